package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.Chromium;
import app.beatwright.Writer;
import app.beatwright.journal.Wire;
import app.beatwright.outline.Node;
import app.beatwright.outline.Outline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Five people in five browsers write in one outline, four of them in one beat, while the server is killed every few
/// seconds. After each kill its disk is read: whatever a screen has called saved is there. `-Dminutes=` says for how
/// long; without it this is left to [app.beatwright.KillTest].
@EnabledIfSystemProperty(named = "minutes", matches = ".+", disabledReason = "NOT RUN: say how long with -Dminutes=")
class FivePagesTest {

    private static final Duration LENGTH =
            Duration.ofSeconds(Math.round(60 * Double.parseDouble(System.getProperty("minutes", "0"))));
    private static final List<String> NAMES = List.of("Ada", "Bo", "Cy", "Di", "Eve");
    private static final List<String> TOGETHER = NAMES.subList(0, 4);

    /// Beats in which four write together: so many that none becomes too long.
    private static final int CHAPTERS = 12;

    private static final int EARLIEST_KILL_MILLIS = 500;
    private static final int LATEST_KILL_MILLIS = 4_000;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final AtomicInteger kills = new AtomicInteger();

    @TempDir
    Path directory;

    @Test
    void nothing_that_five_people_write_is_lost_doubled_or_out_of_order(TestReporter reporter) {
        reporter.publishEntry("seed", String.valueOf(seed));
        var company = Company.founded(Installation.in(data()), NAMES, TOGETHER, CHAPTERS, 0);
        try (var server = new app.beatwright.Installation(directory).start();
                var chromium = new Chromium()) {
            var authors = sitDown(company, chromium, server.url());

            var killing = CompletableFuture.runAsync(() -> isKilledAgainAndAgain(server, authors));
            for (var chapter = -1; !killing.isDone(); authors.forEach(Author::acts)) {
                if (chapter < kills.get()) {
                    chapter = kills.get();
                    turn(authors, chapter);
                }
            }
            killing.join();
            authors.forEach(author -> author.writer().isSaved());
            server.kill();

            var journal = company.journal(Installation.in(data()));
            authors.forEach(author -> author.keepsEverything(Author.Kept.in(journal)));
            authors.forEach(author -> sees(author.writer(), journal));
            reporter.publishEntry("evening", kills + " kills; " + authors);
        }
    }

    private static void turn(List<Author> authors, int chapter) {
        authors.forEach(author -> author.turnsTo(chapter));
    }

    private Path data() {
        return directory.resolve("data");
    }

    private void isKilledAgainAndAgain(app.beatwright.Installation server, List<Author> authors) {
        var end = System.nanoTime() + LENGTH.toNanos();
        while (System.nanoTime() < end) {
            var soon = random.nextInt(EARLIEST_KILL_MILLIS, LATEST_KILL_MILLIS);
            CompletableFuture.runAsync(server::kill, CompletableFuture.delayedExecutor(soon, TimeUnit.MILLISECONDS))
                    .join();
            var kept = kept();
            authors.forEach(author -> author.keeps(kept));
            server.start();
            kills.incrementAndGet();
        }
    }

    /// Read from a copy, so that nothing is repaired before the server finds it.
    private Author.Kept kept() {
        try {
            Files.copy(
                    data().resolve("beatwright.mv.db"),
                    directory.resolve("copy.mv.db"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var copy = new JdbcTemplate(new DriverManagerDataSource("jdbc:h2:file:" + directory.resolve("copy"), "sa", ""));
        var prose = copy.query(
                "select node_id, content from node_text",
                (row, _) -> Map.entry(row.getString("node_id"), row.getString("content")));
        var titles = copy.queryForList("select fields from node where kind = 'beat'", String.class);
        return new Author.Kept(
                prose.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                titles.stream()
                        .map(fields -> Wire.JSON.readTree(fields).path("title").asString(""))
                        .toList());
    }

    private static void sees(Writer writer, Outline journal) {
        var beats = journal.beats();
        writer.sees(beats.stream().map(beat -> beat.id().toString()).toList());
        for (var beat : beats) {
            writer.sees(beat.id().toString(), beat.prose().strip());
        }
        assertThat(writer.titles()).isEqualTo(beats.stream().map(Node::title).toList());
        Company.neverReloaded(writer);
    }

    private static List<Author> sitDown(Company company, Chromium chromium, String url) {
        var authors = new ArrayList<Author>();
        for (var somebody : company.people()) {
            var writer = company.sitsDown(chromium, url, somebody);
            var line = TOGETHER.indexOf(somebody.name());
            authors.add(
                    line < 0
                            ? new BeatAuthor(writer, writer.beat(1))
                            : new LineAuthor(writer, somebody.name(), line, company.chapterIds()));
        }
        return authors;
    }
}
