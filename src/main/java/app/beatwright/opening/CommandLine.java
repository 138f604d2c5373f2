package app.beatwright.opening;

import app.beatwright.structure.Structures;
import app.beatwright.synopsis.FirstDraft;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.boot.logging.LoggingSystem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What the jar does for scripts, without a server, an account or a database:
///
///     java -jar beatwright.jar seed PROSE.txt OUT.json
///
/// writes the first beat sheet of some prose. Ends with 0, or with 2 and one sentence about why nothing was written.
public final class CommandLine {

    private static final String SEED = "seed";
    private static final int DONE = 0;
    private static final int REFUSED = 2;

    /// Four bytes a character at most.
    private static final long MOST_BYTES = 4L * FirstDraft.LONGEST;

    private final PrintStream errors;

    /// @param errors where the sentence goes
    public CommandLine(PrintStream errors) {
        this.errors = errors;
    }

    /// Whether these arguments are meant for the command line and not for the server.
    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(SEED);
    }

    /// Does what the arguments say, and answers with what to exit with.
    public int run(String... arguments) {
        LoggingSystem.get(CommandLine.class.getClassLoader()).beforeInitialize();
        try {
            seed(List.of(arguments));
            return DONE;
        } catch (NotToday refusal) {
            errors.println(refusal.getMessage());
            return REFUSED;
        }
    }

    private static void seed(List<String> arguments) throws NotToday {
        if (arguments.size() != 3) {
            throw new NotToday("Usage: seed PROSE.txt OUT.json");
        }
        var in = path(arguments.get(1));
        var out = path(arguments.get(2));
        var prose = prose(in);
        if (out.equals(in)) {
            throw new NotToday("The beat sheet would be written over the prose it is made of.");
        }
        var draft = FirstDraft.of("", prose, Structures.shipped().usual());
        if (draft.beats().isEmpty()) {
            throw new NotToday("There is nothing to read in %s.".formatted(in.getFileName()));
        }
        write(SeedSheet.of(draft), out);
    }

    private static Path path(String name) throws NotToday {
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException impossible) {
            throw new NotToday("There can be no file of the name %s.".formatted(name));
        }
    }

    private static String prose(Path file) throws NotToday {
        try {
            if (!Files.isRegularFile(file)) {
                throw new NotToday("There is no file %s.".formatted(file));
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new NotToday("%s is too long to be a synopsis.".formatted(file.getFileName()));
            }
            var prose = decoded(Files.readAllBytes(file));
            if (prose.length() > FirstDraft.LONGEST) {
                throw new NotToday("%s is too long to be a synopsis.".formatted(file.getFileName()));
            }
            if (prose.indexOf('\0') >= 0) {
                throw new NotToday("%s is not plain text.".formatted(file.getFileName()));
            }
            return prose;
        } catch (CharacterCodingException garbled) {
            throw new NotToday("%s is not plain text in UTF-8.".formatted(file.getFileName()));
        } catch (IOException unreadable) {
            throw new NotToday("%s cannot be read.".formatted(file));
        }
    }

    /// UTF-8, or UTF-16 where a mark at the beginning says so. Nothing is guessed and nothing replaced.
    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static Charset charset(byte[] bytes) {
        var marked = bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
        return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /// All of it or nothing: the sheet is written beside its place first.
    private static void write(SeedSheet sheet, Path out) throws NotToday {
        var folder = out.getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(out)) {
            throw new NotToday("%s cannot be written.".formatted(out));
        }
        try {
            var draft = Files.createTempFile(folder, ".beatwright", ".json");
            try {
                Files.write(draft, JsonMapper.shared().writeValueAsBytes(sheet));
                Files.move(draft, out, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | JacksonException unwritable) {
            throw new NotToday("%s cannot be written.".formatted(out));
        }
    }

    /// Why nothing was written, as a sentence.
    private static final class NotToday extends Exception {
        NotToday(String sentence) {
            super(sentence);
        }
    }
}
