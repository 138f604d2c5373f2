package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.journal.Change;
import app.beatwright.journal.Journal;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Outline;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/// An outline that has been written in for a very long time. `-Dchanges=` says how often it was changed; a hundred
/// thousand are a book.
class LongHaulTest {

    private static final int CHANGES = Integer.getInteger("changes", 5_000);

    /// What the heap may have grown by from a fifth of the changes to all of them, in percent.
    private static final int GROWTH = 15;

    /// What one change may take of the file once it was compacted, in bytes.
    private static final int COMPACTED = 600;

    /// What H2 may keep of its file in memory, in kilobytes: little, so that what grows is ours.
    private static final int CACHE = 2_048;

    @TempDir
    Path directory;

    @Test
    void neither_the_room_nor_the_file_grows_beyond_reason_and_everything_is_there_afterwards(TestReporter reporter)
            throws Exception {
        Book book;
        long running;
        try (var installation = Installation.in(directory)) {
            book = written(installation, reporter);
            running = Files.size(file());
        }

        var compacted = Files.size(file());
        reporter.publishEntry(
                "file",
                "%d changes: %d bytes each while running, %d compacted"
                        .formatted(CHANGES, running / CHANGES, compacted / CHANGES));
        assertThat(compacted / CHANGES).isLessThanOrEqualTo(COMPACTED);
        try (var later = Installation.in(directory)) {
            isAllThere(later, book);
        }
    }

    private Path file() {
        return directory.resolve("beatwright.mv.db");
    }

    private static Book written(Installation installation, TestReporter reporter) throws Exception {
        new JdbcTemplate(installation.get(DataSource.class)).execute("set cache_size " + CACHE);
        var ada = installation.signUp("Ada");
        var outline = installation.get(Library.class).create(ada.id(), "La Balance");
        var hands = new ManyHands(installation.get(Rooms.class), ada.id(), outline);

        hands.write(CHANGES / 5);
        var early = heap();
        hands.write(CHANGES - CHANGES / 5);
        var late = heap();

        reporter.publishEntry(
                "heap", "%d MB after %d changes, %d MB at a fifth of them".formatted(late >> 20, CHANGES, early >> 20));
        assertThat(late).isLessThan(early + early * GROWTH / 100);
        assertThat(Running.instancesOf(Change.class)).isLessThanOrEqualTo(Recent.KEPT);
        return new Book(ada, outline, installation.get(Rooms.class).look(ada.id(), outline));
    }

    /// In use after a collection, in bytes.
    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void isAllThere(Installation later, Book book) {
        var branch =
                later.get(Library.class).open(book.ada().id(), book.outline()).branch();
        var now = later.get(Journal.class).open(branch);
        var changes = later.get(Journal.class).after(branch, 0);

        assertThat(now.outline()).isEqualTo(book.last());
        assertThat(changes).hasSizeGreaterThanOrEqualTo(CHANGES);
        assertThat(changes)
                .extracting(Change::seq)
                .isSorted()
                .endsWith(now.seq())
                .doesNotHaveDuplicates();
        var replayed = Outline.empty();
        for (var change : changes) {
            replayed = replayed.with(change.fact());
        }
        assertThat(replayed).isEqualTo(book.last());
    }

    /// @param last as it was when the last change had been made
    private record Book(Account ada, OutlineId outline, Outline last) {}
}
