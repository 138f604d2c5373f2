package app.beatwright.review;

import app.beatwright.account.AccountId;
import java.time.Instant;
import java.util.UUID;

/// Somebody is to know that something was said or done in a thread.
///
/// @param id the same for the same, however often it is told
/// @param comment what was said, or the first of the thread, where something was done
public record Notice(UUID id, AccountId to, ThreadId thread, CommentId comment, Why why, AccountId by, Instant at) {}
