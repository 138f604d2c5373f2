package app.beatwright.outline;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.text.ChangeSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTextsTest {

    private static final int KEPT = 10;

    private final RecentTexts texts = new RecentTexts(KEPT);
    private final NodeId raid = Sketch.id(1);
    private Outline outline = Desk.with("- The raid").outline();

    private void writes(String word) {
        var text = outline.get(raid).text(Channel.PROSE);
        var end = text.content().length();
        var fact = new Fact.Written(raid, Channel.PROSE, text.rev(), List.of(ChangeSet.replace(end, end, end, word)));
        texts.hear(outline, fact);
        outline = outline.with(fact);
    }

    @Test
    void it_knows_what_a_text_was_and_what_became_of_it() {
        writes("The ");
        writes("police ");
        writes("raid");

        assertThat(texts.at(raid, Channel.PROSE, 1)).contains("The ");
        assertThat(texts.since(raid, Channel.PROSE, 1))
                .hasValueSatisfying(changes -> assertThat(changes)
                        .containsExactly(ChangeSet.replace(4, 4, 4, "police "), ChangeSet.replace(11, 11, 11, "raid")));
        assertThat(texts.since(raid, Channel.PROSE, 3)).contains(List.of());
    }

    @Test
    void it_forgets_what_is_long_ago() {
        for (var i = 0; i < 100; i++) {
            writes("x");
        }

        assertThat(texts.at(raid, Channel.PROSE, 100 - KEPT)).contains("x".repeat(100 - KEPT));
        assertThat(texts.at(raid, Channel.PROSE, 100 - 2 * KEPT - 1)).isEmpty();
        assertThat(texts.since(raid, Channel.PROSE, 101)).isEmpty();
        assertThat(texts.since(raid, Channel.SOURCE, 0)).isEmpty();
    }

    @Test
    void what_it_has_missed_makes_it_begin_anew() {
        writes("The ");
        outline =
                outline.with(new Fact.Written(raid, Channel.PROSE, 1, List.of(ChangeSet.replace(4, 4, 4, "police "))));
        writes("raid");

        assertThat(texts.at(raid, Channel.PROSE, 2)).contains("The police ");
        assertThat(texts.since(raid, Channel.PROSE, 1)).isEmpty();
    }
}
