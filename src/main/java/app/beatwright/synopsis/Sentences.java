package app.beatwright.synopsis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/// Finds where sentences end.
///
/// English is split by a small trained model, other languages by the rules of the JDK; both are then repaired,
/// because both stumble over initials, titles and acronyms. What comes out covers everything but the blanks between
/// sentences.
final class Sentences {

    private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

    /// The model is asked in pieces of about this many characters, so that a page without a full stop stays cheap.
    private static final int PIECE = 20_000;

    /// What is longer is no sentence, and is cut so that each part can be stored and read.
    private static final int LONGEST = 10_000;

    /// No abbreviation is longer than this.
    private static final int LONGEST_TAIL = 40;

    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?<![\\p{L}\\p{M}.])(?:Mr|Mrs|Ms|Dr|St|Sr|Jr|Prof|Capt|Sgt|Lt|Col|Gen|Rev|Hon|Mme|Mlle|Mt|No|vs|INT|EXT|EST|int|ext)\\.$");

    private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\p{M}])\\p{Lu}\\.$");

    private static final Pattern ACRONYM = Pattern.compile("(?<![\\p{L}\\p{M}])\\p{Lu}\\.(?:\\p{Lu}\\.)+$");

    private static final Pattern ONE_PRONOUN = Pattern.compile("(?<=\\p{Ll} )I\\.$");

    /// Words that begin a sentence more often than they go on with a name.
    private static final Pattern NEW_START = Pattern.compile(
            "^(?:The|A|An|He|She|They|It|His|Her|Their|But|And|When|After|Before|As|In|On|At|Then|Now|There|This|That)\\b.*",
            Pattern.DOTALL);

    /// A stop without a blank after it, and the stops of scripts that the JDK does not know.
    private static final Pattern OVERLOOKED =
            Pattern.compile("(?<=\\p{Ll}\\p{Ll})[.!?][\"”’)]?(?=\\p{Lu}\\p{Ll})|[؟۔।॥]\\s+");

    private static final Pattern WORDLIKE =
            Pattern.compile("^[\"“”‘’'«»„‚(\\[—–-]*\\s*[\\p{L}\\p{N}].*", Pattern.DOTALL);

    private final String source;
    private final Language language;

    Sentences(String source, Language language) {
        this.source = source;
        this.language = language;
    }

    /// The sentences within a stretch, in order, each without blanks at its ends.
    List<Span> in(Span stretch) {
        var whole = stretch.trimmed(source);
        if (whole.isEmpty()) {
            return List.of();
        }
        var raw = pieces(whole, PIECE).stream()
                .flatMap(piece -> cut(piece).stream())
                .toList();
        return repaired(raw).stream()
                .flatMap(sentence -> pieces(sentence, LONGEST).stream())
                .map(sentence -> sentence.trimmed(source))
                .toList();
    }

    private List<Span> pieces(Span whole, int longest) {
        var pieces = new ArrayList<Span>();
        var from = whole.from();
        while (whole.to() - from > longest) {
            var to = lastStop(from + longest / 2, from + longest);
            pieces.add(new Span(from, to));
            from = to;
        }
        pieces.add(new Span(from, whole.to()));
        return pieces;
    }

    private int lastStop(int from, int to) {
        for (var at = to; at > from; at--) {
            if (Span.isBlank(source.charAt(at - 1)) && at - 2 > from && ".!?".indexOf(source.charAt(at - 2)) >= 0) {
                return at;
            }
        }
        for (var at = to; at > from; at--) {
            if (Span.isBlank(source.charAt(at - 1))) {
                return at;
            }
        }
        return Character.isLowSurrogate(source.charAt(to)) ? to - 1 : to;
    }

    private List<Span> cut(Span piece) {
        var found = language == Language.ENGLISH ? byModel(piece) : byRule(piece);
        return found.stream().flatMap(sentence -> recut(sentence).stream()).toList();
    }

    /// The model may leave characters between two sentences out; each sentence therefore reaches to the next.
    private List<Span> byModel(Span piece) {
        var text = piece.in(source);
        var starts = new ArrayList<Integer>();
        for (var sentence : new SentenceDetectorME(English.MODEL).sentPosDetect(text)) {
            starts.add(piece.from() + sentence.getStart());
        }
        return between(piece, starts);
    }

    private List<Span> byRule(Span piece) {
        var breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(piece.in(source));
        var starts = new ArrayList<Integer>();
        for (var at = breaks.first(); at != BreakIterator.DONE && at < piece.length(); at = breaks.next()) {
            starts.add(piece.from() + at);
        }
        return between(piece, starts);
    }

    private static List<Span> between(Span piece, List<Integer> starts) {
        var spans = new ArrayList<Span>();
        var from = piece.from();
        for (var start : starts) {
            if (start > from) {
                spans.add(new Span(from, start));
                from = start;
            }
        }
        spans.add(new Span(from, piece.to()));
        return spans;
    }

    /// `He was murdered.The police …` is two sentences.
    private List<Span> recut(Span sentence) {
        var starts = OVERLOOKED
                .matcher(sentence.in(source))
                .results()
                .map(stop -> sentence.from() + stop.end())
                .toList();
        return starts.isEmpty() ? List.of(sentence) : between(sentence, starts);
    }

    private List<Span> repaired(List<Span> raw) {
        var sentences = new ArrayList<Span>();
        for (var untrimmed : raw) {
            var next = untrimmed.trimmed(source);
            if (next.isEmpty()) {
                continue;
            }
            if (!sentences.isEmpty() && belongTogether(sentences.getLast().in(source), next.in(source))) {
                sentences.add(sentences.removeLast().through(next));
            } else {
                sentences.add(next);
            }
        }
        return sentences;
    }

    private static boolean belongTogether(String before, String after) {
        var tail = before.substring(Math.max(0, before.length() - LONGEST_TAIL));
        return startsSmall(after)
                || !WORDLIKE.matcher(after).matches()
                || !WORDLIKE.matcher(before).matches()
                || ABBREVIATION.matcher(tail).find()
                || (INITIAL.matcher(tail).find() && !ONE_PRONOUN.matcher(tail).find() && !newStart(after))
                || (ACRONYM.matcher(tail).find() && !newStart(after));
    }

    private static boolean newStart(String after) {
        return NEW_START.matcher(after).matches();
    }

    private static boolean startsSmall(String text) {
        return Character.isLowerCase(text.codePointAt(0));
    }

    /// Loaded when the first English text is read, and kept: it is small, and may be asked from many threads.
    private static final class English {

        static final SentenceModel MODEL = load();

        private static SentenceModel load() {
            try (var resource = Sentences.class.getResourceAsStream(Sentences.MODEL)) {
                if (resource == null) {
                    throw new IllegalStateException("The model for English sentences is missing: " + Sentences.MODEL);
                }
                return new SentenceModel(resource);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The model for English sentences cannot be read", unreadable);
            }
        }
    }
}
