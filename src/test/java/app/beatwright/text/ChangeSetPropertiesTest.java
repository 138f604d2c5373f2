package app.beatwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangeSetPropertiesTest {

    private static final int TIMES = 6_000;

    @Test
    void both_ways_round_give_the_same_text() {
        SomeWords.play(TIMES, words -> {
            var doc = words.text(30);
            var a = words.change(doc);
            var b = words.change(doc);

            var afterA = b.map(a, true).apply(a.apply(doc));
            var afterB = a.map(b, false).apply(b.apply(doc));

            assertThat(afterA).isEqualTo(afterB);
            assertThat(a.compose(b.map(a, true)).apply(doc)).isEqualTo(afterA);
            assertThat(b.compose(a.map(b, false)).apply(doc)).isEqualTo(afterA);
        });
    }

    @Test
    void a_composition_does_what_its_parts_do_one_after_the_other() {
        SomeWords.play(TIMES, words -> {
            var doc = words.text(30);
            var first = words.change(doc);
            var next = words.change(first.apply(doc));

            var both = first.compose(next);

            assertThat(both.apply(doc)).isEqualTo(next.apply(first.apply(doc)));
            assertThat(both.oldLength()).isEqualTo(doc.length());
            assertThat(both.newLength()).isEqualTo(both.apply(doc).length());
        });
    }

    @Test
    void it_does_not_matter_which_two_of_three_are_composed_first() {
        SomeWords.play(TIMES, words -> {
            var doc = words.text(30);
            var a = words.change(doc);
            var b = words.change(a.apply(doc));
            var c = words.change(b.apply(a.apply(doc)));

            var left = a.compose(b).compose(c);
            var right = a.compose(b.compose(c));

            assertThat(left.apply(doc)).isEqualTo(right.apply(doc));
        });
    }

    @Test
    void what_is_taken_back_is_as_it_was() {
        SomeWords.play(TIMES, words -> {
            var doc = words.text(30);
            var change = words.change(doc);

            var back = change.invert(doc);

            assertThat(back.apply(change.apply(doc))).isEqualTo(doc);
            assertThat(back.invert(change.apply(doc))).isEqualTo(change);
        });
    }

    @Test
    void what_is_written_is_read_as_the_same_change() {
        SomeWords.play(TIMES, words -> {
            var doc = words.text(30);
            var change = words.change(doc).map(words.change(doc), false);

            var read = ChangeSet.fromJson(change.toJson());

            assertThat(read).isEqualTo(change).hasSameHashCodeAs(change);
        });
    }

    @Test
    void whole_characters_stay_whole_when_changes_are_carried_over_each_other() {
        SomeWords.play(TIMES, words -> {
            var doc = words.text(30);
            var a = words.change(doc);
            var b = words.change(doc);
            var next = words.change(a.apply(doc));

            assertThat(a.splitsPair(doc)).isFalse();
            assertThat(a.map(b, words.below(2) == 0).splitsPair(b.apply(doc))).isFalse();
            assertThat(a.compose(next).splitsPair(doc)).isFalse();
            assertThat(a.invert(doc).splitsPair(a.apply(doc))).isFalse();
        });
    }

    @Test
    void places_keep_their_order() {
        SomeWords.play(TIMES, words -> {
            var doc = words.text(30);
            var change = words.change(doc);
            int one = words.below(doc.length() + 1);
            int other = one + words.below(doc.length() + 1 - one);

            assertThat(change.mapPos(one, -1))
                    .isBetween(0, change.mapPos(one, 1))
                    .isLessThanOrEqualTo(change.mapPos(other, -1));
            assertThat(change.mapPos(other, 1)).isBetween(change.mapPos(one, 1), change.newLength());
        });
    }
}
