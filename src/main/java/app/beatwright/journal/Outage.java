package app.beatwright.journal;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.transaction.CannotCreateTransactionException;

/// That a database is away for now: what cannot be read then is not damaged.
final class Outage {

    /// The beginnings of SQL states: no connection, somebody else came first, not enough of something, the operator.
    private static final Set<String> STATES = Set.of("08", "40", "53", "57");

    /// H2's "the database is closed", in two ways, and its "general error", which can say the same.
    private static final Set<Integer> CLOSED = Set.of(90098, 90121);

    private static final int GENERAL = 50000;

    private Outage() {}

    static boolean is(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof CannotCreateTransactionException
                        || cause instanceof SQLTransientConnectionException
                        || (cause instanceof SQLException sql && (isClosed(sql) || isAway(sql))));
    }

    /// Whether the file was closed, because of whatever somebody has met in it.
    static boolean isClosed(Throwable failure) {
        return any(failure, cause -> cause instanceof SQLException sql && isClosed(sql));
    }

    /// Whether H2 has met something in its file that it cannot make sense of.
    static boolean isGeneral(Throwable failure) {
        return any(failure, cause -> cause instanceof SQLException sql && sql.getErrorCode() == GENERAL);
    }

    private static boolean any(Throwable failure, Predicate<Throwable> is) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(is);
    }

    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }

    private static boolean isClosed(SQLException failure) {
        return CLOSED.contains(failure.getErrorCode())
                || "Connection is closed".equals(failure.getMessage()) // by the pool, which has heard of it
                || (failure.getErrorCode() == GENERAL
                        && String.valueOf(failure.getMessage()).contains("store is closed"));
    }
}
