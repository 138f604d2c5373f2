package app.beatwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a writer does with keys and mouse in the outline, and what a second one sees of it. No word is lost on any of
/// these ways.
class WritingTest {

    @TempDir
    static Path directory;

    private static Studio studio;

    private Writer ada;
    private Writer bo;
    private List<String> order;

    @BeforeAll
    static void open() {
        studio = new Studio(directory);
    }

    @AfterEach
    void goHome() {
        studio.empties();
    }

    @AfterAll
    static void leave() {
        studio.close();
    }

    @BeforeEach
    void sitDown() {
        ada = studio.enters("Killing Zoe");
        bo = studio.enters("Killing Zoe");
        order = ada.order();
    }

    @Test
    void enter_in_a_title_makes_a_beat_below() {
        ada.goesTo(order.getFirst()).presses("Shift+Tab").presses("Enter");
        ada.seesBeats(order.size() + 1).types("The masks go on");

        bo.seesBeats(order.size() + 1);
        bo.page().getByText("The masks go on").first().waitFor();
        assertThat(bo.order()).startsWith(order.getFirst()).containsAll(order);
        assertThat(bo.order().indexOf(order.get(1))).isEqualTo(2);
    }

    @Test
    void a_beat_is_split_at_the_caret_and_joined_again_without_losing_a_word() {
        var beat = order.get(4);
        var words = ada.reads(beat);
        ada.goesTo(beat).types(" And then."); // still on its way when the beat is cut
        for (var step = 0; step < "And then.".length(); step++) {
            ada.presses("ArrowLeft");
        }

        ada.presses("Control+Enter");
        bo.seesBeats(order.size() + 1).sees(beat, words);
        assertThat(bo.reads(bo.order().get(5))).isEqualTo("And then.");

        ada.isSaved().presses("Backspace");
        bo.seesBeats(order.size());
        assertThat(bo.reads(beat)).startsWith(words).endsWith("And then.");
    }

    @Test
    void a_beat_is_moved_by_key_and_taken_back() {
        var beat = order.get(2);
        var words = ada.reads(beat);
        var swapped = new ArrayList<>(order);
        Collections.swap(swapped, 2, 3);

        ada.goesTo(beat).presses("Alt+ArrowDown");
        bo.sees(swapped).sees(beat, words);

        ada.isSaved().presses("Control+z");
        bo.sees(order).sees(beat, words);
    }

    @Test
    void a_beat_is_dragged_in_the_middle_of_a_word() {
        var beat = order.get(2);
        var words = ada.reads(beat);
        var moved = new ArrayList<>(order);
        moved.remove(beat);
        moved.add(1, beat);

        ada.goesTo(beat).types(" Wai").drags(beat, order.get(1));

        bo.sees(moved).sees(beat, words + " Wai");
        ada.sees(beat, words + " Wai");
    }

    @Test
    void clicking_away_keeps_what_was_typed() {
        var words = ada.reads(order.get(6));

        ada.goesTo(order.get(6)).types(" Unsaved?").goesTo(order.get(8));

        bo.sees(order.get(6), words + " Unsaved?");
        ada.sees(order.get(6), words + " Unsaved?");
    }

    @Test
    void a_beat_goes_to_the_bin_whole_and_comes_back() {
        var beat = order.get(10);
        var words = ada.reads(beat);

        ada.goesTo(beat).types(" Cut?").presses("Escape").presses("Delete");
        bo.seesBeats(order.size() - 1);

        ada.isSaved().presses("Control+z");
        bo.sees(order).sees(beat, words + " Cut?");
    }

    @Test
    void undo_takes_back_my_own_words_and_nobody_elses() {
        var beat = order.get(12);
        var words = ada.reads(beat);
        ada.goesTo(beat).inserts(" Mine.");
        bo.sees(beat, words + " Mine.");
        bo.goesTo(beat).presses("Control+Home").types("Yours. ");
        ada.sees(beat, "Yours. " + words + " Mine.");

        ada.presses("Control+z");
        bo.sees(beat, "Yours. " + words);

        ada.presses("Control+Shift+z");
        bo.sees(beat, "Yours. " + words + " Mine.");
    }
}
