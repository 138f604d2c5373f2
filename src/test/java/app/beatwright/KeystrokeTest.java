package app.beatwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keeps "How a keystroke travels" in `docs/architecture.md` true: one letter, two browsers, the journal on disk.
class KeystrokeTest {

    @TempDir
    Path directory;

    @Test
    void a_letter_travels_from_a_key_through_the_journal_to_another_screen() throws SQLException {
        try (var installation = new Installation(directory).start();
                var chromium = new Chromium()) {
            var ada = Writer.enter(chromium.person(), installation.url()).opens("La Balance");
            var bo = Writer.enter(chromium.person(), installation.url()).opens("La Balance");
            var beat = ada.beat(1);
            ada.goesTo(beat);

            ada.types("!");

            bo.sees(beat, "Nicole is a streetwalker in Paris.!");
            ada.isSaved();
            installation.kill();
            assertThat(lastChangeOnDisk())
                    .contains("\"k\":\"text\"")
                    .contains(beat)
                    .contains("[0,\"!\"]");
        }
    }

    private String lastChangeOnDisk() throws SQLException {
        try (var database =
                        DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("data/beatwright"), "sa", "");
                var found = database.createStatement()
                        .executeQuery("select payload from change where kind = 'text' order by made_at desc limit 1")) {
            found.next();
            return found.getString(1);
        }
    }
}
