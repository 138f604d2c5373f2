package app.beatwright.room;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/// What there is in this process, counted: threads, virtual ones too, and objects.
final class Running {

    private Running() {}

    static long threads() {
        return threadsNamed("");
    }

    static long threadsNamed(String beginning) {
        try {
            var dump = Files.createTempDirectory("threads").resolve("dump.txt");
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), ThreadDumpFormat.TEXT_PLAIN);
            return count(dump, beginning);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long count(Path dump, String beginning) throws IOException {
        try (var lines = Files.lines(dump)) {
            return lines.filter(line -> line.matches("#\\d+ \"" + beginning + ".*"))
                    .count();
        } finally {
            Files.delete(dump);
            Files.delete(dump.getParent());
        }
    }

    /// Those that are still held by something: garbage is collected first.
    static long instancesOf(Class<?> type) {
        try {
            var histogram = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            return histogram
                    .lines()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(line -> line.length > 3 && line[3].equals(type.getName()))
                    .mapToLong(line -> Long.parseLong(line[1]))
                    .findFirst()
                    .orElse(0);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
