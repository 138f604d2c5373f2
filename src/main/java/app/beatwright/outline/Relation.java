package app.beatwright.outline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a beat is linked to a node outside the story: who is in it, where it plays, which plotline it serves.
public enum Relation {
    CHARACTER(Kind.CHARACTER),
    LOCATION(Kind.LOCATION),
    PLOTLINE(Kind.PLOTLINE);

    private final Kind target;

    Relation(Kind target) {
        this.target = target;
    }

    /// The only kind such a link may point at.
    public Kind target() {
        return target;
    }

    /// The word on the wire and in the journal.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Relation> named(String word) {
        return Arrays.stream(values())
                .filter(relation -> relation.word().equals(word))
                .findFirst();
    }
}
