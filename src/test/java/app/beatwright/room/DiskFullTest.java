package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beatwright.account.Account;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Node;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/// The disk below the data directory fills up while Ada writes. Mounts a small disk in memory, which only root may
/// do; for others these scenes are skipped.
class DiskFullTest {

    private static final int MEGABYTE = 1024 * 1024;

    /// Free bytes below which nothing is written.
    private static final long RESERVE = 64L * MEGABYTE;

    /// The reserve, and some to write in.
    private static final long SIZE = RESERVE + 16 * MEGABYTE;

    @TempDir
    static Path disk;

    private static boolean mounted;

    private Installation installation;
    private Account ada;
    private OutlineId outline;
    private Typist typist;

    @BeforeAll
    static void mount_a_small_disk() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString());
        Assumptions.assumeTrue(mounted, "NOT TESTED: what happens on a full disk. Mounting one needs root on Linux.");
    }

    @AfterAll
    static void unmount_it() throws Exception {
        if (mounted) {
            run("umount", disk.toString());
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    @BeforeEach
    void ada_writes() throws Exception {
        begin();
        ada = installation.signUp("Ada");
        outline = installation.get(Library.class).create(ada.id(), "La Balance");
        var branch = installation.get(Library.class).open(ada.id(), outline).branch();
        typist = Typist.at(Tab.open(installation.port(), ada), branch, beat().id(), "c-adatab1");
        typist.types("Dawn. ");
    }

    @AfterEach
    void ada_goes() throws IOException {
        typist.close();
        installation.close();
        FileSystemUtils.deleteRecursively(disk.resolve("data"));
    }

    private void begin() {
        installation = Installation.serving(disk.resolve("data"));
    }

    private Node beat() {
        return installation.get(Rooms.class).look(ada.id(), outline).beats().getFirst();
    }

    private Status health() {
        return installation.disk().getStatus();
    }

    /// All but so many bytes.
    private static Path fills(long free) throws IOException {
        var ballast = disk.resolve("data").resolve("ballast");
        try (var file = FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (disk.toFile().getUsableSpace() > free) {
                var missing = Math.min(MEGABYTE, disk.toFile().getUsableSpace() - free);
                file.write(ByteBuffer.allocate(Math.toIntExact(missing)));
            }
        }
        return ballast;
    }

    @Test
    void nothing_is_called_saved_while_the_disk_is_nearly_full_and_everything_goes_on_with_room() throws Exception {
        var ballast = fills(RESERVE - MEGABYTE);
        typist.sends("Rain. ");

        assertThat(typist.hearsItIsToBeSentAgain()).isTrue();
        assertThat(health()).isEqualTo(Status.DOWN);
        assertThat(beat().prose()).isEqualTo("Dawn. ");
        Files.delete(ballast);
        typist.sends("Rain. ").isAnswered();
        assertThat(health()).isEqualTo(Status.UP);
        assertThat(beat().prose()).isEqualTo("Dawn. Rain. ");
    }

    /// H2 keeps house also when nobody writes, and closes its file when it cannot. Whoever used the same connection
    /// for the third time would turn in a circle, which only a thread of its own gets away from.
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_database_that_closed_itself_on_a_full_disk_opens_again_with_every_word_that_was_called_saved()
            throws Exception {
        new JdbcTemplate(installation.get(DataSource.class)).execute("create table ballast (words varchar)");
        var ballast = fills(0);
        for (var time = 0; time < 3; time++) {
            assertThatThrownBy(this::theDatabaseWritesOfItsOwnAccord).isInstanceOf(SQLException.class);
        }
        typist.sends("Rain. ");

        assertThat(typist.hearsItIsToBeSentAgain()).isTrue();
        assertThat(health()).isEqualTo(Status.DOWN);
        Files.delete(ballast);
        typist.sends("Rain. ").isAnswered();
        assertThat(health()).isEqualTo(Status.UP);
        installation.close();
        begin();
        assertThat(beat().prose()).isEqualTo("Dawn. Rain. ");
    }

    private void theDatabaseWritesOfItsOwnAccord() throws SQLException {
        try (var connection = installation.get(DataSource.class).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into ballast select space(100000) from system_range(1, 100)");
            connection.commit();
            statement.execute("checkpoint sync");
        }
    }
}
