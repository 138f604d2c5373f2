package app.beatwright.review;

import app.beatwright.account.AccountId;
import app.beatwright.journal.BranchId;
import app.beatwright.outline.NodeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Something in a thread that waits for somebody, or has.
///
/// @param notice its id; empty where they are to see to a thread of which nobody had to tell them
/// @param node the beat it is at, or was when its place was written down last
/// @param words that were said
/// @param charge whether they are to see to it, and it is open
public record Call(
        Optional<UUID> notice,
        ThreadId thread,
        BranchId branch,
        NodeId node,
        Why why,
        AccountId by,
        Instant at,
        String words,
        boolean unread,
        boolean charge,
        Optional<LocalDate> due) {}
