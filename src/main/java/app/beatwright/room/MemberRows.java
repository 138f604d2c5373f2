package app.beatwright.room;

import app.beatwright.journal.OutlineId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MemberRows extends Repository<MemberRow, MemberRow.Key> {

    MemberRow save(MemberRow row);

    void delete(MemberRow row);

    Optional<MemberRow> findById(MemberRow.Key key);

    @Query("select m from MemberRow m where m.key.outline in :outlines order by m.since, m.key.account")
    List<MemberRow> of(Collection<UUID> outlines);

    @Query("select count(m) from MemberRow m where m.key.outline = :outline and m.role = :role")
    long count(UUID outline, Role role);

    default Optional<MemberRow> find(OutlineId outline, UUID account) {
        return findById(new MemberRow.Key(outline.value(), account));
    }
}
