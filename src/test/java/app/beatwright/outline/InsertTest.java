package app.beatwright.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InsertTest {

    private static final NodeId NEW = Sketch.id(100);

    private final Desk desk = Desk.with("""
            # ACT ONE
              ## Arrival
                - The raid | The police raid the flat.
                - The letter
              - Catalyst
            # ACT TWO
            @ Nicole
            """);

    private static Seedling beat(NodeId id, String title) {
        return new Seedling(id, Kind.BEAT, Map.of(Field.TITLE, title), "", Map.of(), Optional.empty());
    }

    private void inserts(String title, Place place) {
        desk.does(new Command.Insert(List.of(beat(NEW, title)), place));
    }

    @Test
    void a_new_beat_goes_where_the_writer_put_it() {
        inserts("The knock", Place.after(desk.id("Arrival"), desk.id("The raid")));

        desk.shows("""
                # ACT ONE
                  ## Arrival
                    - The raid | The police raid the flat.
                    - The knock
                    - The letter
                  - Catalyst
                # ACT TWO
                @ Nicole
                """);
    }

    @Test
    void first_last_and_before_are_places_too() {
        var act = desk.id("ACT ONE");

        desk.does(new Command.Insert(List.of(beat(Sketch.id(101), "Opening image")), Place.atStartOf(act)));
        desk.does(new Command.Insert(List.of(beat(Sketch.id(102), "Debate")), Place.atEndOf(act)));
        desk.does(new Command.Insert(List.of(beat(Sketch.id(103), "Theme")), Place.before(act, desk.id("Catalyst"))));

        assertThat(desk.outline().children(act).stream().map(Node::title))
                .containsExactly("Opening image", "Arrival", "Theme", "Catalyst", "Debate");
    }

    @Test
    void a_beat_needs_nothing_but_an_id() {
        desk.does(new Command.Insert(List.of(Seedling.of(NEW, Kind.BEAT)), Place.atEndOf(NodeId.STORY)));

        assertThat(desk.node(NEW)).satisfies(beat -> {
            assertThat(beat.title()).isEmpty();
            assertThat(beat.prose()).isEmpty();
            assertThat(beat.eighths()).isEqualTo(8);
            assertThat(beat.number()).isEqualTo(4);
        });
    }

    @Test
    void a_whole_act_arrives_with_all_that_is_in_it() {
        var act = Sketch.id(101);
        var beat = Sketch.id(102);

        desk.does(new Command.Insert(
                List.of(
                        new Seedling(act, Kind.ACT, Map.of(Field.TITLE, "ACT THREE"), "", Map.of(), Optional.empty()),
                        new Seedling(
                                beat,
                                Kind.BEAT,
                                Map.of(Field.TITLE, "Finale", Field.STATUS, "", Field.SPAN, "3-9"),
                                "All is lost.",
                                Map.of(Relation.CHARACTER, List.of(desk.id("Nicole"), desk.id("Nicole"))),
                                Optional.of(act))),
                Place.atEndOf(NodeId.STORY)));

        assertThat(desk.node(act).number()).isEqualTo(3);
        assertThat(desk.node("Finale")).satisfies(finale -> {
            assertThat(finale.parent()).isEqualTo(act);
            assertThat(finale.fields()).containsOnlyKeys(Field.TITLE, Field.SPAN);
            assertThat(finale.text(Channel.PROSE)).isEqualTo(new Text("All is lost.", 0));
            assertThat(finale.links(Relation.CHARACTER)).containsExactly(desk.id("Nicole"));
        });
    }

    @Test
    void numbers_are_never_given_twice() {
        desk.removes("Catalyst");

        inserts("The knock", Place.atEndOf(desk.id("ACT TWO")));

        assertThat(desk.node("Catalyst").number()).isEqualTo(3);
        assertThat(desk.node("The knock").number()).isEqualTo(4);
        assertThat(desk.node("Nicole").number()).isZero();
    }

    @Test
    void a_sibling_that_is_gone_or_elsewhere_means_the_end() {
        desk.removes("The raid");
        inserts("The knock", Place.after(desk.id("Arrival"), desk.id("The raid")));
        desk.does(new Command.Insert(
                List.of(beat(Sketch.id(101), "The door")), Place.before(desk.id("Arrival"), desk.id("Catalyst"))));

        assertThat(desk.outline().children(desk.id("Arrival")).stream().map(Node::title))
                .containsExactly("The letter", "The knock", "The door");
    }

    @Test
    void what_was_meant_for_a_removed_sequence_goes_behind_its_place() {
        desk.removes("Arrival");

        inserts("The knock", Place.after(desk.id("Arrival"), desk.id("The raid")));

        desk.shows("""
                # ACT ONE
                  - The knock
                  - Catalyst
                # ACT TWO
                @ Nicole
                """);
    }

    @Test
    void what_was_meant_for_anything_below_a_removed_act_goes_behind_the_act() {
        desk.removes("ACT ONE");

        inserts("The knock", Place.atStartOf(desk.id("Arrival")));

        desk.shows("""
                - The knock
                # ACT TWO
                @ Nicole
                """);
    }

    @Test
    void a_sequence_meant_for_a_removed_act_goes_into_the_story() {
        desk.removes("ACT TWO");
        var sequence = Seedling.of(NEW, Kind.SEQUENCE);

        desk.does(new Command.Insert(List.of(sequence), Place.atEndOf(desk.id("ACT TWO"))));

        assertThat(desk.node(NEW).parent()).isEqualTo(NodeId.STORY);
    }

    @Test
    void a_link_to_somebody_in_the_bin_is_left_out_and_the_words_are_kept() {
        desk.removes("Nicole");
        var links = Map.of(Relation.CHARACTER, List.of(desk.id("Nicole")));

        desk.does(new Command.Insert(
                List.of(new Seedling(NEW, Kind.BEAT, Map.of(), "She leaves.", links, Optional.empty())),
                Place.atEndOf(NodeId.STORY)));

        assertThat(desk.node(NEW).prose()).isEqualTo("She leaves.");
        assertThat(desk.node(NEW).links()).isEmpty();
    }

    @Test
    void an_id_is_used_once() {
        var again = beat(desk.id("The raid"), "Again");

        desk.isRefused(new Command.Insert(List.of(again), Place.atEndOf(NodeId.STORY)), Refusal.BAD_VALUE);
        desk.isRefused(
                new Command.Insert(List.of(beat(NEW, "Once"), beat(NEW, "Twice")), Place.atEndOf(NodeId.STORY)),
                Refusal.BAD_VALUE);
        desk.isRefused(
                new Command.Insert(List.of(beat(NodeId.NOWHERE, "Nowhere")), Place.atEndOf(NodeId.STORY)),
                Refusal.BAD_VALUE);
    }

    @Test
    void every_kind_has_its_place() {
        var beat = List.of(beat(NEW, "The knock"));

        desk.isRefused(new Command.Insert(beat, Place.atEndOf(desk.id("The raid"))), Refusal.KIND);
        desk.isRefused(new Command.Insert(beat, Place.atEndOf(NodeId.CAST)), Refusal.KIND);
        desk.isRefused(
                new Command.Insert(List.of(Seedling.of(NEW, Kind.ACT)), Place.atEndOf(desk.id("ACT ONE"))),
                Refusal.KIND);
        desk.isRefused(
                new Command.Insert(List.of(Seedling.of(NEW, Kind.STORY)), Place.atEndOf(NodeId.STORY)), Refusal.KIND);
        desk.isRefused(new Command.Insert(beat, Place.atEndOf(Sketch.id(999))), Refusal.GONE);
    }

    @Test
    void values_are_checked_at_birth() {
        desk.isRefused(seed(Map.of(Field.ACTOR, "Somebody"), ""), Refusal.BAD_VALUE);
        desk.isRefused(seed(Map.of(Field.TITLE, "two\nlines"), ""), Refusal.BAD_VALUE);
        desk.isRefused(seed(Map.of(), "a carriage\r\nreturn"), Refusal.BAD_VALUE);
        desk.isRefused(seed(Map.of(), "half \ud83d"), Refusal.BAD_VALUE);
        desk.isRefused(seed(Map.of(), "x".repeat(20_001)), Refusal.TOO_LONG);
        desk.does(seed(Map.of(), "x".repeat(20_000)));
    }

    @Test
    void a_new_beat_says_of_no_more_lines_what_it_does_for_them_than_an_old_one() {
        var words = new HashMap<Property, String>();
        for (var i = 0; i <= Limits.STRANDS; i++) {
            words.put(new Strand(desk.id("Nicole")), "suffers");
            words.put(new Strand(Sketch.id(1_000 + i)), "is named");
        }

        desk.isRefused(seed(words, ""), Refusal.TOO_MANY);
        desk.does(seed(Map.of(new Strand(desk.id("Nicole")), "suffers"), ""));
    }

    private static Command seed(Map<Property, String> fields, String prose) {
        return new Command.Insert(
                List.of(new Seedling(NEW, Kind.BEAT, fields, prose, Map.of(), Optional.empty())),
                Place.atEndOf(NodeId.STORY));
    }

    @Test
    void there_is_room_for_five_hundred_at_a_time_and_a_thousand_under_one() {
        var act = desk.id("ACT TWO");

        desk.isRefused(new Command.Insert(some(501, 1_000), Place.atEndOf(act)), Refusal.TOO_MANY);
        desk.does(new Command.Insert(some(500, 1_000), Place.atEndOf(act)));
        desk.does(new Command.Insert(some(500, 2_000), Place.atEndOf(act)));
        desk.isRefused(new Command.Insert(some(1, 3_000), Place.atEndOf(act)), Refusal.TOO_MANY);
        desk.does(new Command.Insert(some(1, 3_000), Place.atEndOf(NodeId.STORY)));
    }

    @Test
    void an_outline_holds_ten_thousand_living_nodes() {
        for (var i = 1; i < 20; i++) {
            desk.does(new Command.Insert(some(500, i * 1_000), Place.atEndOf(NodeId.STORY)));
        }
        desk.does(new Command.Insert(some(493, 20_000), Place.atEndOf(NodeId.STORY)));

        desk.isRefused(new Command.Insert(some(1, 30_000), Place.atEndOf(NodeId.STORY)), Refusal.TOO_MANY);
        desk.removes("Catalyst");
        desk.does(new Command.Insert(some(1, 30_000), Place.atEndOf(NodeId.STORY)));
        desk.isRefused(new Command.Restore(List.of(desk.id("Catalyst")), Optional.empty()), Refusal.TOO_MANY);
    }

    private static List<Seedling> some(int count, int firstId) {
        return IntStream.range(firstId, firstId + count)
                .mapToObj(i -> Seedling.of(Sketch.id(i), Kind.BEAT))
                .toList();
    }

    @Test
    void nothing_to_put_in_is_nothing() {
        desk.changesNothingBy(new Command.Insert(List.of(), Place.atEndOf(NodeId.STORY)));
    }
}
