package app.beatwright.outline;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a node is, and so what it may hold.
public enum Kind {
    STORY,
    CAST,
    PLACES,
    PLOTLINES,
    ACT,
    SEQUENCE,
    BEAT,
    CHARACTER,
    LOCATION,
    PLOTLINE,
    SHELF;

    private static final Set<Kind> ROOTS = EnumSet.of(STORY, CAST, PLACES, PLOTLINES, SHELF);
    private static final Set<Kind> PARTS = EnumSet.of(ACT, SEQUENCE, BEAT);

    /// The word on the wire and in the journal.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public boolean mayHold(Kind child) {
        return switch (this) {
            case STORY -> PARTS.contains(child);
            case ACT, SHELF -> child == SEQUENCE || child == BEAT;
            case SEQUENCE -> child == BEAT;
            case CAST -> child == CHARACTER;
            case PLACES -> child == LOCATION;
            case PLOTLINES -> child == PLOTLINE;
            case BEAT, CHARACTER, LOCATION, PLOTLINE -> false;
        };
    }

    /// One of the five that exist in every outline and are never made, moved or removed.
    public boolean isRoot() {
        return ROOTS.contains(this);
    }

    /// Acts, sequences and beats carry a number of their own that never changes; other kinds have 0.
    public boolean isNumbered() {
        return PARTS.contains(this);
    }

    /// Everything but the roots has prose.
    public boolean hasProse() {
        return !isRoot();
    }

    /// As it is called within a sentence: `an act`, `the cast`.
    String called() {
        return switch (this) {
            case STORY, CAST, SHELF -> "the " + word();
            case PLACES -> "the list of places";
            case PLOTLINES -> "the list of plotlines";
            case ACT -> "an act";
            case SEQUENCE, BEAT, CHARACTER, LOCATION, PLOTLINE -> "a " + word();
        };
    }

    /// As it is called at the beginning of a sentence: `An act`, `The cast`.
    String calledFirst() {
        return capital(called());
    }

    /// As it is pointed at: `this act`.
    String pointedAt() {
        return isRoot() ? called() : "this " + word();
    }

    /// As it is pointed at, at the beginning of a sentence: `This act`.
    String pointedAtFirst() {
        return capital(pointedAt());
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
