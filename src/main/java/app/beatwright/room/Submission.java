package app.beatwright.room;

import app.beatwright.account.AccountId;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A wish on its way through a room.
///
/// @param client the tab or page it comes from, and `n` its own count; together they make sending again safe
/// @param role what they may do, asked at the moment it is resolved, not when it arrived
/// @param answer told once, after everything that happened before has been told
record Submission(AccountId author, String client, long n, Wish wish, Supplier<Role> role, Consumer<Outcome> answer) {}
