package app.beatwright.journal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in a few sentences what H2 says in pages: that the file is damaged.
class Unreadable extends AbstractFailureAnalyzer<UnreadableFile> {

    private static final String ACTION = """
            Nothing was overwritten. Keep a copy of the data directory as it is, put the last backup in its place, and \
            start again (docs/operating.md, "When the disk has changed something").""";

    @Override
    protected FailureAnalysis analyze(Throwable whole, UnreadableFile cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), ACTION, whole);
    }
}
