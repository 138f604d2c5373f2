package app.beatwright.journal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// All lines of history. Whoever makes an outline makes its first.
public interface BranchRows extends Repository<BranchRow, UUID> {

    BranchRow save(BranchRow row);

    List<BranchRow> findByIdIn(Collection<UUID> ids);

    @Query("select id from BranchRow")
    List<UUID> ids();

    /// Sends what was saved to the database now, where others on the same connection find it.
    void flush();
}
