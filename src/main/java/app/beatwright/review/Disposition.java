package app.beatwright.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What was done with a note.
public enum Disposition {
    TAKEN,
    TRIED,
    DECLINED,
    /// Nothing yet.
    WAITING;

    /// The word on the wire and in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Disposition> named(String word) {
        return Arrays.stream(values())
                .filter(disposition -> disposition.word().equals(word))
                .findFirst();
    }
}
