package app.beatwright.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.beatwright.room.Installation;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.store.fs.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The process is killed while several people write, each in transactions of their own and as fast as they can. They
/// keep a list and beside it its length. Whatever the process had given to the disk is there. `-Dcuts=` says at about
/// how many moments the file is looked at.
class HalfWrittenTest {

    private static final int CUTS = Integer.getInteger("cuts", 200);
    private static final int WRITERS = 4;
    private static final int TRANSACTIONS = 60;

    /// In each transaction, so that others store while it is under way.
    private static final int LINES = 20;

    private static final String WRITTEN = "/written/";
    private static final String FOUND = "/found/";

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void a_killed_process_leaves_every_transaction_whole_or_not_at_all(TestReporter reporter) throws Exception {
        reporter.publishEntry("-Dseed", String.valueOf(seed));
        FragileDisk.insert();
        var begun = write();
        var deeds = FragileDisk.deeds();

        var remains = new Remains();
        deeds.subList(0, begun).forEach(remains::hear);
        for (var at = begun; at < deeds.size(); at++) {
            remains.hear(deeds.get(at));
            if (random.nextInt(deeds.size() - begun) < CUTS) {
                isWhole(remains.afterPowerCut(Remains.Luck.ALL, random), "at " + at);
            }
        }
    }

    /// Says after how many deeds everybody began.
    private static int write() throws Exception {
        var url = "jdbc:h2:fragile:memFS:" + WRITTEN + "beatwright" + DataDirectory.SETTINGS;
        try (var installation = Installation.at(url);
                var everybody = Executors.newFixedThreadPool(WRITERS)) {
            var database = new JdbcTemplate(installation.get(DataSource.class));
            var transaction = new TransactionTemplate(installation.get(PlatformTransactionManager.class));
            database.execute("create table list (writer int primary key, length bigint)");
            database.execute("create table line (writer int, place bigint, words varchar, unique (writer, place))");
            database.update("insert into list select x, 0 from system_range(1, ?)", WRITERS);
            transaction.executeWithoutResult(_ -> {});
            var begun = FragileDisk.deeds().size();
            for (var done : everybody.invokeAll(IntStream.rangeClosed(1, WRITERS)
                    .mapToObj(writer -> writing(writer, database, transaction))
                    .toList())) {
                done.get();
            }
            return begun;
        } finally {
            FileUtils.deleteRecursive("memFS:" + WRITTEN, false);
        }
    }

    private static Callable<Integer> writing(int writer, JdbcTemplate database, TransactionTemplate transaction) {
        return () -> {
            for (var t = 0; t < TRANSACTIONS; t++) {
                var written = t * LINES;
                transaction.executeWithoutResult(
                        _ -> IntStream.rangeClosed(1, LINES).forEach(line -> write(database, writer, written + line)));
            }
            return writer;
        };
    }

    private static void write(JdbcTemplate database, int writer, int place) {
        database.update("update list set length = ? where writer = ?", place, writer);
        database.update("insert into line values (?, ?, 'x')", writer, place);
    }

    private static void isWhole(Map<String, byte[]> disk, String when) throws IOException {
        for (var file : disk.entrySet()) {
            try (var out = FileUtils.newOutputStream(file.getKey().replace(WRITTEN, FOUND), false)) {
                out.write(file.getValue());
            }
        }
        var url = "jdbc:h2:memFS:" + FOUND + "beatwright" + DataDirectory.SETTINGS + ";IFEXISTS=TRUE;LOCK_TIMEOUT=50";
        var connection = new SingleConnectionDataSource(url, "", "", true);
        try {
            isWhole(new JdbcTemplate(connection), when);
        } finally {
            connection.destroy();
            FileUtils.deleteRecursive("memFS:" + FOUND, false);
        }
    }

    /// What there is belongs together, and nothing that cannot be seen stands in the way of the next line.
    private static void isWhole(JdbcTemplate found, String when) {
        assertThat(found.queryForList("select * from list where length <> "
                        + "(select count(*) from line where line.writer = list.writer)"))
                .as(when)
                .isEmpty();
        assertThatCode(() -> found.update("insert into line select writer, length + 1, 'next' from list"))
                .as(when)
                .doesNotThrowAnyException();
    }
}
