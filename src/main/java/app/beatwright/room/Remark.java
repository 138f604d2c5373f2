package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.review.Say;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Something said about an outline, on its way through a room. Twice the same is once.
///
/// @param role what they may do, asked at the moment it is looked at, not when it arrived
/// @param answer told once, after everything that happened before has been told
record Remark(AccountId author, Say say, Supplier<Role> role, Consumer<Outcome> answer) {}
