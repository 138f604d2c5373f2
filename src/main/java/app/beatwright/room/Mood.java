package app.beatwright.room;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How somebody is here, as their own page says it.
enum Mood {

    /// At the desk.
    HERE,

    /// Writing, without being watched: nobody is told where.
    DRAFTING,

    /// The page is not looked at, or no hand has moved for a while.
    AWAY;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Mood> named(String word) {
        return Arrays.stream(values()).filter(mood -> mood.word().equals(word)).findFirst();
    }
}
