package app.beatwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.Writer;
import app.beatwright.account.Account;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.NodeId;
import app.beatwright.room.BadLine;
import app.beatwright.room.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Three people write in one beat, each behind a line of their own, and the lines are cut, by seed. Only when asked
/// for.
/// The whole of it is `-Dcuts=30 -Dcut.millis=60000`, about ten minutes; `-Dseed=` plays one again.
@EnabledIfSystemProperty(named = "cuts", matches = "\\d+")
class CutLinesTest extends ScreenTest {

    private static final int CUTS = Integer.getInteger("cuts", 0);
    private static final int SHORTEST_MILLIS = 100;
    private static final int LONGEST_MILLIS = Integer.getInteger("cut.millis", 2_000);

    /// Those of La Balance: each cut has one of its own, so that none comes to its limit.
    private static final int BEATS = 19;

    private static final int LINES_MORE = 3;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void nothing_is_lost_or_doubled_and_everybody_comes_back_by_themselves() throws IOException {
        var ada = newcomer("Ada");
        var outline = laBalance(ada);
        try (var one = new BadLine(port);
                var two = new BadLine(port);
                var three = new BadLine(port)) {
            var lines = List.of(one, two, three);
            var writers = List.of(
                    writes(at(ada, one), outline), joins("Bo", two, ada, outline), joins("Cleo", three, ada, outline));

            for (var cut = 0; cut < CUTS; cut++) {
                var beat = writers.getFirst().beat(1 + cut % BEATS);
                var typed = typesThrough(cut, beat, lines, writers);
                writers.forEach(Writer::isSaved);
                var text = writers.getFirst().reads(beat);
                writers.forEach(writer -> writer.sees(beat, text));
                var when = "seed %d, cut %d".formatted(seed, cut);
                presentOnce(typed, text, when);
                assertThat(words(ada, outline, beat).strip()).as(when).isEqualTo(text.strip());
            }

            assertThat(writers)
                    .allSatisfy(writer -> assertThat(writer.page().evaluate("window.neverReloaded"))
                            .isEqualTo(true));
            writers.forEach(writer -> writer.page().context().close());
        }
    }

    private List<String> typesThrough(int cut, String beat, List<BadLine> lines, List<Writer> writers) {
        var typed = new ArrayList<String>();
        haveALineEach(beat, LINES_MORE * (1 + cut / BEATS), writers);
        var back = someLinesAreCut(lines);
        for (var word = 0; !back.isDone(); word++) {
            for (var each = 0; each < writers.size(); each++) {
                var letters = "%c%d.%d".formatted('a' + each, cut, word);
                writers.get(each).types(letters + " ");
                typed.add(letters);
            }
        }
        back.join();
        return typed;
    }

    /// Of the beat's last three. At the very same place their letters could come to stand between each other's
    /// (docs/adr/0003).
    private static void haveALineEach(String beat, int last, List<Writer> writers) {
        writers.getFirst().goesTo(beat).types("\n".repeat(LINES_MORE)).isSaved();
        var text = writers.getFirst().reads(beat);
        for (var each = 0; each < writers.size(); each++) {
            writers.get(each).sees(beat, text).goesToLine(beat, last - each);
        }
    }

    /// At least one of them, for as long as chance will have it: short ones are as likely as long ones.
    private CompletableFuture<Void> someLinesAreCut(List<BadLine> lines) {
        var these =
                lines.stream().filter(line -> random.nextInt(lines.size()) == 0).toList();
        var cut = new HashSet<>(these.isEmpty() ? lines : these);
        var after = random.nextInt(SHORTEST_MILLIS, 1_000);
        var millis =
                Math.round(SHORTEST_MILLIS * Math.pow((double) LONGEST_MILLIS / SHORTEST_MILLIS, random.nextDouble()));
        return CompletableFuture.runAsync(() -> cut.forEach(BadLine::shut), later(after))
                .thenRunAsync(() -> cut.forEach(BadLine::open), later(millis));
    }

    private static Executor later(long millis) {
        return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    }

    private Writer joins(String name, BadLine line, Account owner, OutlineId outline) {
        var somebody = newcomer(name);
        member(owner, outline, somebody, Role.EDITOR);
        return writes(at(somebody, line), outline);
    }

    private static Writer writes(Person person, OutlineId outline) {
        person.goes("/outline/" + outline).finds("[data-beat]");
        person.page().evaluate("window.neverReloaded = true");
        return Writer.at(person.page(), person.path()).isSaved();
    }

    private String words(Account account, OutlineId outline, String beat) {
        return rooms.look(account.id(), outline)
                .find(NodeId.of(beat))
                .orElseThrow()
                .prose();
    }

    private static void presentOnce(List<String> typed, String text, String when) {
        var words = List.of(text.split("\\s+"));
        var ours = new HashSet<>(typed);
        assertThat(words.stream().filter(ours::contains).toList())
                .as("%s, of which came%n%s%n", when, text)
                .containsExactlyInAnyOrderElementsOf(typed);
    }
}
