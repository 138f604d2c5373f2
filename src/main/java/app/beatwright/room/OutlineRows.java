package app.beatwright.room;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OutlineRows extends Repository<OutlineRow, UUID> {

    OutlineRow save(OutlineRow row);

    Optional<OutlineRow> findById(UUID id);

    /// Held until the transaction ends: whoever changes who may open an outline takes this first.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from OutlineRow o where o.id = :id")
    Optional<OutlineRow> hold(UUID id);

    @Query("select o from OutlineRow o, BranchRow b where b.id = :branch and o.id = b.outline")
    Optional<OutlineRow> ofBranch(UUID branch);

    @Query("select o from OutlineRow o, MemberRow m where m.key.outline = o.id and m.key.account = :account")
    List<OutlineRow> of(UUID account);
}
