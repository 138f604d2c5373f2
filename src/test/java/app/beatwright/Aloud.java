package app.beatwright;

import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prints what tests report, their seeds above all: Surefire keeps it to itself.
public final class Aloud implements TestExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(Aloud.class);

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        entry.getKeyValuePairs().forEach((what, said) -> LOG.info("{} {}: {}", test.getDisplayName(), what, said));
    }
}
