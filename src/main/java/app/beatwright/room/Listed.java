package app.beatwright.room;

import app.beatwright.account.Account;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Damage;
import app.beatwright.journal.OutlineId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An outline as it lies on somebody's library.
///
/// @param role what they are there, archived or not
/// @param editedBy the name of who changed it last
/// @param strip its beats in reading order
/// @param members owners first
/// @param damage if it is not on the disk as it was written; what is told here is its last good moment then
public record Listed(
        OutlineId id,
        BranchId branch,
        String title,
        String format,
        Role role,
        boolean archived,
        int beats,
        Instant editedAt,
        String editedBy,
        List<Bar> strip,
        List<Account> members,
        Optional<Damage> damage) {

    public Listed {
        strip = List.copyOf(strip);
        members = List.copyOf(members);
    }
}
