package app.beatwright.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.AccountId;
import app.beatwright.outline.Channel;
import app.beatwright.outline.Command;
import app.beatwright.outline.Desk;
import app.beatwright.outline.Fact;
import app.beatwright.outline.Field;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.text.ChangeSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// One thread, and what happens to the outline under it.
class CarryingTest {

    private static final String RAID = "The police raid the flat. Nicole runs.";

    private final Desk desk = Desk.with("""
            # ACT ONE
              - The raid | The police raid the flat. Nicole runs.
              - The letter | Dear Nicole.
            @ Nicole
            """);

    private CommentThread thread = on(new Target.OnNode(NodeId.STORY));

    private static CommentThread on(Target target) {
        var comment = Comment.of(CommentId.random(), new AccountId(new UUID(1, 1)), Instant.EPOCH, "Why?");
        var home = target instanceof Target.OnWords words ? new Target.OnNode(words.node()) : target;
        return new CommentThread(
                ThreadId.random(),
                target,
                home,
                "",
                Optional.empty(),
                Assignment.NONE,
                Optional.empty(),
                false,
                0,
                Optional.empty(),
                List.of(comment));
    }

    private void isOn(String title, String words) {
        var from = desk.node(title).prose().indexOf(words);
        thread = on(new Target.OnWords(desk.id(title), Channel.PROSE, from, from + words.length(), words));
    }

    private Fact happens(Fact fact, Outline before) {
        thread = new Carrying(before, fact, desk.outline()).over(thread);
        return fact;
    }

    private Fact does(Command command) {
        var before = desk.outline();
        return happens(desk.does(command), before);
    }

    private Fact takesBack(Fact done) {
        var before = desk.outline();
        return happens(desk.takesBack(done), before);
    }

    private Fact writes(String title, int from, int to, String words) {
        var node = desk.node(title);
        var text = node.text(Channel.PROSE);
        var change = ChangeSet.replace(text.content().length(), from, to, words);
        return does(new Command.Write(node.id(), Channel.PROSE, text.rev(), List.of(change)));
    }

    private Fact splits(String title, int at, NodeId below) {
        var node = desk.node(title);
        return does(new Command.Split(node.id(), at, node.text(Channel.PROSE).rev(), below));
    }

    private void says(NodeId beat, String words) {
        assertThat(thread.target()).isInstanceOfSatisfying(Target.OnWords.class, target -> {
            assertThat(target.node()).isEqualTo(beat);
            assertThat(desk.outline().find(beat).orElseThrow().prose().substring(target.from(), target.to()))
                    .isEqualTo(words);
        });
    }

    @Test
    void words_stay_marked_whatever_is_written_around_and_in_them() {
        isOn("The raid", "raid the flat");

        writes("The raid", 0, 0, "At dawn: ");
        writes("The raid", 29, 29, "empty ");
        writes("The raid", 39, 39, "!");

        says(desk.id("The raid"), "raid the empty flat");
    }

    @Test
    void words_that_go_are_remembered_on_their_beat_and_marked_when_they_return() {
        isOn("The raid", "raid the flat");

        var cut = writes("The raid", 8, 30, "");
        says(desk.id("The raid"), "");
        takesBack(cut);

        says(desk.id("The raid"), "raid the flat");
    }

    @Test
    void words_that_go_letter_by_letter_return_letter_by_letter() {
        isOn("The raid", "flat");

        for (var end = 24; end > 20; end--) {
            writes("The raid", end - 1, end, "");
        }
        says(desk.id("The raid"), "");
        for (var i = 0; i < 4; i++) {
            writes("The raid", 20 + i, 20 + i, "flat".substring(i, i + 1));
        }

        says(desk.id("The raid"), "flat");
    }

    @Test
    void words_others_put_in_their_place_are_other_words() {
        isOn("The raid", "raid the flat");

        writes("The raid", 11, 24, "search the house");

        says(desk.id("The raid"), "");
        assertThat(((Target.OnWords) thread.target()).words()).isEqualTo("raid the flat");
    }

    @Test
    void words_are_followed_to_the_beat_a_split_puts_them_in_and_back() {
        isOn("The raid", "Nicole runs");
        var below = NodeId.random();

        var split = splits("The raid", 25, below);
        says(below, "Nicole runs");
        takesBack(split);

        says(desk.id("The raid"), "Nicole runs");
    }

    @Test
    void words_across_the_cut_keep_what_stays_and_get_back_the_rest() {
        isOn("The raid", "flat. Nicole");

        var split = splits("The raid", 25, NodeId.random());
        says(desk.id("The raid"), "flat.");
        takesBack(split);

        says(desk.id("The raid"), "flat. Nicole");
    }

    @Test
    void words_are_followed_into_the_beat_theirs_is_joined_to_and_back() {
        isOn("The letter", "Nicole");

        var join = does(new Command.Join(desk.id("The letter"), desk.id("The raid")));
        says(desk.id("The raid"), "Nicole");
        assertThat(((Target.OnWords) thread.target()).from()).isGreaterThan(RAID.length());
        takesBack(join);

        says(desk.id("The letter"), "Nicole");
    }

    @Test
    void a_thread_on_a_beat_goes_where_the_beat_is_joined_to_and_home_again() {
        var letter = desk.id("The letter");
        thread = on(new Target.OnField(letter, Field.TITLE));

        var join = does(new Command.Join(letter, desk.id("The raid")));
        assertThat(thread.target()).isEqualTo(new Target.OnNode(desk.id("The raid")));
        takesBack(join);

        assertThat(thread.target()).isEqualTo(new Target.OnField(letter, Field.TITLE));
    }

    @Test
    void words_are_found_where_they_were_pasted() {
        isOn("The raid", "Nicole runs.");

        writes("The raid", 25, 38, "");
        writes("The letter", 12, 12, " And then Nicole runs. Far.");

        says(desk.id("The letter"), "Nicole runs.");
    }

    @Test
    void what_is_short_is_not_taken_for_words_that_were_cut_out() {
        isOn("The raid", "Nicole");

        writes("The raid", 26, 32, "");
        writes("The letter", 12, 12, " Nicole!");

        says(desk.id("The raid"), "");
    }

    @Test
    void a_thread_on_a_beat_in_the_bin_stays_on_it() {
        var letter = desk.id("The letter");
        thread = on(new Target.OnNode(letter));

        takesBack(does(new Command.Remove(List.of(letter))));

        assertThat(thread.target()).isEqualTo(new Target.OnNode(letter));
    }
}
