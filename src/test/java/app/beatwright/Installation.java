package app.beatwright;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A Beatwright of its own: a process on a data directory and a port of loopback, which can be killed and started again
/// as often as a test likes. Everything it writes is below the directory.
public final class Installation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// Below those that a system hands out by itself: while the server is down, nobody else is given its port.
    private static final int FIRST_PORT = 20_000;

    private static final int LAST_PORT = 32_000;

    private final List<String> java;
    private final String main;
    private final Path directory;
    private final int port;
    private final List<String> settings;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Process process;

    public Installation(Path directory, String... settings) {
        this("app.beatwright.Beatwright", directory, settings);
    }

    /// One that is started by another class of the tests.
    public Installation(String main, Path directory, String... settings) {
        this(Packed.arguments(main), main, directory, settings);
    }

    /// @param java what the virtual machine is told
    Installation(List<String> java, String main, Path directory, String... settings) {
        this.java = java;
        this.main = main;
        this.directory = directory;
        this.port = freePort();
        this.settings = List.of(settings);
    }

    /// Starts the process and returns when the first page can be served.
    public Installation start() {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m"));
        command.addAll(java);
        command.addAll(List.of(
                main,
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--beatwright.data-dir=" + directory.resolve("data")));
        command.addAll(settings);
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReadiness();
        return this;
    }

    /// As the power cord does it: no shutdown hook runs.
    public void kill() {
        end(running().destroyForcibly());
    }

    /// As an administrator does it.
    public void stop() {
        running().destroy();
        end(running());
    }

    /// What the process said of itself when it ended.
    public int exitCode() {
        return running().exitValue();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public Path directory() {
        return directory;
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("Start the installation first");
        }
        return process;
    }

    private void end(Process ending) {
        try {
            if (!ending.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The process would not end: " + ending.pid());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitReadiness() {
        var readiness = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                if (!running().isAlive()) {
                    throw new IllegalStateException("The process ended at once:\n" + Files.readString(log()));
                }
                if (http.send(readiness, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                pause();
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("Not ready after " + PATIENCE + ", see " + log());
    }

    private void pause() {
        try {
            running().waitFor(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// All that its processes have said so far.
    public String said() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return directory.resolve("beatwright.log");
    }

    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(FIRST_PORT, LAST_PORT)
                .filter(Installation::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (BindException taken) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
