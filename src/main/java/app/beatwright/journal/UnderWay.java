package app.beatwright.journal;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.springframework.stereotype.Component;

/// The transaction that is under way, as a session that remembers nothing.
@Component
class UnderWay {

    private final EntityManager entities;

    UnderWay(EntityManager entities) {
        this.entities = entities;
    }

    /// Reads or writes; what was written has been sent to the database when this returns.
    <T> T does(Function<StatelessSession, T> work) {
        try (var session = entities.unwrap(Session.class)
                .statelessWithOptions()
                .connection()
                .open()) {
            var answer = work.apply(session);
            send(session);
            return answer;
        }
    }

    /// What Hibernate has kept back to send it together: whatever is wrong with it is wrong here, not at the commit.
    private static void send(StatelessSession session) {
        if (session instanceof SharedSessionContractImplementor kept) {
            kept.getJdbcCoordinator().executeBatch();
        }
    }
}
