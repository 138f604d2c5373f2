package app.beatwright.review;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RoundRows extends Repository<RoundRow, UUID> {

    RoundRow save(RoundRow row);

    void deleteById(UUID id);

    @Query("select r from RoundRow r where r.branch = :branch order by r.at, r.id")
    List<RoundRow> of(UUID branch);

    /// Those of which something is left to show.
    @Query("""
            select count(t) from ThreadRow t where t.round = :round and (t.answer <> ''
                or exists (select c.id from CommentRow c where c.thread = t.id and c.withdrawn = false))""")
    long notes(UUID round);

    @Modifying
    @Query("update ThreadRow t set t.round = null where t.round = :round")
    void empty(UUID round);
}
