package app.beatwright.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "The raid",
                "INT. FLAT - DAWN",
                "Dédé", // e with its accent
                "De\u0301de\u0301", // e, then an accent
                "👩\u200d👧 🎬 🏳️\u200d🌈",
                "厨房の朝",
                "פתיחה (INT.)",
                "\u200fפתיחה\u200f",
                "की कहानी",
                "<script>alert(1)</script>"
            })
    void a_title_may_be_written_in_any_script(String title) {
        assertThat(Field.TITLE.complaint(title)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two\nlines",
                "two\rlines",
                "two\u2028lines",
                "two\u0085lines",
                "a\ttab",
                "a\u0000null",
                "a\u001bescape",
                "\u202Eturned around",
                "\u2066set apart\u2069",
                "half \ud83d of it",
                "\ude00"
            })
    void a_title_holds_nothing_that_cannot_be_seen_in_a_line(String title) {
        assertThat(Field.TITLE.complaint(title))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).startsWith("A title ").endsWith("."));
    }

    @Test
    void a_title_has_at_most_two_hundred_characters() {
        assertThat(Field.TITLE.complaint("x".repeat(200))).isEmpty();
        assertThat(Field.TITLE.complaint("x".repeat(201))).contains("A title has at most 200 characters.");
    }

    @Test
    void a_logline_may_have_more_than_one_line() {
        assertThat(Field.LOGLINE.complaint("A thief.\nA bank.")).isEmpty();
        assertThat(Field.LOGLINE.complaint("x".repeat(501))).isPresent();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            STATUS,    draft
            LENGTH,    0
            LENGTH,    8000
            TENSION,   1
            TENSION,   10
            ROLE,      snyder15/catalyst
            ROLE,      three-act/plot_point-1
            COLOUR,    f
            TARGET,    8
            TARGET,    80000
            STRUCTURE, snyder15
            FORMAT,    feature
            SPAN,      0-0
            SPAN,      12-340
            """)
    void these_values_are_fine(Field field, String value) {
        assertThat(field.complaint(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            STATUS,    finished
            LENGTH,    -1
            TENSION,   0
            TENSION,   11
            TENSION,   high
            LENGTH,    8001
            LENGTH,    08
            LENGTH,    1.5
            LENGTH,    ٣
            LENGTH,    99999999999999999999
            ROLE,      catalyst
            ROLE,      snyder15/
            ROLE,      a/b/c
            COLOUR,    g
            COLOUR,    ab
            TARGET,    7
            TARGET,    80001
            STRUCTURE, Snyder 15
            SPAN,      9-3
            SPAN,      3
            """)
    void these_are_not(Field field, String value) {
        assertThat(field.complaint(value)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void every_field_may_be_empty_and_is_found_by_its_word(Field field) {
        assertThat(field.complaint("")).isEmpty();
        assertThat(Field.named(field.word())).contains(field);
    }

    @Test
    void only_some_kinds_have_a_field() {
        assertThat(Field.TITLE.isOn(Kind.STORY)).isTrue();
        assertThat(Field.TITLE.isOn(Kind.CAST)).isFalse();
        assertThat(Field.LENGTH.isOn(Kind.ACT)).isFalse();
        assertThat(Field.COLOUR.isOn(Kind.PLOTLINE)).isTrue();
        assertThat(Field.ACTOR.isOn(Kind.LOCATION)).isFalse();
        assertThat(Field.named("colour")).contains(Field.COLOUR);
        assertThat(Field.named("TITLE")).isEmpty();
    }
}
