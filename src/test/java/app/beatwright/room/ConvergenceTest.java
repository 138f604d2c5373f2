package app.beatwright.room;

import app.beatwright.account.Account;
import app.beatwright.account.Somebody;
import app.beatwright.journal.Journal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// Whatever the weather, all copies of an outline end the same, and the journal replayed is what the rows say.
/// The seed of a run is printed; a history that fails names its own.
class ConvergenceTest {

    private static final int IN_MEMORY = 1_000;
    private static final int IN_THE_DATABASE = 50;
    private static final List<String> NAMES = List.of("Ada", "Bo", "Cleo", "Dirk", "Eve");

    @TempDir
    Path directory;

    @Test
    void a_thousand_histories_converge_with_a_journal_in_memory(TestReporter reporter) {
        for (var seed : seeds(reporter, IN_MEMORY)) {
            try (var room = new WritersRoom()) {
                happens(seed, room, NAMES.stream().map(Somebody::called).toList());
            }
        }
    }

    @Test
    void fifty_histories_converge_with_the_journal_in_the_database(TestReporter reporter) {
        try (var installation = Installation.in(directory)) {
            var people = NAMES.stream().map(installation::signUp).toList();
            for (var seed : seeds(reporter, IN_THE_DATABASE)) {
                var outline = installation
                        .get(Library.class)
                        .create(people.getFirst().id(), "No. " + seed, Optional.empty(), List.of());
                var branch = installation
                        .get(Library.class)
                        .open(people.getFirst().id(), outline)
                        .branch();
                try (var room = new WritersRoom(installation.get(Journal.class), branch)) {
                    happens(seed, room, people);
                }
            }
        }
    }

    private static long[] seeds(TestReporter reporter, int count) {
        var first = new Random().nextLong();
        reporter.publishEntry("seed", String.valueOf(first));
        return new Random(first).longs(count).toArray();
    }

    private static void happens(long seed, WritersRoom room, List<Account> people) {
        var cast = people.stream()
                .limit(History.writers(seed))
                .map(account -> room.enter(account, Role.EDITOR))
                .toList();
        try {
            new History(seed, room).happens(cast);
        } catch (RuntimeException | AssertionError failed) {
            throw new AssertionError("History " + seed, failed);
        }
    }
}
