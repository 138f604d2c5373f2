package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import app.beatwright.journal.Wire;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.slf4j.LoggerFactory;

/// The real room and the real browsers' side of it, with nothing left to chance but what the seed says: Node
/// (`src/test/node/sync/simulation.ts`) owns time, network and chance, and asks what the server does, step by step.
///
/// `-Dplans=10000` plays more of them, `-Dseed=…` begins with that one, `-Dwriters=8 -Dsteps=10000` has eight writers
/// do ten thousand things in each.
class SimulationTest {

    private static final String PLANS = System.getProperty("plans", "200");

    private final Logger log = (Logger) LoggerFactory.getLogger(Room.class);

    /// What a room says about a journal that fails is expected here.
    @BeforeEach
    void hush() {
        log.setLevel(Level.OFF);
    }

    @AfterEach
    void unhush() {
        log.setLevel(null);
    }

    @Test
    void no_word_is_lost_or_doubled_whatever_breaks_and_when(TestReporter reporter) throws Exception {
        var seed = System.getProperty("seed", String.valueOf(new Random().nextInt(1_000_000_000)));
        reporter.publishEntry("seed", seed);

        var script = Path.of("src", "test", "node", "sync", "simulation.ts").toString();
        var browsers = browsers(script, seed);
        try (var steps = browsers.inputReader(StandardCharsets.UTF_8);
                var answers = browsers.outputWriter(StandardCharsets.UTF_8)) {
            converse(steps, answers);
            assertThat(browsers.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            browsers.destroy();
        }

        assertThat(browsers.exitValue())
                .as("the plan that failed is named above")
                .isZero();
    }

    private static Process browsers(String script, String seed) throws IOException {
        if (System.getProperty("beatwright.vectors", "").isEmpty() && System.getProperty("plans") == null) {
            abort("NOT SIMULATED: this build did not run Node. ./mvnw verify does; or name a number with -Dplans=");
        }
        var company = Stream.of("writers", "steps").map(System::getProperty).filter(Objects::nonNull);
        var command = Stream.concat(Stream.of("node", script, seed, PLANS), company);
        return new ProcessBuilder(command.toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// One step a line, and its answer on the next, until the browsers have no more.
    private static void converse(BufferedReader steps, BufferedWriter answers) throws IOException {
        var core = new SteppedCore();
        for (var line = steps.readLine(); line != null; line = steps.readLine()) {
            var step = Wire.JSON.readTree(line);
            if (step.path("do").asString("").equals("begins")) {
                core = new SteppedCore();
            }
            answers.write(Wire.JSON.writeValueAsString(core.play(step)));
            answers.newLine();
            answers.flush();
        }
    }
}
