package app.beatwright.room;

import app.beatwright.account.Account;
import java.time.Instant;

/// Somebody who may open an outline.
public record Member(Account account, Role role, Instant since) {}
