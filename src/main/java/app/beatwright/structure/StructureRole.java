package app.beatwright.structure;

import java.util.Locale;

/// A part a beat can play in a structure. Positions are percent of the story's length.
///
/// `min` to `max` is the band within which the role is on time, `ideal` its textbook place; `from` to `to` is where a
/// beat sheet prints it (for a point, both are `ideal`).
///
/// @param id unique within its structure, lower case with hyphens, never changed once shipped: beats refer to it
/// @param purpose one sentence of guidance for the writer, never exported
public record StructureRole(
        String id,
        String name,
        Kind kind,
        double min,
        double ideal,
        double max,
        double from,
        double to,
        String purpose) {

    private static final double EIGHTHS = 8;

    /// A point is one moment, told in one beat; a span is a stretch that may take several.
    public enum Kind {
        POINT,
        SPAN;

        static Kind named(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public StructureRole {
        if (!(0 <= min && min <= ideal && ideal <= max && max <= 100 && from <= to)) {
            throw new IllegalArgumentException("The band of %s is out of order".formatted(id));
        }
    }

    public boolean isPoint() {
        return kind == Kind.POINT;
    }

    /// How far outside its band a position lies, in percent; 0 inside.
    public double distance(double percent) {
        return Math.max(0, Math.max(min - percent, percent - max));
    }

    /// Where a beat sheet prints this role in a story of this many eighths: `12` or `12–25`.
    public String pages(int target) {
        var first = page(from, target);
        var last = page(to, target);
        return first == last ? Integer.toString(first) : first + "–" + last;
    }

    private static int page(double percent, int target) {
        return Math.max(1, (int) Math.round(percent / 100 * target / EIGHTHS));
    }
}
