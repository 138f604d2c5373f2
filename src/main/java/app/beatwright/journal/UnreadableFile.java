package app.beatwright.journal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The file with everybody's outlines is not what it was, or cannot be opened at all. Nobody is served from it.
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableFile(Path file, String why, @Nullable Throwable cause) {
        super("The database file " + file + " " + why, cause);
    }
}
