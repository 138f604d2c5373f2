package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import app.beatwright.journal.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;

/// A page shows at once what the server will make of a wish. Both are asked about the same random wishes, so that the
/// two programs that know the rules cannot come to know different ones.
///
/// `-Dhistories=5000` asks more, `-Dseed=…` begins with that one.
class ForesightTest {

    private static final int HISTORIES = Integer.getInteger("histories", 200);

    /// Of each kind of wish at least so many were granted or had nothing to do, in every build.
    private static final int COMPARED = 100;

    private static final List<String> KINDS = List.of(
            "insert", "move", "remove", "restore", "set", "link", "unlink", "split", "join", "together", "undo");

    @Test
    void a_page_foresees_what_the_server_makes_of_a_wish(TestReporter reporter) throws Exception {
        long seed = Long.getLong("seed", new Random().nextInt(1_000_000_000));
        reporter.publishEntry("seed", String.valueOf(seed));

        var tally = asked(seed);

        for (var kind : KINDS) {
            assertThat(tally.path(kind).asInt(0)).as(kind).isGreaterThan(HISTORIES >= 200 ? COMPARED : 0);
        }
        reporter.publishEntry("compared", tally.toString());
    }

    @Test
    void the_server_makes_the_same_of_the_wishes_that_are_kept_with_the_code() throws IOException {
        var kept = Objects.requireNonNull(getClass().getResourceAsStream("foretold.jsonl.gz"));
        try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(kept), StandardCharsets.UTF_8))) {
            var wishes = lines.lines()
                    .mapToInt(line -> new Retold(Wire.JSON.readTree(line)).wishes())
                    .sum();

            assertThat(wishes).isGreaterThan(400);
        }
    }

    private static JsonNode asked(long seed) throws Exception {
        var page = page(Path.of("src", "test", "node", "sync", "foresight.ts").toString());
        try {
            tell(page, seed);
            var tally = new String(page.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(page.waitFor()).as("the first difference is told above").isZero();
            return Wire.JSON.readTree(tally);
        } finally {
            page.destroy();
        }
    }

    private static void tell(Process page, long seed) throws IOException {
        try (var histories = page.outputWriter(StandardCharsets.UTF_8)) {
            for (var i = 0; i < HISTORIES && page.isAlive(); i++) {
                histories.write(Wire.JSON.writeValueAsString(Foretold.history(seed + i)));
                histories.newLine();
            }
        }
    }

    private static Process page(String script) throws IOException {
        if (System.getProperty("beatwright.vectors", "").isEmpty() && System.getProperty("histories") == null) {
            abort(
                    "NOT COMPARED WITH THE PAGE: this build did not run Node. ./mvnw verify does; or say -Dhistories=300");
        }
        return new ProcessBuilder("node", script)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
