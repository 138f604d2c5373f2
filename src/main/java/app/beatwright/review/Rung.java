package app.beatwright.review;

import app.beatwright.account.AccountId;
import java.util.Set;

/// What waits for these people has become more, or less; told once that is on disk.
public record Rung(Set<AccountId> people) {}
