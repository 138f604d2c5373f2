package app.beatwright.exchange;

import java.text.Bidi;
import java.util.List;
import java.util.regex.Pattern;

/// Copy, as printers say: what somebody typed, made so that any XML can hold it and any page can show it.
final class Copy {

    /// XML 1.0 §2.2 leaves these out. A half of a pair is no character; in its place stands the mark for one that is
    /// lost.
    private static final Pattern UNHEARD =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\uFFFE\\uFFFF]");

    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private static final int BRIEF = 60;

    private static final String LOST = "\uFFFD";

    private Copy() {}

    /// The lines that say something: each is a paragraph, so that empty ones between them are not needed.
    static List<String> lines(String text) {
        return Pattern.compile("\\R")
                .splitAsStream(text)
                .map(Copy::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// One line, in which every blank is a blank.
    static String line(String text) {
        var whole = HALF.matcher(text).replaceAll(LOST);
        var blank = whole.replaceAll("[\\t\\x0B\\f\\r\\n\\u0085\\u2028\\u2029]+", " ");
        return UNHEARD.matcher(blank).replaceAll("").strip();
    }

    /// As much of a line as stands well in a corner.
    static String brief(String text) {
        var line = line(text);
        return line.codePointCount(0, line.length()) <= BRIEF
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BRIEF)).strip() + "…";
    }

    /// Whether its first letter that has a direction is of a script written from right to left.
    static boolean isRightToLeft(String line) {
        return !new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
