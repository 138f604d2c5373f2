package app.beatwright.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final CommandLine commandLine = new CommandLine(new PrintStream(errors, true, StandardCharsets.UTF_8));

    @Test
    void only_its_own_words_keep_the_server_from_starting() {
        assertThat(CommandLine.isMeant("seed", "a", "b")).isTrue();
        assertThat(CommandLine.isMeant("--server.port=8081")).isFalse();
        assertThat(CommandLine.isMeant()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"la-balance,19,6", "killing-zoe,21,3"})
    void a_seed_becomes_a_sheet(String seed, int beats, int characters) throws IOException {
        var in = Path.of("seeds/synopses", seed + ".txt");
        var out = folder.resolve("out.json");

        assertThat(commandLine.run("seed", in.toString(), out.toString())).isZero();

        var sheet = JsonMapper.shared().readTree(Files.readAllBytes(out));
        assertThat(sheet.propertyNames()).containsExactly("beats", "characters", "places", "sentences");
        assertThat(sheet.get("beats").size()).isEqualTo(beats);
        assertThat(sheet.get("sentences").intValue()).isEqualTo(beats);
        assertThat(sheet.get("characters").size()).isEqualTo(characters);
        assertThat(sheet.get("places").valueStream().map(JsonNode::stringValue)).contains("Paris");
        assertThat(errors.size()).isZero();
        assertSpans(sheet, Files.readString(in));
    }

    @Test
    void spans_count_in_the_file_as_it_is() throws IOException {
        var source = "\uFEFFNicole waits.\r\n\r\nDédé 🎬 comes\r\nhome.\r\n";
        var in = Files.writeString(folder.resolve("prose.txt"), source);
        var out = folder.resolve("out.json");

        assertThat(commandLine.run("seed", in.toString(), out.toString())).isZero();

        assertSpans(JsonMapper.shared().readTree(Files.readAllBytes(out)), source);
    }

    @Test
    void what_is_no_prose_is_refused_with_one_sentence_and_nothing_is_written() throws IOException {
        Files.writeString(folder.resolve("blank.txt"), " \n\t\n");
        Files.write(folder.resolve("image.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, (byte) 0xC3});
        Files.write(folder.resolve("zeros.bin"), new byte[64]);
        Files.writeString(folder.resolve("book.txt"), "All work and no play. ".repeat(100_000));
        var prose = Files.writeString(folder.resolve("prose.txt"), "Nicole waits.");

        refused("seed", folder.resolve("nowhere.txt").toString(), out());
        refused("seed", folder.toString(), out());
        refused("seed", folder.resolve("blank.txt").toString(), out());
        refused("seed", folder.resolve("image.png").toString(), out());
        refused("seed", folder.resolve("zeros.bin").toString(), out());
        refused("seed", folder.resolve("book.txt").toString(), out());
        refused("seed", prose.toString(), prose.toString());
        refused("seed", prose.toString(), folder.toString());
        refused("seed", prose.toString(), folder.resolve("no/such/folder.json").toString());
        refused("seed", prose.toString());
        refused("seed", "\0", out());

        assertThat(Files.readString(prose)).isEqualTo("Nicole waits.");
    }

    private void refused(String... arguments) throws IOException {
        errors.reset();
        assertThat(commandLine.run(arguments)).as(String.join(" ", arguments)).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".json"));
        }
    }

    private String out() {
        return folder.resolve("out.json").toString();
    }

    private static void assertSpans(JsonNode sheet, String source) {
        for (var beat : sheet.get("beats")) {
            var from = beat.get("source").get("from").intValue();
            var to = beat.get("source").get("to").intValue();
            assertThat(source.substring(from, to).replaceAll("\\R", " "))
                    .isEqualTo(beat.get("text").stringValue());
        }
    }
}
