package app.beatwright.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BinTest {

    private static final String WHOLE = """
            # ACT ONE
              ## Arrival
                - The raid | The police raid the flat.
                - The letter
              - Catalyst
            # ACT TWO
              - Midpoint
            """;

    private final Desk desk = Desk.with(WHOLE);

    private Command remove(String... titles) {
        return new Command.Remove(ids(titles));
    }

    private Command restore(String... titles) {
        return new Command.Restore(ids(titles), Optional.empty());
    }

    private List<NodeId> ids(String... titles) {
        return Stream.of(titles).map(desk::id).toList();
    }

    @Test
    void a_removed_act_is_in_the_bin_with_all_below() {
        desk.does(remove("ACT ONE"));

        desk.shows("""
                # ACT TWO
                  - Midpoint
                """);
        assertThat(desk.outline().bin()).extracting(Node::title).containsExactly("ACT ONE");
        assertThat(desk.outline().isLiving(desk.id("The raid"))).isFalse();
        assertThat(desk.node("The raid").removed()).isFalse();
    }

    @Test
    void it_comes_back_where_it_was() {
        desk.does(remove("Arrival"));

        desk.does(restore("Arrival"));

        desk.shows(WHOLE);
    }

    @Test
    void only_the_topmost_are_marked() {
        desk.does(remove("The raid", "ACT ONE", "The raid"));

        assertThat(desk.outline().bin()).extracting(Node::title).containsExactly("ACT ONE");
    }

    @Test
    void what_was_removed_by_itself_stays_in_the_bin_when_its_act_returns() {
        desk.does(remove("The raid"));
        desk.does(remove("ACT ONE"));

        desk.does(restore("ACT ONE"));

        assertThat(desk.outline().bin()).extracting(Node::title).containsExactly("The raid");
        assertThat(desk.outline().isLiving(desk.id("The letter"))).isTrue();
    }

    @Test
    void a_beat_whose_act_is_gone_comes_back_behind_the_place_of_the_act() {
        desk.does(remove("The raid"));
        desk.does(remove("ACT ONE"));

        desk.does(restore("The raid"));

        desk.shows("""
                - The raid | The police raid the flat.
                # ACT TWO
                  - Midpoint
                """);
    }

    @Test
    void a_beat_can_be_taken_out_of_an_act_in_the_bin() {
        desk.does(remove("ACT ONE"));

        desk.does(restore("Catalyst"));
        desk.does(restore("ACT ONE"));

        desk.shows("""
                # ACT ONE
                  ## Arrival
                    - The raid | The police raid the flat.
                    - The letter
                - Catalyst
                # ACT TWO
                  - Midpoint
                """);
    }

    @Test
    void what_is_restored_together_finds_each_other_again() {
        desk.does(remove("The raid"));
        desk.does(remove("Arrival"));
        desk.does(remove("ACT ONE"));

        desk.does(restore("The raid", "Arrival", "The letter", "ACT ONE"));

        desk.shows(WHOLE);
    }

    @Test
    void it_can_come_back_to_another_place() {
        desk.does(remove("The raid", "Catalyst"));

        desk.does(new Command.Restore(
                ids("Catalyst", "The raid"), Optional.of(Place.after(desk.id("ACT TWO"), desk.id("Midpoint")))));

        assertThat(desk.outline().children(desk.id("ACT TWO")))
                .extracting(Node::title)
                .containsExactly("Midpoint", "Catalyst", "The raid");
    }

    @Test
    void the_place_must_be_there_and_fit() {
        desk.does(remove("Catalyst"));
        desk.does(remove("ACT TWO"));

        desk.isRefused(
                new Command.Restore(ids("Catalyst"), Optional.of(Place.atEndOf(desk.id("ACT TWO")))), Refusal.GONE);
        desk.isRefused(
                new Command.Restore(ids("Catalyst"), Optional.of(Place.atEndOf(desk.id("The raid")))), Refusal.KIND);
    }

    @Test
    void doing_it_again_is_nothing() {
        desk.does(remove("Arrival"));
        desk.changesNothingBy(remove("Arrival", "The raid"));
        desk.does(restore("Arrival"));
        desk.changesNothingBy(restore("Arrival"));
        desk.changesNothingBy(restore());
    }

    @Test
    void the_roots_stay_and_strangers_are_not_found() {
        desk.isRefused(new Command.Remove(List.of(NodeId.STORY)), Refusal.KIND);
        desk.isRefused(new Command.Remove(List.of(desk.id("Midpoint"), NodeId.CAST)), Refusal.KIND);
        desk.isRefused(new Command.Remove(List.of(Sketch.id(99))), Refusal.GONE);
        desk.isRefused(new Command.Restore(List.of(Sketch.id(99)), Optional.empty()), Refusal.GONE);
        desk.changesNothingBy(new Command.Restore(List.of(NodeId.STORY), Optional.empty()));
    }
}
