package app.beatwright.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthsTest {

    @ParameterizedTest
    @CsvSource({"0,0", "3/8,3", "1,8", "1 4/8,12", "110,880"})
    void a_length_is_said_as_it_is_read(String words, int eighths) {
        assertThat(Lengths.inWords(eighths)).isEqualTo(words);
        assertThat(Lengths.eighths(words)).hasValue(eighths);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "long", "-1", "1.5", "9/8", "99999", "1 4/7"})
    void what_is_no_length_is_not_guessed(String words) {
        assertThat(Lengths.eighths(words)).isEmpty();
    }
}
