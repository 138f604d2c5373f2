package app.beatwright.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopyTest {

    @Test
    void a_line_ends_where_any_system_ends_it() {
        assertThat(Copy.lines("one\r\ntwo\rthree\nfour\u2028five\u0085six\u000Bseven\n\n \neight"))
                .containsExactly("one", "two", "three", "four", "five", "six", "seven", "eight");
    }

    @Test
    void half_a_letter_is_one_that_is_lost_and_a_whole_one_stays() {
        assertThat(Copy.line("a\uD83C b\uDFAC \uD83C\uDFAC")).isEqualTo("a\uFFFD b\uFFFD 🎬");
    }

    @Test
    void what_is_too_long_for_a_corner_ends_between_letters() {
        assertThat(Copy.brief("🎬".repeat(61))).isEqualTo("🎬".repeat(60) + "…");
    }

    @Test
    void the_first_letter_says_which_way_a_line_runs() {
        assertThat(Copy.isRightToLeft("12. שלום and more")).isTrue();
        assertThat(Copy.isRightToLeft("A שלום")).isFalse();
        assertThat(Copy.isRightToLeft("12 🎬")).isFalse();
        assertThat(Copy.isRightToLeft("")).isFalse();
    }
}
