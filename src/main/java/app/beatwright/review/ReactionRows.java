package app.beatwright.review;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReactionRows extends Repository<ReactionRow, ReactionRow.Key> {

    ReactionRow save(ReactionRow row);

    @Query("""
            select r from ReactionRow r, CommentRow c, ThreadRow t
            where c.id = r.key.comment and t.id = c.thread and t.branch = :branch order by r.place""")
    List<ReactionRow> of(UUID branch);

    @Modifying
    @Query("delete from ReactionRow r where r.key.comment = :comment")
    void forget(UUID comment);
}
