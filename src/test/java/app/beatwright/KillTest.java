package app.beatwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server dies as from a pulled cord while two people write in one beat, again and again. `-Dkills=` says how
/// often.
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 5);

    /// Those of La Balance: each kill has one of its own, so that none comes to its limit.
    private static final int BEATS = 19;

    private static final int LATEST_KILL_MILLIS = 2_500;

    @TempDir
    static Path directory;

    /// The same for both: it is made to be killed.
    private static Installation installation;

    @BeforeAll
    static void start() {
        installation = new Installation(directory).start();
    }

    @AfterAll
    static void end() {
        installation.close();
    }

    @Test
    void no_word_is_lost_or_doubled_and_nobody_has_to_reload() {
        var seed = Long.getLong("seed", System.nanoTime());
        var random = new Random(seed);
        try (var chromium = new Chromium()) {
            var ada = Writer.enter(chromium.person(), installation.url()).opens("La Balance");
            var bo = Writer.enter(chromium.person(), installation.url()).opens("La Balance");
            ada.page().evaluate("window.neverReloaded = true");
            bo.page().evaluate("window.neverReloaded = true");

            for (var kill = 0; kill < KILLS; kill++) {
                var beat = ada.beat(1 + kill % BEATS);
                ada.goesTo(beat).types("\n");
                bo.goesTo(beat).presses("Control+Home");
                var typed = new ArrayList<String>();
                var back = killedAndStarted(installation, random.nextInt(LATEST_KILL_MILLIS));
                for (var word = 0; !back.isDone(); word++) {
                    typed.add(type(ada, "a%d.%d ".formatted(kill, word)));
                    typed.add(type(bo, "b%d.%d ".formatted(kill, word)));
                }
                back.join();
                ada.isSaved();
                bo.isSaved();
                ada.sees(beat, bo.reads(beat));
                presentOnce(typed, ada.reads(beat), "seed %d, kill %d".formatted(seed, kill));
            }

            assertThat(ada.page().evaluate("window.neverReloaded")).isEqualTo(true);
            assertThat(bo.page().evaluate("window.neverReloaded")).isEqualTo(true);
            var later = Writer.enter(chromium.person(), installation.url()).opens("La Balance");
            for (var kill = 0; kill < Math.min(KILLS, BEATS); kill++) {
                var beat = ada.beat(1 + kill);
                later.sees(beat, ada.reads(beat));
            }
        }
    }

    @Test
    void what_the_screen_called_saved_is_there_though_the_browser_died_too() {
        var random = new Random();
        try (var chromium = new Chromium()) {
            for (var kill = 0; kill < Math.max(1, KILLS / 4); kill++) {
                var browser = chromium.person();
                var ada = Writer.enter(browser, installation.url()).opens("Killing Zoe");
                var beat = ada.beat(1);
                ada.goesTo(beat);
                var killed = CompletableFuture.runAsync(
                        installation::kill,
                        CompletableFuture.delayedExecutor(random.nextInt(LATEST_KILL_MILLIS), TimeUnit.MILLISECONDS));
                var saved = ada.reads(beat);
                for (var word = 0; !killed.isDone(); word++) {
                    ada.typesByHand(" %d.%d".formatted(kill, word));
                    var now = ada.readsSaved(beat);
                    saved = now.isEmpty() ? saved : now.strip();
                }
                browser.close();
                installation.start();

                var after = Writer.enter(chromium.person(), installation.url()).opens("Killing Zoe");
                assertThat(after.reads(beat)).startsWith(saved);
                after.page().context().close();
            }
        }
    }

    private static CompletableFuture<Void> killedAndStarted(Installation installation, int after) {
        return CompletableFuture.runAsync(
                () -> {
                    installation.kill();
                    installation.start();
                },
                CompletableFuture.delayedExecutor(after, TimeUnit.MILLISECONDS));
    }

    private static String type(Writer writer, String word) {
        writer.typesByHand(word);
        return word.strip();
    }

    private static void presentOnce(List<String> typed, String text, String when) {
        var words = List.of(text.split("\\s+"));
        assertThat(words.stream().filter(typed::contains).toList()).as(when).containsExactlyInAnyOrderElementsOf(typed);
    }
}
