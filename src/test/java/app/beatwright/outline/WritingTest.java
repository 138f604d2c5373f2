package app.beatwright.outline;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.text.ChangeSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WritingTest {

    private final Desk desk = Desk.with("""
            # ACT ONE
              - The raid | The police raid the flat.
            """);

    private final NodeId raid = desk.id("The raid");

    private Command write(int rev, ChangeSet... changes) {
        return new Command.Write(raid, Channel.PROSE, rev, List.of(changes));
    }

    private static ChangeSet insert(int length, int at, String words) {
        return ChangeSet.replace(length, at, at, words);
    }

    @Test
    void every_letter_is_kept() {
        desk.does(write(0, insert(25, 24, " n"), insert(27, 26, "o"), insert(28, 27, "w")));

        assertThat(desk.node(raid).text(Channel.PROSE)).isEqualTo(new Text("The police raid the flat now.", 3));
    }

    @Test
    void what_was_written_on_an_older_text_is_carried_over_what_others_wrote() {
        desk.does(write(0, insert(25, 0, "At dawn. ")));
        desk.does(write(0, ChangeSet.replace(25, 20, 24, "house")));

        assertThat(desk.node(raid).prose()).isEqualTo("At dawn. The police raid the house.");
    }

    @Test
    void who_was_first_stands_left() {
        desk.does(write(0, insert(25, 0, "Ada ")));
        desk.does(write(0, insert(25, 0, "Bo ")));

        assertThat(desk.node(raid).prose()).isEqualTo("Ada Bo The police raid the flat.");
    }

    @Test
    void a_change_that_comes_to_nothing_still_counts() {
        desk.does(write(0, ChangeSet.replace(25, 0, 25, "")));

        var fact = desk.does(write(0, ChangeSet.replace(25, 4, 10, "")));

        assertThat(fact).isInstanceOfSatisfying(Fact.Written.class, written -> {
            assertThat(written.rev()).isEqualTo(1);
            assertThat(written.changes()).containsExactly(ChangeSet.identity(0));
        });
        assertThat(desk.node(raid).text(Channel.PROSE)).isEqualTo(new Text("", 2));
    }

    @Test
    void what_is_typed_into_the_bin_is_not_lost() {
        desk.removes("ACT ONE");

        desk.types("The raid", 25, " Nicole runs.");

        assertThat(desk.node(raid).prose()).endsWith("Nicole runs.");
    }

    @Test
    void a_revision_that_is_not_known_is_stale() {
        desk.isRefused(write(1, insert(25, 0, "x")), Refusal.STALE);
        desk.isRefused(write(-1, insert(25, 0, "x")), Refusal.STALE);

        desk.types("The raid", 0, "x");
        var forgetful = new Resolver((_, _, _) -> Optional.empty());
        assertThat(forgetful.resolve(desk.outline(), write(0, insert(25, 0, "x"))))
                .isInstanceOfSatisfying(
                        Resolution.Refused.class, no -> assertThat(no.why()).isEqualTo(Refusal.STALE));
    }

    @Test
    void a_change_must_fit_the_text_it_was_made_on() {
        desk.isRefused(write(0, insert(24, 0, "x")), Refusal.BAD_CHANGE);
        desk.isRefused(write(0, insert(25, 0, "x"), insert(25, 0, "y")), Refusal.BAD_CHANGE);

        desk.types("The raid", 0, "x");
        desk.isRefused(write(0, insert(26, 0, "x")), Refusal.BAD_CHANGE);
    }

    @Test
    void nobody_writes_half_a_character() {
        desk.types("The raid", 0, "😀");

        desk.isRefused(write(1, ChangeSet.replace(27, 1, 2, "\ude01")), Refusal.BAD_CHANGE);
        desk.isRefused(write(1, insert(27, 5, "\ud83d")), Refusal.BAD_CHANGE);
        desk.isRefused(write(1, insert(27, 5, "a\0b")), Refusal.BAD_CHANGE);
        desk.does(write(1, ChangeSet.replace(27, 0, 2, "😁")));
    }

    @Test
    void every_script_is_prose() {
        desk.types("The raid", 25, " 厨房。 פתיחה e\u0301 👩\u200d👧\u202B\n\t");

        assertThat(desk.node(raid).prose()).endsWith(" 厨房。 פתיחה e\u0301 👩\u200d👧\u202B\n\t");
    }

    @Test
    void a_paste_of_a_million_letters_is_too_long() {
        desk.isRefused(write(0, insert(25, 0, "x".repeat(1_000_000))), Refusal.TOO_LONG);
        desk.isRefused(write(0, insert(25, 0, "x".repeat(19_976))), Refusal.TOO_LONG);
        desk.does(write(0, insert(25, 0, "x".repeat(19_975))));
        desk.does(write(1, ChangeSet.replace(20_000, 0, 10, "")));
    }

    @Test
    void the_source_and_the_roots_are_not_written_on() {
        var change = List.of(insert(0, 0, "x"));

        desk.isRefused(new Command.Write(NodeId.STORY, Channel.SOURCE, 0, change), Refusal.BAD_CHANGE);
        desk.isRefused(new Command.Write(NodeId.STORY, Channel.PROSE, 0, change), Refusal.KIND);
        desk.isRefused(new Command.Write(Sketch.id(99), Channel.PROSE, 0, change), Refusal.GONE);
    }

    @Test
    void no_change_is_nothing_and_two_thousand_and_one_are_too_many() {
        desk.changesNothingBy(write(0));
        desk.isRefused(
                new Command.Write(raid, Channel.PROSE, 0, Collections.nCopies(2_001, ChangeSet.identity(25))),
                Refusal.TOO_MANY);
    }
}
