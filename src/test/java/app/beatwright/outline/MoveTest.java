package app.beatwright.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoveTest {

    private final Desk desk = Desk.with("""
            # ACT ONE
              ## Arrival
                - The raid
                - The letter
              - Catalyst
            # ACT TWO
              - Midpoint
            @ Nicole
            """);

    private Command move(Place place, String... titles) {
        return new Command.Move(List.of(titles).stream().map(desk::id).toList(), place);
    }

    @Test
    void beats_go_together_in_the_order_given() {
        desk.does(move(Place.atStartOf(desk.id("ACT TWO")), "Catalyst", "The raid"));

        desk.shows("""
                # ACT ONE
                  ## Arrival
                    - The letter
                # ACT TWO
                  - Catalyst
                  - The raid
                  - Midpoint
                @ Nicole
                """);
    }

    @Test
    void an_act_goes_with_all_that_is_in_it() {
        desk.does(move(Place.before(NodeId.STORY, desk.id("ACT ONE")), "ACT TWO"));

        assertThat(desk.outline().beats().stream().map(Node::title))
                .containsExactly("Midpoint", "The raid", "The letter", "Catalyst");
    }

    @Test
    void neighbours_can_change_places() {
        desk.does(move(Place.after(desk.id("Arrival"), desk.id("The letter")), "The raid"));

        assertThat(desk.outline().children(desk.id("Arrival")).stream().map(Node::title))
                .containsExactly("The letter", "The raid");
    }

    @Test
    void what_is_moved_can_be_part_of_the_place_it_is_moved_to() {
        desk.does(move(Place.after(desk.id("Arrival"), desk.id("The raid")), "The letter", "The raid"));

        assertThat(desk.outline().children(desk.id("Arrival")).stream().map(Node::title))
                .containsExactly("The letter", "The raid");
    }

    @Test
    void staying_where_it_is_is_nothing() {
        desk.changesNothingBy(move(Place.after(desk.id("ACT ONE"), desk.id("Arrival")), "Catalyst"));
        desk.changesNothingBy(move(Place.atStartOf(desk.id("Arrival")), "The raid", "The letter"));
        desk.changesNothingBy(move(Place.atStartOf(desk.id("Arrival"))));
    }

    @Test
    void nothing_is_moved_into_the_bin() {
        desk.removes("ACT TWO");

        desk.isRefused(move(Place.atEndOf(desk.id("ACT TWO")), "Catalyst"), Refusal.GONE);
        desk.isRefused(move(Place.atEndOf(desk.id("ACT ONE")), "Midpoint"), Refusal.GONE);
        desk.isRefused(new Command.Move(List.of(Sketch.id(99)), Place.atEndOf(NodeId.STORY)), Refusal.GONE);
    }

    @Test
    void nothing_is_moved_into_itself() {
        desk.isRefused(move(Place.atEndOf(desk.id("Arrival")), "ACT ONE"), Refusal.CYCLE);
        desk.isRefused(move(Place.atEndOf(desk.id("Arrival")), "Arrival"), Refusal.CYCLE);
    }

    @Test
    void every_kind_stays_where_it_belongs() {
        desk.isRefused(move(Place.atEndOf(desk.id("Midpoint")), "Catalyst"), Refusal.KIND);
        desk.isRefused(move(Place.atEndOf(desk.id("ACT ONE")), "ACT TWO"), Refusal.KIND);
        desk.isRefused(move(Place.atEndOf(NodeId.CAST), "Midpoint"), Refusal.KIND);
        desk.isRefused(new Command.Move(List.of(NodeId.CAST), Place.atEndOf(NodeId.STORY)), Refusal.KIND);
    }

    @Test
    void a_crowded_spot_gets_short_keys_before_anything_moves_there() {
        for (var i = 0; i < 700; i++) {
            var last = i % 2 == 0 ? "The letter" : "Catalyst";
            desk.moves(last, Place.after(desk.id("ACT TWO"), desk.id("Midpoint")));
        }

        assertThat(desk.outline().children(desk.id("ACT TWO")).stream().map(Node::title))
                .containsExactly("Midpoint", "Catalyst", "The letter");
        assertThat(desk.outline().siblings(desk.id("ACT TWO")).keySet())
                .allMatch(key -> key.length() <= OrderKey.LONGEST);
    }
}
