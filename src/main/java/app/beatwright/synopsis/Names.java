package app.beatwright.synopsis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The people and places a text seems to name, found by capitals and by the words around them.
///
/// It is a proposal with reasons, not knowledge: a name counts as a person when sentences treat it as one (it owns
/// things, does things, has a title, stands beside other people), as a place when they treat it as one or the map has
/// it. Who plays a part, given in brackets, is kept with the part and is nobody of the story.
final class Names {

    private static final String CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";

    /// `(Eric Stoltz)`, `(Sigourney Weaver, in her first part)`: two or more capitalised words fill a bracket.
    private static final Pattern ACTOR = Pattern.compile("\\s*\\(\\s*(" + CAPITAL
            + "(?:\\s+(?:(?:de|la|von|van|del|di)\\s+)?" + CAPITAL + "){1,3})\\s*(?:,[^()]{0,80})?\\)");

    /// No text of a synopsis' kind names more people than this; what comes on top is noise.
    private static final int MOST = 200;

    private final String source;
    private final List<Span> sentences;
    private final Language language;
    private final List<Span> brackets = new ArrayList<>();
    private final Set<String> small = new HashSet<>();

    private List<Person> people = List.of();
    private List<Setting> places = List.of();

    private Names(String source, List<Span> sentences, Language language) {
        this.source = source;
        this.sentences = sentences;
        this.language = language;
    }

    static Names in(String source, List<Span> sentences, Language language) {
        var names = new Names(source, sentences, language);
        names.find();
        return names;
    }

    /// Those mentioned most first.
    List<Person> people() {
        return people;
    }

    List<Setting> places() {
        return places;
    }

    private void find() {
        var mentions = mentions();
        var bearers = Bearer.of(mentions);
        bearers.removeIf(bearer -> !isNamed(bearer));
        var company = new HashSet<String>();
        bearers.stream().filter(bearer -> bearer.isPerson(Set.of())).forEach(bearer -> company.addAll(bearer.forms()));
        people = bearers.stream()
                .filter(bearer -> bearer.isPerson(company))
                .map(Bearer::person)
                .sorted(Comparator.comparingInt(Person::count).reversed())
                .limit(MOST)
                .toList();
        places = bearers.stream()
                .filter(bearer -> !bearer.isPerson(company) && bearer.isPlace())
                .map(Bearer::setting)
                .sorted(Comparator.comparingInt(Setting::count).reversed())
                .limit(MOST)
                .toList();
    }

    /// A single word that never stood within a sentence has its capital from the full stop before it, unless nothing
    /// speaks for an ordinary word. Languages that we do not know get no benefit of the doubt.
    private boolean isNamed(Bearer bearer) {
        var sure = bearer.mentions().stream()
                .filter(mention -> !mention.isDoubtful())
                .count();
        if (language == Language.OTHER) {
            return sure > 1;
        }
        return sure > 0
                || bearer.mentions().stream()
                        .allMatch(mention -> !looksOrdinary(mention.words().getFirst()));
    }

    private boolean looksOrdinary(Word word) {
        var lower = word.lower();
        return Lexicon.FUNCTION.contains(lower) || small.contains(lower) || lower.matches(".*(?:ing|ed|ly|ness|tion)$");
    }

    private List<Mention> mentions() {
        var spoken =
                sentences.stream().map(sentence -> Word.of(source, sentence)).toList();
        spoken.stream()
                .flatMap(List::stream)
                .filter(word -> !word.isCapital())
                .map(Word::lower)
                .forEach(small::add);
        var mentions = new ArrayList<Mention>();
        for (var words : spoken) {
            for (var at = 0; at < words.size(); at++) {
                at = readOn(words, at, mentions);
            }
        }
        return mentions;
    }

    /// Reads a run of capitals that begins here, if one does.
    ///
    /// @return where its last word stands
    private int readOn(List<Word> words, int at, List<Mention> into) {
        if (!words.get(at).isCapital() || isBracketed(words.get(at))) {
            return at;
        }
        var last = lastOfRun(words, at);
        var first = at;
        while (first < last && isLeadIn(words.get(first))) {
            first++;
        }
        var named = first;
        while (named < last && isTitleOf(words.get(named), words.get(named + 1))) {
            named++;
        }
        var run = words.subList(named, last + 1);
        var mention = new Mention(
                source, run, named > first, words.subList(0, first), words.subList(last + 1, words.size()), actor(run));
        if (mayBeName(mention)) {
            into.add(mention);
        }
        return last;
    }

    private static boolean isTitleOf(Word word, Word next) {
        return Lexicon.TITLES.contains(word.lower()) && !word.possessive() && next.isCapital();
    }

    /// Words are read in order, so only the last bracket can hold the next one.
    private boolean isBracketed(Word word) {
        return !brackets.isEmpty() && brackets.getLast().holds(word.from());
    }

    private int lastOfRun(List<Word> words, int first) {
        var last = first;
        while (true) {
            var next = next(words, last);
            if (next < 0) {
                return last;
            }
            last = next;
        }
    }

    /// The word that goes on with the name, or -1.
    private int next(List<Word> words, int at) {
        var word = words.get(at);
        if (at + 1 >= words.size() || !joins(word, words.get(at + 1))) {
            return -1;
        }
        var following = words.get(at + 1);
        if (following.isCapital()) {
            var newOwner = word.possessive() && !Lexicon.PLACE_ENDS.contains(following.lower());
            return newOwner || (following.isShouted() != word.isShouted() && !isNumeral(following)) ? -1 : at + 1;
        }
        var link = Lexicon.PARTICLES.contains(following.lower())
                || (following.lower().equals("of") && Lexicon.OF_HEADS.contains(word.lower()));
        var beyond = at + 2;
        return link
                        && beyond < words.size()
                        && joins(following, words.get(beyond))
                        && words.get(beyond).isCapital()
                ? beyond
                : -1;
    }

    private boolean joins(Word left, Word right) {
        var gap = source.substring(left.to(), right.from());
        if (gap.equals(" ")) {
            return true;
        }
        var abbreviated = left.text().length() == 1
                || Lexicon.TITLES.contains(left.lower())
                || left.text().equals("St");
        return (abbreviated && gap.equals(". ")) || gap.equals("'s ") || gap.equals("’s ");
    }

    private static boolean isNumeral(Word word) {
        return word.text().matches("[IVX]+");
    }

    /// `When Nicole`, `Injured Zed`, `The Duke`: the first word is no part of the name.
    private boolean isLeadIn(Word word) {
        var lower = word.lower();
        if (Lexicon.TITLES.contains(lower)) {
            return false;
        }
        return Lexicon.ARTICLES.contains(lower)
                || (word.first() && (Lexicon.FUNCTION.contains(lower) || looksOrdinary(word)))
                || (Lexicon.NO_NAMES.contains(lower) && !Lexicon.isOnMap(word.text()));
    }

    private Optional<String> actor(List<Word> run) {
        var matcher = ACTOR.matcher(source).region(run.getLast().to(), source.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        brackets.add(new Span(matcher.start(), matcher.end()));
        return Optional.of(matcher.group(1).replaceAll("\\s+", " "));
    }

    private boolean mayBeName(Mention mention) {
        var last = mention.words().getLast();
        var lower = last.lower();
        if (mention.words().size() == 1) {
            var plain = Lexicon.NO_NAMES.contains(lower)
                    || Lexicon.DATES.contains(lower)
                    || (last.isShouted() && last.text().length() <= LONGEST_ACRONYM)
                    || last.text().matches(".*\\p{Lu}{2}.*-.*")
                    || (Lexicon.FUNCTION.contains(lower) && !Lexicon.TITLES.contains(lower))
                    || (last.text().length() == 1 && !isOneLetterName(mention));
            if (plain) {
                return false;
            }
        }
        return !Lexicon.DATE_ENDS.contains(lower) && !Lexicon.OTHER_ENDS.contains(lower) && !isQuotedTitle(mention);
    }

    private static final int LONGEST_ACRONYM = 5;

    private static boolean isOneLetterName(Mention mention) {
        var letter = mention.name();
        return !letter.equals("I")
                && !letter.equals("A")
                && !mention.gapAfter().startsWith(".")
                && Character.isLetter(letter.charAt(0))
                && letter.charAt(0) > 127;
    }

    /// `'the Real Paris'` is what somebody calls something.
    private boolean isQuotedTitle(Mention mention) {
        var span = mention.span();
        var left = span.from();
        if (mention.wordBefore().equals("the") && mention.gapBefore().isBlank()) {
            left = mention.before().getLast().from();
        }
        return left > 0
                && span.to() < source.length()
                && "'‘\"“".indexOf(source.charAt(left - 1)) >= 0
                && "'’\"”".indexOf(source.charAt(span.to())) >= 0
                && mention.words().size() > 1;
    }
}
