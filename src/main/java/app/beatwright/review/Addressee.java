package app.beatwright.review;

import app.beatwright.account.AccountId;

/// Somebody who may read an outline, as far as it matters who is told what is said about it.
///
/// @param name as others write it behind an `@`
/// @param decides whether they decide about what others suggest
/// @param owns whether the outline is theirs
public record Addressee(AccountId id, String name, boolean decides, boolean owns) {}
