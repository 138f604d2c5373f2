package app.beatwright.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.outline.Command;
import app.beatwright.outline.Kind;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Place;
import app.beatwright.outline.Seedling;
import app.beatwright.room.Installation;
import app.beatwright.room.Library;
import app.beatwright.room.Rooms;
import app.beatwright.room.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/// A file as an earlier version could leave it when it was killed: a line of a journal that was being written, and no
/// record of who was writing it.
class LeftoversTest {

    private static final String FILE = "beatwright.mv.db";

    private static final String NEXT_LINE = """
            insert into change (branch_id, seq, kind, author_id, client, n, made_at, payload)
            select b.id, b.head_seq + 1, 'set', o.created_by, 'page.gone', 1, current_timestamp, '{}'
            from branch b join outline o on o.id = b.outline_id""";

    /// With the columns that this version has and the one before the [Chain] had not.
    private static final String NEXT_LINE_NOW =
            NEXT_LINE.replace("payload)", "payload, chain)").replace("'{}'", "'{}', 0");

    @Test
    void an_outline_can_be_written_in_whatever_a_killed_process_has_left(@TempDir Path before, @TempDir Path after)
            throws Exception {
        can_be_written_in(before, after, NEXT_LINE_NOW, database -> {});
    }

    @Test
    void also_where_that_process_was_of_an_earlier_version(@TempDir Path before, @TempDir Path after) throws Exception {
        can_be_written_in(before, after, NEXT_LINE, OldLinesTest::goesBack);
    }

    private static void can_be_written_in(Path before, Path after, String line, Consumer<JdbcTemplate> version)
            throws Exception {
        Account ada;
        OutlineId outline;
        try (var installation = Installation.in(before)) {
            ada = installation.signUp("Ada");
            outline = installation.get(Library.class).create(ada.id(), "La Balance");
            version.accept(new JdbcTemplate(installation.get(DataSource.class)));
        }
        killed(before, after, line);

        try (var later = Installation.in(after)) {
            var beat =
                    new Command.Insert(List.of(Seedling.of(NodeId.random(), Kind.BEAT)), Place.atEndOf(NodeId.STORY));

            assertThat(later.get(Rooms.class).submit(ada.id(), outline, beat)).isInstanceOf(Verdict.Done.class);
        }
    }

    private static void killed(Path before, Path after, String next) throws Exception {
        var url = "jdbc:h2:file:" + before.resolve("beatwright") + DataDirectory.SETTINGS;
        try (var writer = DriverManager.getConnection(url, "sa", "");
                var other = DriverManager.getConnection(url, "sa", "");
                var line = writer.createStatement();
                var checkpoint = other.createStatement()) {
            writer.setAutoCommit(false);
            line.execute(next);
            forget(writer);
            checkpoint.execute("checkpoint sync");
            Files.copy(before.resolve(FILE), after.resolve(FILE));
        }
    }

    /// What H2 keeps to take a transaction back.
    private static void forget(Connection writer) throws SQLException {
        var session = (SessionLocal) writer.unwrap(JdbcConnection.class).getSession();
        var store = session.getDatabase().getStore().getMvStore();
        var id = store.getMetaMap()
                .get("name.undoLog." + session.getTransaction().getId());
        store.getMap(Integer.parseInt(id, 16)).clear();
    }
}
