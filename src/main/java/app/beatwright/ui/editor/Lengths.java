package app.beatwright.ui.editor;

import app.beatwright.outline.Limits;
import app.beatwright.outline.Paging;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lengths as screenplays give them: whole pages and eighths, `1 4/8`.
final class Lengths {

    private static final Pattern WORDS = Pattern.compile("(?:(\\d{1,4}))?\\s*(?:([0-7])\\s*/\\s*8)?");

    private Lengths() {}

    static String inWords(int eighths) {
        var pages = eighths / Paging.EIGHTHS_PER_PAGE;
        var rest = eighths % Paging.EIGHTHS_PER_PAGE;
        if (rest == 0) {
            return Integer.toString(pages);
        }
        return (pages == 0 ? "" : pages + " ") + rest + "/" + Paging.EIGHTHS_PER_PAGE;
    }

    /// Empty for what is no length, or longer than a beat may be.
    static Optional<Integer> eighths(String words) {
        var match = WORDS.matcher(words.strip());
        if (words.isBlank() || !match.matches()) {
            return Optional.empty();
        }
        var pages = match.group(1) == null ? 0 : Integer.parseInt(match.group(1));
        var rest = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        var eighths = pages * Paging.EIGHTHS_PER_PAGE + rest;
        return eighths <= Limits.EIGHTHS ? Optional.of(eighths) : Optional.empty();
    }
}
