package app.beatwright.journal;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/// H2 closes its file when it cannot write to it, and a connection from before is no good any more: used again, it
/// can turn in a circle for ever (2.4.240, `MVStore.registerVersionUsage`). So none is used twice after that, and the
/// next one opens the file anew: everything that had been forced to disk is there.
///
/// Public for the connection pool, which makes it by its name in `application.properties`.
public final class ClosedByItself implements SQLExceptionOverride {

    /// H2's "general error" of its store, "I/O error" and "the database is closed", in two ways.
    private static final Set<Integer> LOST = Set.of(50000, 90028, 90031, 90098, 90121);

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
        return LOST.contains(failure.getErrorCode())
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
