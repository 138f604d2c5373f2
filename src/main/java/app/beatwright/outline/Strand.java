package app.beatwright.outline;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a beat does for one plotline or one character, in words of one line.
///
/// It stays with the beat when the two are parted or the line is in the bin: words outlive the mark.
///
/// @param line the plotline or character
public record Strand(NodeId line) implements Property {

    /// The kinds a beat can do something for.
    static final Set<Kind> LINES = EnumSet.of(Kind.PLOTLINE, Kind.CHARACTER);

    private static final String WORD = "for:";

    @Override
    public String word() {
        return WORD + line;
    }

    static Optional<Strand> named(String word) {
        if (!word.startsWith(WORD)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Strand(NodeId.of(word.substring(WORD.length()))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What two beats do, or one beat for two lines that are one.
    static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + " / " + other;
    }

    /// Of how many lines these say what a beat does for them.
    static long count(Map<Property, String> fields) {
        return fields.keySet().stream().filter(Strand.class::isInstance).count();
    }

    @Override
    public boolean isOn(Kind kind) {
        return kind == Kind.BEAT;
    }

    @Override
    public boolean isWords() {
        return true;
    }

    @Override
    public Optional<String> complaint(String value) {
        return Wording.lineComplaint("What a beat does for a line", value, Limits.STRAND);
    }
}
