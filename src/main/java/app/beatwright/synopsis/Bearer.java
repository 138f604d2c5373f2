package app.beatwright.synopsis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Whoever or whatever bears a name, under all its forms: `Roger Massina` and `Massina` are one.
final class Bearer {

    private static final double ENOUGH_FOR_PERSON = 2;
    private static final double ENOUGH_FOR_PLACE = 2;

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "him", "her", "them");

    private final List<Mention> mentions = new ArrayList<>();

    /// Merges the mentions of one name, and those of a part of a longer name into the longer one said most.
    static List<Bearer> of(List<Mention> mentions) {
        var byName = new LinkedHashMap<String, Bearer>();
        for (var mention : mentions) {
            byName.computeIfAbsent(key(mention), name -> new Bearer()).mentions.add(mention);
        }
        var longer = byPart(byName.values());
        var whole = new ArrayList<Bearer>();
        for (var bearer : byName.values()) {
            var fuller = bearer.isOneWord() ? longer.get(bearer.firstWord()) : null;
            if (fuller == null) {
                whole.add(bearer);
            } else {
                fuller.mentions.addAll(bearer.mentions);
            }
        }
        whole.forEach(bearer -> bearer.mentions.sort(
                Comparator.comparingInt(mention -> mention.span().from())));
        return whole;
    }

    private static String key(Mention mention) {
        return mention.name().toLowerCase(Locale.ROOT);
    }

    /// Names of several words by their first and last ones; of several with the same, the one said most.
    private static Map<String, Bearer> byPart(Collection<Bearer> all) {
        var parts = new HashMap<String, Bearer>();
        for (var bearer : all) {
            if (!bearer.isOneWord()) {
                parts.merge(bearer.firstWord(), bearer, Bearer::saidMore);
                parts.merge(bearer.lastWord(), bearer, Bearer::saidMore);
            }
        }
        return parts;
    }

    private static Bearer saidMore(Bearer one, Bearer other) {
        return other.mentions.size() > one.mentions.size() ? other : one;
    }

    private boolean isOneWord() {
        return mentions.getFirst().words().size() == 1;
    }

    private String firstWord() {
        return mentions.getFirst().words().getFirst().lower();
    }

    private String lastWord() {
        return mentions.getFirst().words().getLast().lower();
    }

    List<Mention> mentions() {
        return mentions;
    }

    /// Every form of the name, the most used first.
    List<String> forms() {
        var counts = mentions.stream()
                .collect(Collectors.groupingBy(Mention::name, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean isPerson(Set<String> company) {
        var forPerson = mentions.stream()
                .mapToDouble(mention -> forPerson(mention, company))
                .sum();
        return forPerson >= ENOUGH_FOR_PERSON && forPerson > forPlace();
    }

    boolean isPlace() {
        return forPlace() >= ENOUGH_FOR_PLACE;
    }

    private static double forPerson(Mention mention, Set<String> company) {
        var score = 0.0;
        if (mention.title() || mention.actor().isPresent()) {
            score += 3;
        }
        if (mention.words().size() > 1) {
            score += 1;
        }
        if (mention.isPossessive()) {
            score += 2;
        }
        score += before(mention, company) + after(mention, company);
        return score;
    }

    private static double before(Mention mention, Set<String> company) {
        var word = mention.wordBefore();
        if (mention.before().isEmpty()) {
            return 0;
        }
        if (!mention.gapBefore().isBlank()) {
            return isSetOff(mention) ? 1 : 0;
        }
        if (Lexicon.ARTICLES.contains(word)) {
            return mention.isBareTitle() ? 0.5 : -2;
        }
        if (word.equals("named") || word.equals("called")) {
            return 3;
        }
        if (Lexicon.BESIDE.contains(word)) {
            return 1;
        }
        if (word.equals("and") || word.equals("or")) {
            var other = mention.before().size() > 1
                    ? mention.before().get(mention.before().size() - 2).text()
                    : "";
            return company.contains(other) || PRONOUNS.contains(other.toLowerCase(Locale.ROOT)) ? 1.5 : 0;
        }
        return Lexicon.isVerbLike(word) || isNoun(mention.before().getLast()) ? 1 : 0;
    }

    /// `her aunt, Ann Treadwell, …`
    private static boolean isSetOff(Mention mention) {
        var gap = mention.gapAfter().trim();
        return mention.gapBefore().equals(", ")
                && isNoun(mention.before().getLast())
                && (gap.startsWith(",") || gap.startsWith("."));
    }

    /// `her girlfriend Sarita`, `the reluctant Max`: an ordinary word that says more about who follows.
    private static boolean isNoun(Word word) {
        return !word.isCapital()
                && !Lexicon.FUNCTION.contains(word.lower())
                && word.text().length() > 2;
    }

    private static double after(Mention mention, Set<String> company) {
        var word = mention.wordAfter();
        var gap = mention.gapAfter();
        if (gap.startsWith("  ") || gap.startsWith(" ,")) {
            return 2;
        }
        if (gap.startsWith(",") && !mention.after().isEmpty()) {
            var who = word.equals("who") || word.equals("whose");
            var apposition = Lexicon.ARTICLES.contains(word) || word.endsWith("ing") || word.equals("aware");
            return who ? 2.5 : apposition ? 1.5 : 0;
        }
        if (!gap.isBlank()) {
            return 0;
        }
        if (word.equals("who")) {
            return 2;
        }
        if (word.equals("and")
                && mention.after().size() > 1
                && company.contains(mention.after().get(1).text())) {
            return 1;
        }
        var object =
                Lexicon.isVerbLike(mention.wordBefore()) && mention.gapBefore().isBlank();
        return Lexicon.isVerbLike(word) && !(object && !Lexicon.VERBS.contains(word)) ? 1.5 : 0;
    }

    private double forPlace() {
        var score = 0.0;
        for (var mention : mentions) {
            score += forPlace(mention);
        }
        var onMap = forms().stream().anyMatch(Lexicon::isOnMap);
        var named =
                mentions.stream().anyMatch(mention -> mention.words().stream().anyMatch(Bearer::endsPlace));
        return score + (onMap ? 4 : 0) + (named ? 3 : 0);
    }

    private static boolean endsPlace(Word word) {
        return Lexicon.PLACE_ENDS.contains(word.lower());
    }

    private static double forPlace(Mention mention) {
        var articled = mention.wordBefore().equals("the");
        var word = articled ? mention.wordBeforeThat() : mention.wordBefore();
        if (!mention.gapBefore().isBlank()) {
            return 0;
        }
        if (articled && mention.gapAfter().isBlank() && isNoun(mention.after().getFirst())) {
            return 0;
        }
        if (Lexicon.INTO.contains(word)) {
            return word.equals("at") && !articled ? 1 : 2;
        }
        return Lexicon.TOWARD.contains(word) ? 0.5 : 0;
    }

    Person person() {
        var forms = forms();
        var actor =
                mentions.stream().flatMap(mention -> mention.actor().stream()).findFirst();
        return new Person(forms.getFirst(), forms.subList(1, forms.size()), actor.orElse(""), spans());
    }

    Setting setting() {
        var forms = forms();
        return new Setting(forms.getFirst(), forms.subList(1, forms.size()), spans());
    }

    private List<Span> spans() {
        return mentions.stream().map(Mention::span).toList();
    }
}
