package app.beatwright.review;

import java.util.Arrays;
import java.util.Locale;

/// Why somebody is told of a thread.
public enum Why {
    /// Their name was written behind an `@`.
    MENTIONED,
    /// They are to see to it.
    ASSIGNED,
    /// Somebody has answered where they had spoken, or where they are to see to it.
    ANSWERED,
    /// Something is suggested, and they may decide.
    SUGGESTED,
    /// Somebody has begun to speak about their outline.
    BEGUN,
    /// What they suggest is done.
    ACCEPTED,
    /// What they suggest is not going to be done.
    REJECTED,
    /// What they said is seen to.
    RESOLVED,
    /// Something came of the note they gave.
    DISPOSED;

    /// As the database has it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Why named(String word) {
        return Arrays.stream(values())
                .filter(why -> why.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody is told of anything for " + word));
    }
}
