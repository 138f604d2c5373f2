package app.beatwright.journal;

import app.beatwright.account.AccountId;
import java.util.UUID;

/// That a change does what somebody else has suggested: whoever suggested it is its author.
///
/// @param suggestion the thread in which it was suggested
/// @param by who accepted it
public record Acceptance(UUID suggestion, AccountId by) {}
