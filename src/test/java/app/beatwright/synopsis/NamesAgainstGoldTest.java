package app.beatwright.synopsis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// Compares the names found with names a person found in fourteen synopses. Those texts are not ours to ship, so this
/// runs only where they lie beside the repository.
class NamesAgainstGoldTest {

    private static final Path CORPUS = Path.of("../shared/formats/corpus/synopses");

    private static final Map<String, Path> SEEDS = Map.of(
            "seed000", Path.of("seeds/synopses/la-balance.txt"), "seed002", Path.of("seeds/synopses/killing-zoe.txt"));

    @Test
    void most_names_are_found_and_few_are_invented(TestReporter reporter) throws IOException {
        assumeTrue(
                Files.isDirectory(CORPUS),
                "The annotated synopses do not lie beside the repository: nothing is compared");

        var people = new Tally();
        var places = new Tally();
        for (var film : gold().entrySet()) {
            var found = names(film.getKey());
            people.count(
                    film.getValue().people,
                    found.people().stream().map(NamesAgainstGoldTest::forms).toList());
            places.count(
                    film.getValue().places,
                    found.places().stream().map(NamesAgainstGoldTest::forms).toList());
        }
        reporter.publishEntry(Map.of("people", people.toString(), "places", places.toString()));
        assertThat(people.precision()).as("people: %s", people).isGreaterThan(0.85);
        assertThat(people.recall()).as("people: %s", people).isGreaterThan(0.90);
        assertThat(places.precision()).as("places: %s", places).isGreaterThan(0.80);
        assertThat(places.recall()).as("places: %s", places).isGreaterThan(0.85);
    }

    private static Names names(String film) throws IOException {
        var file = SEEDS.getOrDefault(film, CORPUS.resolve(film + ".txt"));
        var text = Files.readString(file);
        var language = Language.of(text);
        return Names.in(text, new Sentences(text, language).in(new Span(0, text.length())), language);
    }

    private static Set<String> forms(Person person) {
        var forms = new HashSet<>(person.aliases());
        forms.add(person.name());
        return forms;
    }

    private static Set<String> forms(Setting place) {
        var forms = new HashSet<>(place.aliases());
        forms.add(place.name());
        return forms;
    }

    private static Map<String, Gold> gold() throws IOException {
        var gold = new LinkedHashMap<String, Gold>();
        for (var line : Files.readAllLines(CORPUS.resolve("gold-characters-places.tsv"))) {
            var cells = Arrays.asList(line.split("\t", -1));
            if (cells.size() == 3) {
                var film = gold.computeIfAbsent(cells.get(0), name -> new Gold(new ArrayList<>(), new ArrayList<>()));
                (cells.get(1).equals("C") ? film.people : film.places)
                        .add(Set.of(cells.get(2).split("\\|")));
            }
        }
        return gold;
    }

    private record Gold(List<Set<String>> people, List<Set<String>> places) {}

    /// Counts entities: a gold entity is found when one found entity shares a form with it; what shares none is
    /// invented.
    private static final class Tally {
        private int found;
        private int gold;
        private int right;
        private int claimed;
        private final List<String> amiss = new ArrayList<>();

        void count(List<Set<String>> wanted, List<Set<String>> given) {
            gold += wanted.size();
            claimed += given.size();
            for (var want : wanted) {
                if (given.stream().anyMatch(forms -> share(forms, want))) {
                    found++;
                } else {
                    amiss.add("missed " + want);
                }
            }
            for (var forms : given) {
                if (wanted.stream().anyMatch(want -> share(forms, want))) {
                    right++;
                } else {
                    amiss.add("invented " + forms);
                }
            }
        }

        private static boolean share(Set<String> one, Set<String> other) {
            return one.stream().anyMatch(form -> other.stream().anyMatch(form::equalsIgnoreCase));
        }

        double precision() {
            return (double) right / claimed;
        }

        double recall() {
            return (double) found / gold;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "P %.2f (%d/%d) R %.2f (%d/%d) %s",
                    precision(),
                    right,
                    claimed,
                    recall(),
                    found,
                    gold,
                    amiss);
        }
    }
}
