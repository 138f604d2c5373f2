package app.beatwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RebaseTest {

    private static final String LINE = "Nicole waits. Dédé runs.";

    @Test
    void words_typed_meanwhile_go_where_they_belong() {
        var own = List.of(insert(LINE.length(), 24, " He falls"), insert(LINE.length() + 9, 33, "."));
        var foreign = List.of(insert(LINE.length(), 0, "Dawn. "));

        var rebased = Rebase.over(own, foreign);

        assertThat(text(text(LINE, foreign), rebased)).isEqualTo("Dawn. " + LINE + " He falls.");
    }

    @Test
    void without_news_nothing_moves() {
        var own = List.of(insert(LINE.length(), 3, "x"));

        assertThat(Rebase.over(own, List.of())).isEqualTo(own);
        assertThat(Rebase.over(List.of(), own)).isEmpty();
    }

    /// Over the two others as one, ours would come out at the left of the new word, for the deletion then begins where
    /// ours is and is longer. Heard of one after the other, the word is there first.
    @Test
    void who_hears_of_two_changes_apart_agrees_with_who_hears_of_both_at_once() {
        var ours = insert(LINE.length(), 14, "Then ");
        var deletion = ChangeSet.replace(LINE.length(), 14, 19, "");
        var word = insert(LINE.length() - 5, 14, "Zed ");

        var rebased = Rebase.over(List.of(ours), List.of(deletion, word));

        assertThat(rebased).isEqualTo(Rebase.over(Rebase.over(List.of(ours), List.of(deletion)), List.of(word)));
        assertThat(rebased).isNotEqualTo(List.of(ours.map(deletion.compose(word), false)));
        assertThat(text(LINE, List.of(deletion, word, rebased.getFirst()))).isEqualTo("Nicole waits. Zed Then runs.");
    }

    @Test
    void a_screen_and_the_server_come_to_the_same_text() {
        SomeWords.play(6_000, words -> {
            var doc = words.text(30);
            var own = words.changes(doc, 4);
            var foreign = words.changes(doc, 4);

            var onServer = text(text(doc, foreign), Rebase.over(own, foreign));
            var onScreen = text(text(doc, own), heardOf(foreign, own));

            assertThat(onScreen).isEqualTo(onServer);
        });
    }

    /// What a screen with changes of its own makes of the news, one at a time.
    private static List<ChangeSet> heardOf(List<ChangeSet> foreign, List<ChangeSet> own) {
        var news = new ArrayList<ChangeSet>();
        var unconfirmed = own;
        for (var change : foreign) {
            var heard = change;
            for (var mine : unconfirmed) {
                heard = heard.map(mine, true);
            }
            news.add(heard);
            unconfirmed = Rebase.over(unconfirmed, List.of(change));
        }
        return news;
    }

    private static ChangeSet insert(int length, int at, String words) {
        return ChangeSet.replace(length, at, at, words);
    }

    private static String text(String doc, List<ChangeSet> changes) {
        var text = doc;
        for (var change : changes) {
            text = change.apply(text);
        }
        return text;
    }
}
