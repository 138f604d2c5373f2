package app.beatwright.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChangeSetTest {

    private static final String LINE = "The police raid the flat.";

    @Test
    void a_change_replaces_words_and_leaves_the_rest() {
        var change = ChangeSet.replace(LINE.length(), 4, 10, "army");

        assertThat(change.apply(LINE)).isEqualTo("The army raid the flat.");
        assertThat(change).hasToString("[4,[6,\"army\"],15]");
    }

    @Test
    void lines_are_written_one_string_each() {
        assertThat(ChangeSet.replace(0, 0, 0, "INT. FLAT\n\nDAWN\n"))
                .hasToString("[[0,\"INT. FLAT\",\"\",\"DAWN\",\"\"]]");
    }

    @Test
    void nothing_changes_nothing() {
        var nothing = ChangeSet.identity(LINE.length());

        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.apply(LINE)).isEqualTo(LINE);
        assertThat(ChangeSet.identity(0)).hasToString("[]");
        assertThat(ChangeSet.replace(3, 1, 1, "")).isEqualTo(ChangeSet.identity(3));
    }

    @Test
    void who_came_first_stands_left() {
        var first = ChangeSet.replace(0, 0, 0, "Nicole");
        var second = ChangeSet.replace(0, 0, 0, "Massina");

        assertThat(first.compose(second.map(first, false)).apply("")).isEqualTo("NicoleMassina");
        assertThat(second.compose(first.map(second, true)).apply("")).isEqualTo("NicoleMassina");
    }

    @Test
    void words_written_into_a_deleted_sentence_stay() {
        var deletion = ChangeSet.replace(LINE.length(), 0, LINE.length(), "");
        var words = ChangeSet.replace(LINE.length(), 15, 15, " at dawn");

        assertThat(words.map(deletion, false).apply("")).isEqualTo(" at dawn");
        assertThat(deletion.map(words, true).apply(words.apply(LINE))).isEqualTo(" at dawn");
    }

    @Test
    void a_place_moves_with_its_words() {
        var change = ChangeSet.replace(10, 4, 4, "abc");

        assertThat(change.mapPos(3, 1)).isEqualTo(3);
        assertThat(change.mapPos(4, -1)).isEqualTo(4);
        assertThat(change.mapPos(4, 1)).isEqualTo(7);
        assertThat(change.mapPos(10, 1)).isEqualTo(13);
    }

    @Test
    void half_an_emoji_is_noticed() {
        var text = "a😀b";

        assertThat(ChangeSet.replace(4, 2, 3, "\ude01").splitsPair(text)).isTrue();
        assertThat(ChangeSet.replace(4, 2, 2, "x").splitsPair(text)).isTrue();
        assertThat(ChangeSet.replace(4, 1, 1, "\ud83d").splitsPair(text)).isTrue();
        assertThat(ChangeSet.replace(4, 1, 3, "😁").splitsPair(text)).isFalse();
    }

    @Test
    void a_change_to_another_text_is_our_own_mistake() {
        var change = ChangeSet.replace(10, 4, 5, "");

        assertThatThrownBy(() -> change.apply("short")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> change.compose(change)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> change.map(ChangeSet.identity(9), true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> change.invert("short")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> change.splitsPair("short")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> change.mapPos(11, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> change.mapPos(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChangeSet.replace(3, 2, 4, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChangeSet.replace(3, 2, 1, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChangeSet.identity(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
