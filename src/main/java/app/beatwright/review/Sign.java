package app.beatwright.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What one can say to a comment without a word.
public enum Sign {
    AGREE,
    LOVE,
    LAUGH,
    DOUBT;

    /// The word on the wire and in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sign> named(String word) {
        return Arrays.stream(values()).filter(sign -> sign.word().equals(word)).findFirst();
    }
}
