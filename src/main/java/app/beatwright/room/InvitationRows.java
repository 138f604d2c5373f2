package app.beatwright.room;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InvitationRows extends Repository<InvitationRow, UUID> {

    InvitationRow save(InvitationRow row);

    Optional<InvitationRow> findById(UUID id);

    Optional<InvitationRow> findByTokenHash(String hash);

    /// Held until the transaction ends, so that a link lets one person in.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InvitationRow i where i.tokenHash = :hash")
    Optional<InvitationRow> hold(String hash);

    @Query("select i from InvitationRow i where i.outline = :outline order by i.createdAt")
    List<InvitationRow> of(UUID outline);
}
