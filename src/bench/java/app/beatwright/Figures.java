package app.beatwright;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was measured, in milliseconds, beside how busy the machine was. A line of each benchmark is added to
/// `target/bench.tsv`. Percentiles are nearest-rank.
public record Figures(String what, List<Double> millis) {

    private static final Path FILE = Path.of("target", "bench.tsv");
    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);

    public Figures {
        millis = millis.stream().sorted().toList();
    }

    public double percentile(int percent) {
        return millis.get(Math.max(0, (int) Math.ceil(millis.size() * percent / 100.0) - 1));
    }

    public void report() {
        var line = String.format(
                Locale.ROOT,
                "%s\tn %d\tp50 %.1f\tp95 %.1f\tp99 %.1f\tmax %.1f\tload %.1f",
                what,
                millis.size(),
                percentile(50),
                percentile(95),
                percentile(99),
                percentile(100),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        LOG.info("{}", line);
        try {
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
