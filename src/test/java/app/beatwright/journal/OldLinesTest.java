package app.beatwright.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beatwright.outline.Outline;
import app.beatwright.room.Installation;
import app.beatwright.room.Library;
import app.beatwright.room.ManyHands;
import app.beatwright.room.Rooms;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/// An installation from before there was a chain, started with a version that has one.
class OldLinesTest {

    /// More than are held at a time.
    private static final int CHANGES = 1_200;

    @Test
    void lines_from_before_get_their_chain_in_a_file(@TempDir Path directory) throws Exception {
        get_their_chain(() -> Installation.in(directory));
    }

    @Test
    void lines_from_before_get_their_chain_in_postgresql() throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            var url = postgres.getJdbcUrl("postgres", "postgres");
            get_their_chain(() -> Installation.at(url));
        }
    }

    private static void get_their_chain(Supplier<Installation> start) throws Exception {
        var book = before(start);

        try (var now = start.get()) {
            var journal = now.get(Journal.class);
            assertThat(journal.open(book.branch()).outline()).isEqualTo(book.last());
            database(now).update("update change set n = 100000 where seq = 1100");
            now.get(Proofreader.class).forget();
            assertThatThrownBy(() -> journal.open(book.branch())).isInstanceOf(Damaged.class);
        }
    }

    private static Book before(Supplier<Installation> start) throws Exception {
        try (var then = start.get()) {
            var ada = then.signUp("Ada");
            var outline = then.get(Library.class).create(ada.id(), "La Balance");
            new ManyHands(then.get(Rooms.class), ada.id(), outline).write(CHANGES);
            var book = new Book(
                    then.get(Library.class).open(ada.id(), outline).branch(),
                    then.get(Rooms.class).look(ada.id(), outline));
            goesBack(database(then));
            return book;
        }
    }

    /// To the version before: tables and columns are taken away again, or made as short as they were, and with them
    /// what the
    /// migrations remember.
    static void goesBack(JdbcTemplate database) {
        for (var table : List.of(
                "inbox_habit", "review_notice", "review_reaction", "review_comment", "review_thread", "review_round")) {
            database.execute("drop table " + table);
        }
        database.execute("alter table change drop column chain");
        database.execute("alter table change drop column suggestion");
        database.execute("alter table change drop column accepted_by");
        database.execute("alter table branch drop column head_chain");
        database.execute("alter table node alter column fields set data type varchar(20000)");
        database.update(
                "delete from \"flyway_schema_history\" where \"version\" in ('4', '5', '6', '7', '8', '9', '10', '11')");
    }

    private static JdbcTemplate database(Installation installation) {
        return new JdbcTemplate(installation.get(DataSource.class));
    }

    private record Book(BranchId branch, Outline last) {}
}
