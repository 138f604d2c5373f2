package app.beatwright.journal;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in a sentence what H2 says in a page: that another Beatwright has the data directory.
class InUse extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable whole, SQLException cause) {
        return cause.getErrorCode() == Seal.ALREADY_IN_USE
                ? new FailureAnalysis(
                        "Another Beatwright is using this data directory.",
                        "Stop it first, or give this one a directory of its own: --beatwright.data-dir=/somewhere/else",
                        whole)
                : null;
    }
}
