package app.beatwright.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcUtils;

/// A note beside the H2 file of a stopped installation: what its bytes come to, and what stands in the few tables that
/// have no [Chain] of their own, the heads of all branches among them.
///
/// At the next start it is compared and taken away, before anybody writes. If the bytes are others, the tables must
/// still be the same, or nobody is served; the outlines are held to their heads one by one. A killed process leaves no
/// seal.
final class Seal implements AutoCloseable {

    /// H2's "database may be already in use".
    static final int ALREADY_IN_USE = 90020;

    private static final List<String> TABLES =
            List.of("\"flyway_schema_history\"", "account", "founding", "outline", "member", "invitation", "branch");

    private static final int SOME_BYTES = 1 << 16;

    private static final Logger LOG = LoggerFactory.getLogger(Seal.class);

    private final Path directory;
    private final Path file;
    private final Path note;
    private final String url;

    /// Keeps the file open until everybody else has come.
    private Optional<Connection> first = Optional.empty();

    /// @param directory of the data
    Seal(Path directory, String settings) {
        this.directory = directory.toAbsolutePath().normalize();
        this.file = this.directory.resolve("beatwright.mv.db");
        this.note = this.directory.resolve("beatwright.seal");
        this.url = "jdbc:h2:file:" + this.directory.resolve("beatwright") + settings;
    }

    String url() {
        return url;
    }

    /// Before the first connection.
    ///
    /// @throws UnreadableFile if nobody may be served from this file
    void open() {
        var noted = noted();
        if (Files.exists(file)) {
            noted.filter(what -> !what.bytes().equals(bytes())).ifPresent(this::compare);
            remove();
            first = Optional.of(connection());
        } else if (noted.isPresent()) {
            throw new UnreadableFile(file, "is gone.", null);
        }
    }

    private Connection connection() {
        try {
            return DriverManager.getConnection(url, "sa", "");
        } catch (SQLException failed) {
            throw failed.getErrorCode() == ALREADY_IN_USE
                    ? new IllegalStateException(failed)
                    : new UnreadableFile(file, "is damaged and cannot be opened.", failed);
        }
    }

    /// When everybody else has come: kept longer, it would keep a file open that H2 wants to close.
    @Override
    public void close() {
        first.ifPresent(JdbcUtils::closeConnection);
        first = Optional.empty();
    }

    private Optional<Noted> noted() {
        try {
            return Files.exists(note) ? Optional.of(Noted.of(Files.readAllLines(note))) : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("{} cannot be read and is left out of account", note);
            return Optional.empty();
        }
    }

    /// Without writing to it: what is there now may be the last there is.
    private void compare(Noted noted) {
        LOG.error("{} is not as it was when Beatwright was stopped: the disk has changed it", file);
        try (var connection = DriverManager.getConnection(url + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", "sa", "")) {
            if (!tables(connection).equals(noted.tables())) {
                throw new UnreadableFile(file, "is not as it was when Beatwright was stopped: it is damaged.", null);
            }
        } catch (SQLException | RuntimeException unreadable) {
            throw unreadable instanceof UnreadableFile known
                    ? known
                    : new UnreadableFile(file, "is damaged and cannot be read.", unreadable);
        }
    }

    private void remove() {
        try {
            if (Files.deleteIfExists(note)) {
                force(directory);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What the tables come to, while the database is still open.
    static String tables(Connection connection) throws SQLException {
        var rows = new ArrayList<String>();
        for (var table : TABLES) {
            try (var query = connection.createStatement();
                    var found = query.executeQuery("select * from " + table)) {
                var columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    var row = new StringBuilder(table);
                    for (var column = 1; column <= columns; column++) {
                        row.append('\u001f').append(found.getString(column));
                    }
                    rows.add(row.toString());
                }
            }
        }
        Collections.sort(rows);
        return hex(sha256().digest(String.join("\n", rows).getBytes(StandardCharsets.UTF_8)));
    }

    /// When the database is closed.
    void write(String tables) {
        try {
            var fresh = note.resolveSibling("beatwright.seal.new");
            Files.write(fresh, new Noted(bytes(), tables).lines());
            force(fresh);
            Files.move(fresh, note, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            LOG.warn("{} could not be written", note, failed);
        }
    }

    private String bytes() {
        try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            var some = new byte[SOME_BYTES];
            while (in.read(some) >= 0) {
                // the digest has heard it
            }
            return hex(in.getMessageDigest().digest());
        } catch (IOException failed) {
            throw new UnreadableFile(file, "cannot be read from the disk.", failed);
        }
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /// The two lines of the note.
    private record Noted(String bytes, String tables) {

        static Noted of(List<String> lines) {
            if (lines.size() != 2
                    || !lines.get(0).startsWith("bytes ")
                    || !lines.get(1).startsWith("tables ")) {
                throw new IllegalArgumentException("This is no seal");
            }
            return new Noted(lines.get(0).substring(6), lines.get(1).substring(7));
        }

        List<String> lines() {
            return List.of("bytes " + bytes, "tables " + tables);
        }
    }
}
