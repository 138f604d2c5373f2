package app.beatwright.journal;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.tx.Transaction;
import org.h2.value.VersionedValue;

/// What a process that was killed can have left in an H2 file: entries of tables and indexes that belong to a
/// transaction of which there is no record any more. H2 takes them for somebody's who is still writing, and lets
/// nobody write in their place. Nobody holds the [Pen] and leaves any now; a file from before can have some.
final class Leftovers {

    private final MVStore store;
    private final Transaction transaction;

    private Leftovers(MVStore store, Transaction transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    /// Takes them back, as H2 does with what it has a record of, and says how many there were. Only right while nobody
    /// writes.
    static int takeBack(Connection connection) throws SQLException {
        return connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                ? new Leftovers(session.getDatabase().getStore().getMvStore(), session.getTransaction()).takeBack()
                : 0;
    }

    private int takeBack() {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith("table.") || name.startsWith("index."))
                .mapToInt(this::takeBack)
                .sum();
    }

    /// H2 has opened every table it knows; others were dropped.
    @SuppressWarnings("unchecked")
    private int takeBack(String name) {
        var id = store.getMetaMap().get("name." + name);
        MVMap<?, ?> map = store.getMap(Integer.parseInt(id, 16));
        return map == null ? 0 : takeBack((MVMap<Object, VersionedValue<Object>>) map);
    }

    private int takeBack(MVMap<Object, VersionedValue<Object>> map) {
        var count = 0;
        var entries = map.cursor(null);
        while (entries.hasNext()) {
            var key = entries.next();
            var entry = entries.getValue();
            if (entry.getOperationId() != 0) {
                takeBack(map, key, entry);
                count++;
            }
        }
        return count;
    }

    private void takeBack(MVMap<Object, VersionedValue<Object>> map, Object key, VersionedValue<Object> entry) {
        var before = entry.getCommittedValue();
        if (before == null) {
            map.remove(key);
        } else {
            transaction.openMapX(map).putCommitted(key, before);
        }
    }
}
