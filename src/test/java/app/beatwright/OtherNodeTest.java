package app.beatwright;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.room.BadLine;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Two servers stand before one PostgreSQL, behind one address. The first is killed while words are unsent. Only when
/// asked for, with `-Dnodes=2`.
@EnabledIfSystemProperty(named = "nodes", matches = "2")
class OtherNodeTest {

    private static final String WORDS = " Nobody has read this yet.";

    @TempDir
    Path directory;

    @Test
    void what_the_first_did_not_hear_reaches_the_second_once_and_the_page_stays() throws Exception {
        try (var postgres = database();
                var chromium = new Chromium();
                var one = node(postgres).start();
                var two = node(postgres);
                var line = new BadLine(one.port())) {
            var ada = Writer.enter(chromium.person(), "http://127.0.0.1:" + line.port())
                    .opens("La Balance");
            var beat = ada.beat(1);
            var before = ada.reads(beat);
            ada.page().evaluate("window.neverReloaded = true");
            ada.goesTo(beat).inserts(" Saved.").isSaved();

            one.kill();
            ada.inserts(WORDS);
            line.leadsTo(two.start().port());
            line.cut();

            ada.isSaved().sees(beat, before + " Saved." + WORDS);
            assertThat(ada.page().evaluate("window.neverReloaded")).isEqualTo(true);
            var later = Writer.enter(chromium.person(), two.url()).opens("La Balance");
            later.sees(beat, before + " Saved." + WORDS);
        }
    }

    /// As it comes, it would not force what it has written to the disk, and no server would call itself ready.
    private static EmbeddedPostgres database() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private Installation node(EmbeddedPostgres postgres) {
        return new Installation(directory, "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
    }
}
