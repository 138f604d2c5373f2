package app.beatwright.review;

import app.beatwright.account.AccountId;
import java.time.LocalDate;
import java.util.Optional;

/// Who is to see to a thread, and until which day.
public record Assignment(Optional<AccountId> to, Optional<LocalDate> due) {

    public static final Assignment NONE = new Assignment(Optional.empty(), Optional.empty());
}
