package app.beatwright.journal;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.springframework.stereotype.Component;

/// The transaction that is under way, as a session that remembers nothing.
@Component
class UnderWay {

    private final EntityManager entities;

    UnderWay(EntityManager entities) {
        this.entities = entities;
    }

    <T> T read(Function<StatelessSession, T> reading) {
        try (var session = entities.unwrap(Session.class)
                .statelessWithOptions()
                .connection()
                .open()) {
            return reading.apply(session);
        }
    }
}
