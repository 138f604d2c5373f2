package app.beatwright.synopsis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of the source and what its beginning makes of it.
///
/// @param text where its words stand, blanks at both ends left out
/// @param indent how many blanks stand before it, a tab counting for four
record Line(Span text, String words, int indent) {

    private static final Pattern BREAK = Pattern.compile("\\R");

    private static final String COUNT = "(?:ONE|TWO|THREE|FOUR|FIVE|I{1,3}|IV|V|[1-9])";

    private static final Pattern ACT = Pattern.compile(
            "(?i)^(?:#{1,6}\\s*)?\\**(ACT\\s+" + COUNT + "(?:\\s?[AB])?)\\**(?:\\s*[:.–—-]+\\s*(.{0,80}))?\\**$");

    private static final Pattern PART =
            Pattern.compile("(?i)^\\**((?:SEQUENCE|SCENE|CHAPTER|PART|EPISODE)\\s+(?:\\d{1,3}|" + COUNT
                    + ")(?:\\s*[:.–—-]+\\s*.{0,80})?)\\**$");

    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s*([^#\\s].*?)\\s*#*$");

    private static final Pattern SLUGLINE =
            Pattern.compile("(?i)^(?:INT|EXT|EST|INT\\.?/EXT|EXT\\.?/INT|I/E)(?:\\.\\s*|\\s+)\\S.*$");

    private static final Pattern ITEM = Pattern.compile(
            "^(?:\\(?\\d{1,4}[.)]|\\(?[A-Za-z]\\)|[IVX]{1,5}[.)]|[-*•+▪◦‣])\\s+(?:\\[([ xX])\\]\\s+)?(?=\\S)");

    private static final Pattern TITLED =
            Pattern.compile("^(?:\\*\\*([^*]{2,60})\\*\\*|(\\p{Lu}[^.!?:–—]{1,59}?))(?::|\\s*[–—]|\\s+-)\\s+(?=\\S)");

    private static final int LONGEST_HEADING = 60;

    static List<Line> of(String source) {
        var lines = new ArrayList<Line>();
        var from = 0;
        var breaks = BREAK.matcher(source);
        while (breaks.find()) {
            lines.add(line(source, new Span(from, breaks.start())));
            from = breaks.end();
        }
        lines.add(line(source, new Span(from, source.length())));
        return lines;
    }

    private static Line line(String source, Span whole) {
        var text = whole.trimmed(source);
        var indent = new Span(whole.from(), text.from())
                .in(source)
                .chars()
                .map(letter -> letter == '\t' ? 4 : 1)
                .sum();
        return new Line(text, text.in(source), indent);
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /// The act it opens, if it does; otherwise empty.
    String act() {
        var matcher = ACT.matcher(words);
        if (!matcher.matches()) {
            return "";
        }
        var more = matcher.group(2);
        return more == null || more.isBlank() ? matcher.group(1) : matcher.group(1) + ": " + more.trim();
    }

    /// How deep the heading is that it consists of: 1 to 6 as marked, 3 for `SCENE 4` and for capitals; 0 if it is
    /// none.
    int headingLevel() {
        var marked = HEADING.matcher(words);
        if (marked.matches()) {
            return marked.group(1).length();
        }
        return PART.matcher(words).matches() || isShouted() ? PLAIN_LEVEL : 0;
    }

    private static final int PLAIN_LEVEL = 3;

    String heading() {
        var marked = HEADING.matcher(words);
        var text = marked.matches() ? marked.group(2) : words;
        return text.replaceAll("^\\*+|\\*+$", "").trim();
    }

    private boolean isShouted() {
        return words.length() <= LONGEST_HEADING
                && words.codePoints().filter(Character::isUpperCase).count() > 2
                && words.codePoints().noneMatch(Character::isLowerCase)
                && ".,;:!?…\"”".indexOf(words.charAt(words.length() - 1)) < 0
                && !isSlugline();
    }

    /// `INT. FLAT - DAWN`: the first word in capitals or with a full stop, so that `Est Paris …` stays prose.
    boolean isSlugline() {
        return isSlugline(words);
    }

    static boolean isSlugline(String words) {
        return SLUGLINE.matcher(words).matches()
                && words.length() <= 120
                && (words.matches("^\\p{Lu}.*")
                        && (words.matches("^\\p{Lu}{2,}.*") || words.matches("^\\p{L}+\\.\\s.*")));
    }

    boolean isItem() {
        return ITEM.matcher(words).find();
    }

    boolean isDone() {
        var matcher = ITEM.matcher(words);
        return matcher.find() && "xX".contains(String.valueOf(matcher.group(1))) && matcher.group(1) != null;
    }

    /// What stands behind the number or the bullet.
    Span item() {
        var matcher = ITEM.matcher(words);
        return matcher.find() ? new Span(text.from() + matcher.end(), text.to()) : text;
    }

    /// `The raid – The police …`.
    static boolean isTitled(String words) {
        return TITLED.matcher(words).find();
    }

    static String title(String words) {
        var matcher = TITLED.matcher(words);
        return matcher.find() ? title(matcher) : "";
    }

    private static String title(Matcher matcher) {
        return (matcher.group(1) == null ? matcher.group(2) : matcher.group(1)).trim();
    }

    /// How many characters the title and its dash take.
    static int titleLength(String words) {
        var matcher = TITLED.matcher(words);
        return matcher.find() ? matcher.end() : 0;
    }
}
