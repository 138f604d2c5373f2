package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Journal;
import app.beatwright.outline.Node;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// PostgreSQL goes away while people write in several outlines, and comes back. `-Daway=` says after how many seconds
/// at least.
class DatabaseGoneTest {

    private static final int TYPISTS = 8;

    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("away", 0));

    /// Words that everybody sends in vain at least. Each waits some seconds for the database.
    private static final int ROUNDS = 2;

    @TempDir
    Path directory;

    private final List<BranchId> branches = new ArrayList<>();
    private final List<Typist> typists = new ArrayList<>();
    private EmbeddedPostgres postgres;
    private Installation installation;
    private Account ada;

    @BeforeEach
    void everybody_sits_down() throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .start();
        installation = Installation.servingAt(postgres.getJdbcUrl("postgres", "postgres"));
        ada = installation.signUp("Ada");
        for (var i = 0; i < TYPISTS; i++) {
            var outline = installation.get(Library.class).create(ada.id(), "La Balance");
            var branch = installation.get(Library.class).open(ada.id(), outline).branch();
            branches.add(branch);
            typists.add(Typist.at(
                    Tab.open(installation.port(), ada), branch, beat(branch).id(), "c-adatab" + i));
        }
    }

    @AfterEach
    void everybody_goes() throws IOException {
        typists.forEach(Typist::close);
        installation.close();
        postgres.close();
    }

    private Node beat(BranchId branch) {
        return installation.get(OpenRooms.class).look(branch).outline().beats().getFirst();
    }

    private void comesBack() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setPort(postgres.getPort())
                .setCleanDataDirectory(false)
                .start();
    }

    @Test
    void what_is_written_meanwhile_is_not_called_saved_and_is_saved_once_afterwards(TestReporter reporter)
            throws Exception {
        for (var typist : typists) {
            typist.types("Dawn. ");
        }
        var threads = Running.threads();

        postgres.close();
        var end = System.nanoTime() + AWAY.toNanos();
        for (var round = 0; round < ROUNDS || System.nanoTime() < end; round++) {
            typists.forEach(typist -> typist.sends("Rain. "));
            for (var typist : typists) {
                assertThat(typist.hearsItIsToBeSentAgain()).isTrue();
            }
        }
        assertThat(branches)
                .allSatisfy(branch -> assertThat(beat(branch).prose()).isEqualTo("Dawn. "));
        assertThat(Running.threads()).isLessThan(threads + TYPISTS);
        comesBack();
        var back = System.nanoTime();
        typists.forEach(typist -> typist.sends("Rain. "));
        for (var typist : typists) {
            typist.isAnswered();
        }

        reporter.publishEntry(
                "saved", Duration.ofNanos(System.nanoTime() - back).toMillis() + " ms after it was back");
        assertThat(branches)
                .allSatisfy(branch -> assertThat(beat(branch).prose()).isEqualTo("Dawn. Rain. "));
        assertThat(branches)
                .allSatisfy(branch -> assertThat(
                                installation.get(Journal.class).open(branch).outline())
                        .isEqualTo(
                                installation.get(OpenRooms.class).look(branch).outline()));
    }
}
