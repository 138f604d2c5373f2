package app.beatwright.synopsis;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/// What of somebody's text can stand in an outline: the words as they are, without what cannot be stored or would
/// turn a line around.
final class CleanCopy {

    private static final Pattern LINE_BREAK = Pattern.compile("[ \\t]*(?:\\R[ \\t]*)+");

    private static final Pattern PARAGRAPH_BREAK = Pattern.compile("(?>\\R)[ \\t]*(?>\\R)");

    private CleanCopy() {}

    /// One line of at most so many characters, cut between letters.
    static String line(String text, int longest) {
        var line = storable(text)
                .codePoints()
                .filter(point -> !turnsWordsAround(point))
                .map(point -> Character.getType(point) == Character.CONTROL || point == 0x2028 || point == 0x2029
                        ? ' '
                        : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" {2,}", " ")
                .trim();
        return line.length() <= longest
                ? line
                : line.substring(0, wholeLetters(line, longest)).trim();
    }

    /// Prose with the line breaks of the page taken out and those between paragraphs kept.
    static String prose(String text) {
        return LINE_BREAK
                .matcher(storable(text).trim())
                .replaceAll(lines -> PARAGRAPH_BREAK.matcher(lines.group()).find() ? "\n\n" : " ");
    }

    /// Where a text that is too long may be cut without cutting a letter.
    static int wholeLetters(String text, int longest) {
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        var cut = letters.isBoundary(longest) ? longest : letters.preceding(longest);
        return Math.max(cut, 0);
    }

    private static String storable(String text) {
        return text.codePoints()
                .filter(point -> point != 0)
                .map(point -> 0xD800 <= point && point <= 0xDFFF ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean turnsWordsAround(int point) {
        return (0x202A <= point && point <= 0x202E) || (0x2066 <= point && point <= 0x2069);
    }
}
