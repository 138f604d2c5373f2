package app.beatwright.synopsis;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The first title of a beat: what its sentence says first, in the sentence's own words.
///
/// Nothing is added and nothing is put another way; words are only left out: brackets, an opening that says when or
/// where, what is set off behind a name, and everything after the first clause.
final class Headline {

    static final int LONGEST = 60;

    /// A cut never leaves less than this, if it can be helped.
    private static final int SHORTEST = 12;

    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[{][^()\\[\\]{}]*[)\\]}]");

    /// What ends a clause, in any language. A dash or a colon needs a blank beside it, so that `safe-cracker` stays
    /// whole.
    private static final Pattern CLAUSE = Pattern.compile(",\\s+|[;:](?:\\s+|$)|\\s*[—–]-?\\s*|\\s+-+\\s+|[،、，；：]\\s*");

    private static final Pattern END = Pattern.compile("[\\s.!?…。！？؟,;:،、“\"”»—–-]+$");

    private static final Pattern AND = Pattern.compile("^(?:But|And|Then|So|Yet|However|Meanwhile|Now)\\s+(?=\\p{L})");

    /// Open a clause that can stand alone without them.
    private static final Pattern OPENS_CLAUSE =
            Pattern.compile("^(?:When|As|While|Once|Because|Although|Though|Since|If|Until)\\s+(?=.*\\s.*\\s)");

    /// Open a phrase that says when, where or how.
    private static final Pattern OPENS_PHRASE = Pattern.compile(
            "(?i)^(?:on|in|at|during|after|before|by|from|with|without|despite|upon|following|under|for|to|inside|outside|over"
                    + "|shortly|soon|just|back|instead of|(?:when|while|whilst|as|once|after)\\s+\\p{L}+ing"
                    + "|the (?:next|following|same|previous)|that (?:night|day|evening|morning)"
                    + "|[\\p{L}\\p{N}]+ (?:day|night|evening|morning|week|month|year|hour|minute)s?|\\p{L}{3,}ing)\\b.*");

    private static final Pattern ONE_WORD_OPENING = Pattern.compile(
            "(?i)^(?:\\p{L}{5,}ed|\\p{L}{3,}ing|\\p{L}{6,}ly|then|later|soon|now|meanwhile|however|once|there|here|as planned|\\d+)$");

    private static final Pattern NAME = Pattern.compile(
            "^(?:\\p{Lu}\\p{L}{1,3}\\.\\s+)?\\p{Lu}[\\p{L}\\p{M}'’-]*(?:\\s+\\p{Lu}[\\p{L}\\p{M}'’-]*){0,2}$");

    private static final Set<String> INSERTED = Set.of(
            "a", "an", "the", "his", "her", "their", "its", "who", "whose", "now", "aware", "one", "also", "still",
            "himself", "herself", "however", "with", "in", "at", "of", "from", "afraid", "unable", "already");

    private static final Set<String> NO_PREDICATE = Set.of(
            "and", "or", "but", "nor", "so", "then", "yet", "who", "which", "whom", "whose", "that", "while", "when",
            "as", "where", "because", "to", "not");

    /// Where a sentence that is too long may end: before these.
    private static final Set<String> JOINTS = Set.of(
            "and",
            "but",
            "or",
            "who",
            "which",
            "that",
            "when",
            "where",
            "while",
            "as",
            "because",
            "so",
            "after",
            "before",
            "until",
            "although",
            "though",
            "if",
            "since",
            "than");

    private static final Set<String> LOOSE_JOINTS = Set.of(
            "in", "at", "on", "to", "from", "with", "by", "for", "into", "onto", "of", "about", "against", "through",
            "over", "under", "during", "between", "among", "using", "without", "towards", "toward", "across", "around",
            "upon");

    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "has", "have", "had", "be", "been", "will", "would", "can", "could", "not");

    private final Language language;

    Headline(Language language) {
        this.language = language;
    }

    String of(String sentence) {
        var plain = BRACKETS.matcher(sentence.replaceAll("\\s+", " "))
                .replaceAll("")
                .trim();
        if (bare(plain).isEmpty()) {
            plain = sentence.replaceAll("\\s+", " ").trim();
        }
        var clause =
                language == Language.ENGLISH ? english(plain) : segments(plain).getFirst();
        var title = shortened(bare(clause));
        return capital(title.isEmpty() ? shortened(plain) : title);
    }

    private String english(String sentence) {
        var segments = new ArrayList<>(segments(AND.matcher(sentence).replaceFirst("")));
        while (segments.size() > 1 && isOpening(segments.getFirst(), segments.get(1))) {
            segments.removeFirst();
        }
        segments.set(0, OPENS_CLAUSE.matcher(segments.getFirst()).replaceFirst(""));
        return withoutInsertion(segments);
    }

    private static List<String> segments(String sentence) {
        var segments = CLAUSE.splitAsStream(sentence)
                .map(String::trim)
                .filter(part -> !bare(part).isEmpty())
                .toList();
        return segments.isEmpty() ? List.of(sentence) : segments;
    }

    /// `On the day of the heist`, `Injured`: says when or how, and the sentence begins after it.
    private static boolean isOpening(String segment, String next) {
        if (NO_PREDICATE.contains(firstWord(next)) && !firstWord(next).equals("then")) {
            return false;
        }
        return OPENS_PHRASE.matcher(segment).matches()
                || ONE_WORD_OPENING.matcher(segment).matches();
    }

    /// `Nicole, his girlfriend, turns him in` without the girlfriend; `Her former pimp, Dédé, has been excluded` is
    /// about Dédé; `The police, Eric, and the rest` is a list and has no predicate yet.
    private static String withoutInsertion(List<String> segments) {
        var subject = segments.getFirst();
        var named = NAME.matcher(subject).matches();
        if (segments.size() < 2) {
            return subject;
        }
        var second = segments.get(1);
        var apposed = NAME.matcher(second).matches()
                && (named || Lexicon.ARTICLES.contains(firstWord(subject).toLowerCase(Locale.ROOT)));
        if (!named && !apposed) {
            return isList(segments) ? beforeLoose(subject) : subject;
        }
        if (named && !apposed && !isInserted(second)) {
            return subject;
        }
        for (var at = 2; at < segments.size(); at++) {
            var segment = segments.get(at);
            if (isPredicate(segment)) {
                return (apposed ? second : subject) + " " + segment;
            }
            if (NO_PREDICATE.contains(firstWord(segment))) {
                break;
            }
        }
        return isList(segments) && apposed ? beforeLoose(subject) : subject;
    }

    private static boolean isInserted(String segment) {
        return INSERTED.contains(firstWord(segment))
                || firstWord(segment).endsWith("ing")
                || firstWord(segment).endsWith("ed");
    }

    private static boolean isPredicate(String segment) {
        var first = firstWord(segment);
        return !NO_PREDICATE.contains(first)
                && !isInserted(segment)
                && !first.isEmpty()
                && Character.isLowerCase(first.charAt(0))
                && !LOOSE_JOINTS.contains(first)
                && words(segment) > 1;
    }

    private static boolean isList(List<String> segments) {
        return segments.size() > 2
                && NAME.matcher(segments.get(1)).matches()
                && firstWord(segments.get(2)).equals("and");
    }

    private static String beforeLoose(String subject) {
        var words = List.of(subject.split(" ", -1));
        for (var at = words.size() - 1; at > 1; at--) {
            if (LOOSE_JOINTS.contains(words.get(at))) {
                return String.join(" ", words.subList(0, at));
            }
        }
        return subject;
    }

    private static String shortened(String clause) {
        if (clause.length() <= LONGEST) {
            return clause;
        }
        var joint = lastBefore(clause, JOINTS);
        if (joint >= SHORTEST) {
            return bare(clause.substring(0, joint));
        }
        var loose = lastBefore(clause, LOOSE_JOINTS);
        if (loose >= SHORTEST) {
            return bare(clause.substring(0, loose));
        }
        var blank = clause.lastIndexOf(' ', LONGEST);
        return blank > 0 ? bare(clause.substring(0, blank)) : clause.substring(0, wholeLetters(clause));
    }

    /// Text without blanks is cut between letters, never within one.
    private static int wholeLetters(String clause) {
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(clause);
        return Math.max(breaks.preceding(LONGEST + 1), 0);
    }

    /// Where the last of these words stands that leaves no more than fits, or -1; the word before must not be one of
    /// them.
    private static int lastBefore(String clause, Set<String> joints) {
        for (var blank = clause.lastIndexOf(' ', LONGEST); blank > 0; blank = clause.lastIndexOf(' ', blank - 1)) {
            if (joints.contains(firstWord(clause.substring(blank + 1))) && !isDangling(clause.substring(0, blank))) {
                return blank;
            }
        }
        return -1;
    }

    private static boolean isDangling(String start) {
        var last = start.substring(start.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return JOINTS.contains(last)
                || LOOSE_JOINTS.contains(last)
                || Lexicon.ARTICLES.contains(last)
                || AUXILIARIES.contains(last);
    }

    private static String bare(String text) {
        var end = END.matcher(text).replaceFirst("").trim();
        var quotes = end.chars().filter(letter -> letter == '"').count();
        return quotes % 2 == 1 && text.length() > end.length() && text.charAt(end.length()) == '"' ? end + '"' : end;
    }

    private static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        var first = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + text.substring(Character.charCount(first));
    }

    private static String firstWord(String text) {
        var blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }

    private static int words(String text) {
        return (int) text.chars().filter(letter -> letter == ' ').count() + 1;
    }
}
