package app.beatwright.review;

import app.beatwright.account.AccountId;
import app.beatwright.journal.BranchId;
import java.time.Instant;

/// A round of notes: what somebody had to say to the outline as it was at one moment.
///
/// @param name what it is called, not empty
/// @param source whose notes they are, such as the room, a studio or a network; may be empty
/// @param given the last change of the outline they had before them
/// @param by who keeps it
public record Round(RoundId id, BranchId branch, String name, String source, long given, AccountId by, Instant at) {}
