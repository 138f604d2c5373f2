package app.beatwright.room;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresStorageTest extends StorageTest {

    private static EmbeddedPostgres postgres;
    private static Installation installation;

    @BeforeAll
    static void open() throws IOException {
        postgres = EmbeddedPostgres.start();
        installation = Installation.at(postgres.getJdbcUrl("postgres", "postgres"));
    }

    @AfterAll
    static void close() throws IOException {
        installation.close();
        postgres.close();
    }

    @Override
    Installation installation() {
        return installation;
    }
}
