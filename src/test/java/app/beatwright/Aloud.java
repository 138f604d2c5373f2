package app.beatwright;

import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/// Prints what tests report, their seeds above all: Surefire keeps it to itself.
public final class Aloud implements TestExecutionListener {

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        entry.getKeyValuePairs()
                .forEach((what, said) -> System.out.println(test.getDisplayName() + " " + what + ": " + said));
    }
}
