package app.beatwright;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// This build as it is installed: its classes in jars. Beside them lies, for each program that is started from them, an
/// archive of what it has loaded by its first answer, with which it is ready after half the work. Whichever process of
/// the tests first needs one makes it; the others wait for it and use the same.
final class Packed {

    private static final Path HOME = Path.of("target", "packed").toAbsolutePath();

    private final Path place;
    private final String classPath;

    private Packed(Path place) {
        this.place = place;
        this.classPath = entries().map(entry -> inJar(entry).toString()).collect(joining(File.pathSeparator));
    }

    /// What `java` is told so that it finds the classes of this program quickly.
    static List<String> arguments(String main) {
        try {
            var packed = new Packed(HOME.resolve(String.valueOf(newest())));
            packed.isThere(main);
            return packed.told("-XX:SharedArchiveFile=" + packed.archive(main));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void isThere(String main) throws IOException {
        Files.createDirectories(HOME);
        try (var door = FileChannel.open(
                        HOME.resolveSibling("packed.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = door.lock()) {
            if (!Files.exists(place)) {
                packs();
            }
            if (!Files.exists(archive(main))) {
                learns(main);
            }
        }
    }

    private Path archive(String main) {
        return place.resolve(main + ".jsa");
    }

    private List<String> told(String archive) {
        return List.of(archive, "-cp", classPath);
    }

    /// What an older build has left goes.
    private void packs() throws IOException {
        FileSystemUtils.deleteRecursively(HOME);
        Files.createDirectories(place);
        directories().forEach(this::pack);
    }

    /// The archive gets its name when it is whole.
    private void learns(String main) throws IOException {
        var begun = place.resolve("begun.jsa");
        var lesson = Files.createDirectories(place.resolve(main));
        try (var server = new Installation(told("-XX:ArchiveClassesAtExit=" + begun), main, lesson)) {
            answers(server.start());
            server.stop();
        }
        Files.move(begun, archive(main));
    }

    private static void answers(Installation server) throws IOException {
        try (var browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var page = HttpRequest.newBuilder(URI.create(server.url() + "/")).build();
            browser.send(page, BodyHandlers.discarding());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pack(Path directory) {
        var jar = inJar(directory).toString();
        var code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar, "-C", directory.toString(), ".");
        if (code != 0) {
            throw new IllegalStateException("Could not pack " + directory);
        }
    }

    private Path inJar(Path entry) {
        return Files.isDirectory(entry) ? place.resolve(entry.getFileName() + ".jar") : entry;
    }

    private static Stream<Path> entries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    }

    private static Stream<Path> directories() {
        return entries().filter(Files::isDirectory);
    }

    /// When something was last compiled, in milliseconds.
    private static long newest() {
        return directories().mapToLong(Packed::newestIn).max().orElseThrow();
    }

    private static long newestIn(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
