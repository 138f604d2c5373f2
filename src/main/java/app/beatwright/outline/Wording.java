package app.beatwright.outline;

import java.util.Locale;
import java.util.Optional;

/// What characters a value may consist of. Every script and every emoji is welcome, in any direction; what would break
/// a
/// line, hide itself or turn the words around it is not.
public final class Wording {

    private Wording() {}

    /// For values of one line, such as titles.
    static Optional<String> lineComplaint(String what, String value, int longest) {
        if (value.codePoints().anyMatch(Wording::breaksLines)) {
            return Optional.of(what + " is one line.");
        }
        return complaint(what, value, longest);
    }

    /// For values that may have several lines.
    public static Optional<String> complaint(String what, String value, int longest) {
        if (value.length() > longest) {
            return Optional.of("%s has at most %s characters.".formatted(what, grouped(longest)));
        }
        if (value.codePoints().anyMatch(Wording::turnsWordsAround)) {
            return Optional.of(what + " cannot hold invisible marks that turn the direction of writing around.");
        }
        if (value.codePoints().anyMatch(Wording::isControl)) {
            return Optional.of(what + " cannot hold control characters.");
        }
        if (!isWellFormed(value)) {
            return Optional.of(what + " has half a character in it.");
        }
        return Optional.empty();
    }

    /// Prose keeps what was pasted, as long as it can be stored and counted the same everywhere: line breaks are `\n`
    /// alone, there is no U+0000, and no half of a surrogate pair.
    public static boolean isStorable(String prose) {
        return prose.indexOf('\r') < 0 && prose.indexOf('\0') < 0 && isWellFormed(prose);
    }

    static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static boolean breaksLines(int point) {
        return point == '\n'
                || point == '\r'
                || point == 0x0B
                || point == 0x0C
                || point == 0x85
                || point == 0x2028
                || point == 0x2029;
    }

    private static boolean turnsWordsAround(int point) {
        return (0x202A <= point && point <= 0x202E) || (0x2066 <= point && point <= 0x2069);
    }

    private static boolean isControl(int point) {
        return Character.getType(point) == Character.CONTROL && point != '\n';
    }

    private static boolean isWellFormed(String value) {
        return value.codePoints().noneMatch(point -> 0xD800 <= point && point <= 0xDFFF);
    }
}
