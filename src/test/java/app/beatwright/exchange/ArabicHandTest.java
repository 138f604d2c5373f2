package app.beatwright.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicHandTest {

    @ParameterizedTest
    @CsvSource({
        // beh: by itself, at the beginning, in the middle, at the end
        "ب, \uFE8F",
        "ببب, \uFE91\uFE92\uFE90",
        // dal joins to nothing behind it
        "دب, \uFEA9\uFE8F",
        "بدب, \uFE91\uFEAA\uFE8F",
        // lam and alef are one, by themselves and behind a letter
        "لا, \uFEFB",
        "بلا, \uFE91\uFEFC",
        // a mark over a letter does not part it from the next
        "بّب, \uFE91\u0651\uFE90",
        // Persian: what parts them is done and gone
        "می\u200Cگ, \uFEE3\uFBFD\uFB92",
        "abc 12, abc 12",
    })
    void letters_look_as_their_neighbours_let_them(String typed, String written) {
        assertThat(ArabicHand.joined(typed)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"السلام عليكم", "پژگ", "abc ﬁ", "ﷺ"})
    void what_is_joined_comes_apart_again(String typed) {
        assertThat(ArabicHand.apart(ArabicHand.joined(typed))).isEqualTo(typed);
    }
}
