package app.beatwright.outline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The short values that have a name of their own.
public enum Field implements Property {
    TITLE,
    SLUGLINE,
    /// `idea`, `draft` or `done`.
    STATUS,
    /// Eighths of a page.
    LENGTH,
    /// How high the tension runs, from 1 to [Limits#TENSION].
    TENSION,
    /// What the beat does in the structure laid over the story, as `structure/role`.
    ROLE,
    /// One of the letters `a` to `f`; what they look like is the screen's affair.
    COLOUR,
    ACTOR,
    /// The length the story aims at, in eighths of a page.
    TARGET,
    STRUCTURE,
    FORMAT,
    LOGLINE,
    /// Where in the story's source the beat came from, as `from-to`, end exclusive. Given at birth, never changed.
    SPAN;

    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");
    private static final Pattern RANGE = Pattern.compile("(?:0|[1-9]\\d{0,8})-(?:0|[1-9]\\d{0,8})");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]*");
    private static final Set<String> STATUSES = Set.of("idea", "draft", "done");

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> named(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }

    @Override
    public boolean isOn(Kind kind) {
        return switch (this) {
            case TITLE -> kind == Kind.STORY || kind.hasProse();
            case SLUGLINE, STATUS, LENGTH, TENSION, ROLE, SPAN -> kind == Kind.BEAT;
            case COLOUR -> kind == Kind.PLOTLINE;
            case ACTOR -> kind == Kind.CHARACTER;
            case TARGET, STRUCTURE, FORMAT, LOGLINE -> kind == Kind.STORY;
        };
    }

    @Override
    public boolean isWords() {
        return switch (this) {
            case TITLE, SLUGLINE, ACTOR, LOGLINE -> true;
            case STATUS, LENGTH, TENSION, ROLE, COLOUR, TARGET, STRUCTURE, FORMAT, SPAN -> false;
        };
    }

    @Override
    public Optional<String> complaint(String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (this) {
            case TITLE -> line("A title", value, Limits.TITLE);
            case SLUGLINE -> line("A slugline", value, Limits.TITLE);
            case ACTOR -> line("An actor’s name", value, Limits.TITLE);
            case FORMAT -> line("A format", value, Limits.WORD);
            case LOGLINE -> Wording.complaint("A logline", value, Limits.LOGLINE);
            case STATUS -> unless(STATUSES.contains(value), "A status is idea, draft or done.");
            case COLOUR -> unless(value.length() == 1 && "abcdef".contains(value), "A colour is a letter from a to f.");
            case LENGTH ->
                unless(
                        isNumber(value, 0, Limits.EIGHTHS),
                        "A length is a whole number of eighths of a page, at most 1,000 pages.");
            case TENSION -> unless(isNumber(value, 1, Limits.TENSION), "Tension is a whole number from 1 to 10.");
            case TARGET ->
                unless(
                        isNumber(value, Limits.TARGET_LEAST, Limits.TARGET_MOST),
                        "A story’s length is aimed at between 1 and 10,000 pages.");
            case STRUCTURE -> unless(isName(value), "There is no structure of that name.");
            case ROLE -> unless(isRole(value), "There is no structure role of that name.");
            case SPAN -> unless(isSpan(value), "A span goes from one place in the source to a later one.");
        };
    }

    private static Optional<String> line(String what, String value, int longest) {
        return Wording.lineComplaint(what, value, longest);
    }

    private static Optional<String> unless(boolean fine, String complaint) {
        return fine ? Optional.empty() : Optional.of(complaint);
    }

    private static boolean isNumber(String value, int least, int most) {
        if (!NUMBER.matcher(value).matches()) {
            return false;
        }
        var number = Integer.parseInt(value);
        return least <= number && number <= most;
    }

    private static boolean isName(String value) {
        return value.length() <= Limits.WORD && NAME.matcher(value).matches();
    }

    private static boolean isRole(String value) {
        var slash = value.indexOf('/');
        return slash > 0 && isName(value.substring(0, slash)) && isName(value.substring(slash + 1));
    }

    private static boolean isSpan(String value) {
        if (!RANGE.matcher(value).matches()) {
            return false;
        }
        var dash = value.indexOf('-');
        return Integer.parseInt(value.substring(0, dash)) <= Integer.parseInt(value.substring(dash + 1));
    }
}
