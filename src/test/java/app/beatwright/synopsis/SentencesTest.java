package app.beatwright.synopsis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void a_full_stop_ends_a_sentence() {
        assertThat(english("The police raid the flat. They find a gun! Whose is it? Nobody says."))
                .hasSize(4);
    }

    @Test
    void titles_initials_and_acronyms_do_not() {
        assertThat(english("Mr. Wegmus meets Dr. Logan in St. Louis.")).hasSize(1);
        assertThat(english("The book is by D. H. Lawrence and J. Carter.")).hasSize(1);
        assertThat(english("A D.E.A. agent and the U.S. Army look for Hammond, Sr. dying in the desert."))
                .hasSize(1);
    }

    @Test
    void a_forgotten_blank_does_not_join_two_sentences() {
        assertThat(english("The informant is murdered.The police look for another one."))
                .containsExactly("The informant is murdered.", "The police look for another one.");
    }

    @Test
    void quotations_brackets_and_dashes_stay_inside() {
        assertThat(english("She has a \"very boring\" day job (or so she says) —- and an exam."))
                .hasSize(1);
        assertThat(english("A club, which Eric calls 'the Real Paris'. Zed yawns."))
                .hasSize(2);
    }

    @Test
    void dots_alone_are_no_sentence() {
        assertThat(english("And then ... : Master enters.")).hasSize(1);
        assertThat(english("* * *")).containsExactly("* * *");
        assertThat(english("  \n ")).isEmpty();
    }

    @Test
    void other_languages_are_split_by_their_own_marks() {
        assertThat(other("ニコルはパリに住んでいる。警察は彼女を追う。")).hasSize(2);
        assertThat(other("Николь живёт в Париже. Полиция ищет её.")).hasSize(2);
        assertThat(other("نيكول تعيش في باريس. الشرطة تبحث عنها؟ لا أحد يعرف.")).hasSize(3);
        assertThat(other("M. Dupont et Mme. Durand arrivent. La police attend."))
                .hasSize(2);
    }

    @Test
    void nothing_but_blanks_lies_between_two_sentences() {
        var text = "  One thing.   Another! \n 🎬 A third … “and a fourth?” No. J. Carter.\u00a0Five.";
        for (var language : Language.values()) {
            var end = 0;
            for (var span : new Sentences(text, language).in(new Span(0, text.length()))) {
                assertThat(new Span(end, span.from()).trimmed(text).isEmpty()).isTrue();
                end = span.to();
            }
            assertThat(end).isEqualTo(text.length());
        }
    }

    @Test
    void a_long_text_without_a_full_stop_is_still_one_sentence() {
        var endless = "and then he runs ".repeat(500).trim();

        assertThat(english(endless)).containsExactly(endless);
    }

    @Test
    void english_is_told_from_other_languages_by_its_common_words() {
        assertThat(Language.of("Nicole runs.")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(
                        "When a police informant is killed, the police decide to recruit Dédé as a replacement."))
                .isEqualTo(Language.ENGLISH);
        assertThat(Language.of(
                        "Quand un indicateur est tué, la police décide de recruter Dédé pour le remplacer à Paris."))
                .isEqualTo(Language.OTHER);
        assertThat(Language.of("警察は彼女を追う。")).isEqualTo(Language.OTHER);
        assertThat(Language.of("")).isEqualTo(Language.ENGLISH);
    }

    private static List<String> english(String text) {
        return split(text, Language.ENGLISH);
    }

    private static List<String> other(String text) {
        return split(text, Language.OTHER);
    }

    private static List<String> split(String text, Language language) {
        return new Sentences(text, language)
                .in(new Span(0, text.length())).stream()
                        .map(span -> span.in(text))
                        .toList();
    }
}
