package app.beatwright.room;

import app.beatwright.account.Account;
import java.time.Instant;
import java.util.List;

/// An outline as it lies on somebody's shelf.
///
/// @param role what they are there, archived or not
/// @param editedBy the name of who changed it last
/// @param strip its beats in reading order
/// @param members owners first
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
        List<Account> members) {

    public Listed {
        strip = List.copyOf(strip);
        members = List.copyOf(members);
    }
}
