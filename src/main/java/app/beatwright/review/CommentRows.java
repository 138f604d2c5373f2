package app.beatwright.review;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CommentRows extends Repository<CommentRow, UUID> {

    CommentRow save(CommentRow row);

    @Query("select count(c) from CommentRow c where c.id = :id and c.thread <> :thread")
    long areElsewhere(UUID id, UUID thread);

    @Query("""
            select c from CommentRow c, ThreadRow t
            where t.id = c.thread and t.branch = :branch order by c.thread, c.place""")
    List<CommentRow> of(UUID branch);
}
