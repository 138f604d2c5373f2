package app.beatwright.ui;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The secret that signs the remember-me cookies of this installation: made at its first start, kept in its data
/// directory for its owner's eyes alone. Whoever takes the file away signs everybody out.
@Component
class InstallationKey {

    private static final int BYTES = 32;
    private static final String FILE = "remember-me.key";

    private final String value;

    InstallationKey(@Value("${beatwright.data-dir}") Path directory) throws IOException {
        Files.createDirectories(directory);
        this.value = readOrMake(directory.resolve(FILE));
    }

    String value() {
        return value;
    }

    private static String readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        var key = Files.readString(file).strip();
        if (key.length() < 2 * BYTES) {
            throw new IllegalStateException(
                    "The key in " + file + " is too short; remove the file to have a new one made");
        }
        return key;
    }

    private static void make(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            createPrivately(file);
            Files.writeString(file, HexFormat.of().formatHex(bytes), StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // a second process was quicker; its key is as good
        }
    }

    private static void createPrivately(Path file) throws IOException {
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    @Override
    public String toString() {
        return "installation key";
    }
}
