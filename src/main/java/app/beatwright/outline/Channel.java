package app.beatwright.outline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A text of a node that several people may change at once.
public enum Channel {
    /// What the writers write: on everything but the roots.
    PROSE,
    /// What the outline was made from, on the story; kept as it came, so that spans into it stay true.
    SOURCE;

    /// The word on the wire and in the journal.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Channel> named(String word) {
        return Arrays.stream(values())
                .filter(channel -> channel.word().equals(word))
                .findFirst();
    }
}
