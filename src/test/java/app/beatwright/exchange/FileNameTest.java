package app.beatwright.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "La Balance → La Balance.fountain",
                "Dédé & Nicole: the end? → Dédé & Nicole the end.fountain",
                "../../etc/passwd → etc passwd.fountain",
                "C:\\Windows\\system32 → C Windows system32.fountain",
                "CON → CON outline.fountain",
                "nul.txt → nul.txt outline.fountain",
                "-rf → rf.fountain",
                "... → outline.fountain",
                "東京 🎬 → 東京 🎬.fountain"
            })
    void a_title_becomes_a_name_any_system_takes(String title, String name) {
        assertThat(FileName.of(title, "fountain")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000\u0007", "\u202E", "/", "\n\r\n"})
    void nothing_usable_is_called_outline(String title) {
        assertThat(FileName.of(title, "md")).isEqualTo("outline.md");
    }

    @Test
    void what_turns_a_name_around_is_taken_out() {
        assertThat(FileName.of("La\u202Egnp.exe\u2066", "md")).isEqualTo("La gnp.exe.md");
    }

    @Test
    void a_long_title_is_cut_between_letters() {
        var name = FileName.of("👩‍👩‍👧‍👦".repeat(50), "fountain");

        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(130);
        assertThat(name.replace("👩‍👩‍👧‍👦", "")).isEqualTo(".fountain");
    }
}
