package app.beatwright.outline;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.text.ChangeSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakingBackTest {

    private static final NodeId NEW = Sketch.id(100);

    private static final String WHOLE = """
            # ACT ONE
              - The raid | The police raid the flat.
              - Catalyst
            # ACT TWO
              - Midpoint
            @ Nicole
            """;

    private final Desk desk = Desk.with(WHOLE);

    private Fact inserts(Seedling seedling, Place place) {
        return desk.does(new Command.Insert(List.of(seedling), place));
    }

    @Test
    void a_field_goes_back_if_it_is_still_as_it_was_set() {
        var mine = desk.sets("Catalyst", Field.STATUS, "draft");

        var back = desk.takesBack(mine);

        assertThat(back).isEqualTo(new Fact.FieldSet(desk.id("Catalyst"), Field.STATUS, "draft", ""));
    }

    @Test
    void a_field_that_somebody_has_set_since_stays() {
        var mine = desk.sets("Catalyst", Field.STATUS, "draft");
        desk.sets("Catalyst", Field.STATUS, "done");

        desk.isRefusedToTakeBack(mine, Refusal.CHANGED_SINCE);
    }

    @Test
    void a_move_goes_back_if_the_beat_still_is_where_it_was_put() {
        var mine = desk.moves("The raid", Place.atEndOf(desk.id("ACT TWO")));

        desk.takesBack(mine);

        desk.shows(WHOLE);
    }

    @Test
    void a_beat_that_somebody_has_moved_on_stays() {
        var mine = desk.moves("The raid", Place.atEndOf(desk.id("ACT TWO")));
        desk.moves("The raid", Place.atStartOf(desk.id("ACT TWO")));

        desk.isRefusedToTakeBack(mine, Refusal.CHANGED_SINCE);
    }

    @Test
    void a_beat_is_not_moved_back_into_the_bin_or_out_of_it() {
        var mine = desk.moves("The raid", Place.atEndOf(desk.id("ACT TWO")));
        var act = desk.removes("ACT ONE");
        desk.isRefusedToTakeBack(mine, Refusal.CHANGED_SINCE);

        desk.takesBack(act);
        desk.removes("The raid");
        desk.isRefusedToTakeBack(mine, Refusal.CHANGED_SINCE);
    }

    @Test
    void a_beat_moved_back_stands_where_it_was_even_if_somebody_has_got_its_key() {
        var order = desk.node("The raid").order();
        var mine = desk.moves("The raid", Place.atEndOf(desk.id("ACT TWO")));
        inserts(Seedling.of(NEW, Kind.BEAT), Place.before(desk.id("ACT ONE"), desk.id("Catalyst")));
        var taken = desk.moves("Midpoint", Place.atStartOf(desk.id("ACT ONE")));

        desk.takesBack(mine);

        assertThat(taken).isInstanceOf(Fact.Moved.class);
        assertThat(desk.outline().children(desk.id("ACT ONE")))
                .extracting(Node::title)
                .containsExactlyInAnyOrder("The raid", "", "Midpoint", "Catalyst")
                .endsWith("Catalyst");
        assertThat(desk.node("The raid").order()).isLessThanOrEqualTo(order);
    }

    @Test
    void neighbours_that_changed_places_change_back() {
        var act = desk.id("ACT ONE");
        var mine = desk.does(new Command.Move(List.of(desk.id("Catalyst"), desk.id("The raid")), Place.atStartOf(act)));

        desk.takesBack(mine);

        desk.shows(WHOLE);
    }

    @Test
    void what_was_put_in_goes_to_the_bin_and_comes_back_from_it() {
        var mine = inserts(
                new Seedling(NEW, Kind.BEAT, Map.of(), "Shots.", Map.of(), Optional.empty()),
                Place.atStartOf(desk.id("ACT TWO")));
        var with = Sketch.of(desk.outline());

        var back = desk.takesBack(mine);
        desk.shows(WHOLE);
        desk.takesBack(back);

        desk.shows(with);
    }

    @Test
    void what_was_put_in_stays_once_it_was_worked_on() {
        var mine = inserts(Seedling.of(NEW, Kind.ACT), Place.atEndOf(NodeId.STORY));

        var typed = desk.does(
                new Command.Write(NEW, Channel.PROSE, 0, List.of(ChangeSet.replace(0, 0, 0, "Nicole is back."))));
        desk.isRefusedToTakeBack(mine, Refusal.CHANGED_SINCE);
        desk.takesBack(typed);

        var named = desk.does(new Command.SetField(NEW, Field.TITLE, "ACT THREE"));
        desk.isRefusedToTakeBack(mine, Refusal.CHANGED_SINCE);
        desk.takesBack(named);

        var moved = desk.moves("Midpoint", Place.atEndOf(NEW));
        desk.isRefusedToTakeBack(mine, Refusal.CHANGED_SINCE);
        desk.takesBack(moved);

        desk.takesBack(mine);
        desk.shows(WHOLE);
    }

    @Test
    void an_insert_taken_back_goes_wherever_its_parts_have_gone() {
        var act = Sketch.id(101);
        var mine = desk.does(new Command.Insert(
                List.of(
                        Seedling.of(act, Kind.ACT),
                        new Seedling(NEW, Kind.BEAT, Map.of(), "", Map.of(), Optional.of(act))),
                Place.atEndOf(NodeId.STORY)));
        desk.does(new Command.Move(List.of(NEW), Place.atEndOf(desk.id("ACT TWO"))));

        desk.takesBack(mine);

        desk.shows(WHOLE);
    }

    @Test
    void what_was_removed_comes_back_and_goes_again() {
        var mine = desk.removes("ACT ONE");
        var without = Sketch.of(desk.outline());

        var back = desk.takesBack(mine);
        desk.shows(WHOLE);
        desk.takesBack(back);

        desk.shows(without);
    }

    @Test
    void what_somebody_has_brought_back_is_not_brought_back_again() {
        var mine = desk.removes("Catalyst");
        desk.does(new Command.Restore(List.of(desk.id("Catalyst")), Optional.empty()));

        desk.isRefusedToTakeBack(mine, Refusal.CHANGED_SINCE);
    }

    @Test
    void what_somebody_has_removed_is_not_removed_again() {
        desk.removes("Catalyst");
        var mine = desk.does(new Command.Restore(List.of(desk.id("Catalyst")), Optional.empty()));
        desk.removes("Catalyst");

        desk.isRefusedToTakeBack(mine, Refusal.CHANGED_SINCE);
    }

    @Test
    void a_link_goes_and_comes_back() {
        var mine = desk.does(new Command.Link(desk.id("Catalyst"), Relation.CHARACTER, desk.id("Nicole")));

        var back = desk.takesBack(mine);
        assertThat(desk.node("Catalyst").links()).isEmpty();
        desk.isRefusedToTakeBack(mine, Refusal.CHANGED_SINCE);
        desk.takesBack(back);

        assertThat(desk.node("Catalyst").links(Relation.CHARACTER)).containsExactly(desk.id("Nicole"));
    }

    @Test
    void only_ones_own_words_go() {
        var mine = desk.types("The raid", 24, " on the hill");
        desk.types("The raid", 0, "At dawn. ");
        desk.types("The raid", 36, " green");

        desk.takesBack(mine);

        assertThat(desk.node("The raid").prose()).isEqualTo("At dawn. The police raid the flat green.");
    }

    @Test
    void words_that_are_gone_anyway_are_nothing() {
        var mine = desk.types("The raid", 0, "At dawn. ");
        desk.does(new Command.Write(desk.id("The raid"), Channel.PROSE, 1, List.of(ChangeSet.replace(34, 0, 34, ""))));

        assertThat(desk.triesToTakeBack(mine)).isEqualTo(new Resolution.Nothing());
    }

    @Test
    void words_of_a_time_nobody_remembers_stay() {
        var mine = desk.types("The raid", 0, "At dawn. ");

        var forgetful = new Resolver((_, _, _) -> Optional.empty());
        assertThat(forgetful.takeBack(desk.outline(), Reversal.of(mine)))
                .isInstanceOfSatisfying(
                        Resolution.Refused.class, no -> assertThat(no.why()).isEqualTo(Refusal.STALE));
    }

    @Test
    void several_writings_of_one_fact_go_together() {
        var id = desk.id("The raid");
        var before = desk.outline();
        var group = new Fact.Group(
                "version",
                List.of(
                        new Fact.Written(id, Channel.PROSE, 0, List.of(ChangeSet.replace(25, 0, 4, ""))),
                        new Fact.FieldSet(id, Field.STATUS, "", "done"),
                        new Fact.Written(id, Channel.PROSE, 1, List.of(ChangeSet.replace(21, 0, 7, "")))));
        var texts = new RecentTexts(10);
        texts.hear(before, group);

        var back = new Resolver(texts).takeBack(before.with(group), Reversal.of(group));

        assertThat(back).isInstanceOfSatisfying(Resolution.Accepted.class, accepted -> {
            var after = before.with(group).with(accepted.fact());
            assertThat(Sketch.of(after)).isEqualTo(WHOLE);
            assertThat(after.get(id).fields()).doesNotContainKey(Field.STATUS);
        });
    }

    @Test
    void what_was_done_last_is_taken_back_first() {
        var act = Node.root(NEW, Kind.ACT, "a2").at(new Spot(NodeId.STORY, "a2"));
        var midpoint = desk.node("Midpoint");
        var group = new Fact.Group(
                "version",
                List.of(
                        new Fact.Inserted(List.of(act)),
                        new Fact.Moved(List.of(new Fact.Move(midpoint.id(), midpoint.spot(), new Spot(NEW, "a0")))),
                        new Fact.FieldSet(midpoint.id(), Field.STATUS, "", "idea"),
                        new Fact.FieldSet(midpoint.id(), Field.STATUS, "idea", "draft")));
        desk.replays(group);

        desk.takesBack(group);

        desk.shows(WHOLE);
        assertThat(desk.node("Midpoint").field(Field.STATUS)).isEmpty();
    }

    @Test
    void the_text_an_outline_was_made_from_stays() {
        var source = new Fact.Written(
                NodeId.STORY, Channel.SOURCE, 0, List.of(ChangeSet.replace(0, 0, 0, "The police raid the flat.")));
        desk.replays(source);

        desk.isRefusedToTakeBack(new Fact.Group("began", List.of(source)), Refusal.BAD_CHANGE);
    }

    @Test
    void short_keys_stay_short() {
        var ordered = new Fact.Ordered(NodeId.STORY, Map.of());

        assertThat(desk.wouldTakeBack(ordered)).isEqualTo(new Resolution.Nothing());
    }

    @Test
    void who_changed_the_same_since_is_named_with_what_they_did() {
        var set = desk.sets("Catalyst", Field.STATUS, "draft");
        desk.sets("Catalyst", Field.STATUS, "done");
        var moved = desk.moves("The raid", Place.atEndOf(desk.id("ACT TWO")));
        desk.moves("The raid", Place.atStartOf(desk.id("ACT TWO")));
        var linked = desk.does(new Command.Link(desk.id("Catalyst"), Relation.CHARACTER, desk.id("Nicole")));
        desk.does(new Command.Unlink(desk.id("Catalyst"), Relation.CHARACTER, desk.id("Nicole")));

        assertThat(desk.whyNot(set)).isEqualTo("Bo has changed the status of beat 2 since: it stays as it is.");
        assertThat(desk.whyNot(moved)).isEqualTo("Bo has moved beat 1 since: it stays where it is.");
        assertThat(desk.whyNot(linked)).isEqualTo("Bo has joined or parted beat 2 and Nicole since.");
    }

    @Test
    void who_sent_the_same_to_the_bin_is_named() {
        var moved = desk.moves("The raid", Place.atEndOf(desk.id("ACT TWO")));
        desk.removes("ACT ONE");
        var added = inserts(Seedling.of(NEW, Kind.BEAT), Place.atStartOf(desk.id("ACT TWO")));
        assertThat(desk.whyNot(moved))
                .isEqualTo("Bo has put ACT ONE into the bin, where beat 1 came from: it stays where it is.");

        desk.removes("ACT TWO");
        assertThat(desk.whyNot(added)).isEqualTo("Bo has put beat 4 into the bin already.");
        assertThat(desk.whyNot(moved)).isEqualTo("Bo has put beat 1 into the bin since.");
    }

    @Test
    void who_brought_the_same_back_or_worked_in_it_is_named() {
        var removed = desk.removes("Catalyst");
        desk.does(new Command.Restore(List.of(desk.id("Catalyst")), Optional.empty()));
        var act = inserts(Seedling.of(NEW, Kind.ACT), Place.atEndOf(NodeId.STORY));
        desk.moves("Midpoint", Place.atEndOf(NEW));

        assertThat(desk.whyNot(removed)).isEqualTo("Bo has brought beat 2 back already.");
        assertThat(desk.whyNot(act)).isEqualTo("Bo has worked on act 3 since: it stays.");
    }

    @Test
    void words_go_back_as_their_writer_says_where_they_were_changed() {
        var split = desk.does(new Command.Split(desk.id("The raid"), 10, 0, NEW));
        var screen = new Command.Write(
                desk.id("The raid"), Channel.PROSE, 1, List.of(ChangeSet.replace(10, 10, 10, " raid them.")));

        var back = new Resolver(new RecentTexts(10))
                .takeBack(desk.outline(), new Reversal(split, List.of(screen), Witness.NOBODY));

        assertThat(back)
                .isInstanceOfSatisfying(
                        Resolution.Accepted.class,
                        accepted -> assertThat(desk.outline()
                                        .with(accepted.fact())
                                        .get(desk.id("The raid"))
                                        .prose())
                                .isEqualTo("The police raid them."));
    }
}
