package app.beatwright.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsAndLinksTest {

    private final Desk desk = Desk.with("""
            # ACT ONE
              - The raid
              - Catalyst
            @ Nicole
            % The flat
            ~ Revenge
            """);

    private Command set(String title, Property field, String value) {
        return new Command.SetField(desk.id(title), field, value);
    }

    private Strand strand(String line) {
        return new Strand(desk.id(line));
    }

    private Command link(String title, Relation relation, String to) {
        return new Command.Link(desk.id(title), relation, desk.id(to));
    }

    private Command unlink(String title, Relation relation, String to) {
        return new Command.Unlink(desk.id(title), relation, desk.id(to));
    }

    @Test
    void a_field_says_what_it_was_and_is() {
        var id = desk.id("The raid");

        desk.sets("The raid", Field.SLUGLINE, "INT. FLAT - DAWN");
        var fact = desk.sets("The raid", Field.SLUGLINE, "INT. FLAT - NIGHT");

        assertThat(fact).isEqualTo(new Fact.FieldSet(id, Field.SLUGLINE, "INT. FLAT - DAWN", "INT. FLAT - NIGHT"));
        assertThat(desk.node("The raid").field(Field.SLUGLINE)).isEqualTo("INT. FLAT - NIGHT");
    }

    @Test
    void the_empty_value_takes_it_away() {
        desk.sets("The raid", Field.LENGTH, "3");

        desk.sets("The raid", Field.LENGTH, "");

        assertThat(desk.node("The raid").fields()).doesNotContainKey(Field.LENGTH);
        assertThat(desk.node("The raid").eighths()).isEqualTo(8);
    }

    @Test
    void the_same_value_again_is_nothing() {
        desk.sets("The raid", Field.STATUS, "draft");

        desk.changesNothingBy(set("The raid", Field.STATUS, "draft"));
        desk.changesNothingBy(set("Catalyst", Field.STATUS, ""));
    }

    @Test
    void a_beat_says_what_it_does_for_a_plotline_or_a_character() {
        desk.does(set("The raid", strand("Revenge"), "Massina swears it"));
        desk.does(set("The raid", strand("Nicole"), "loses her flat"));

        assertThat(desk.node("The raid").field(strand("Revenge"))).isEqualTo("Massina swears it");
        assertThat(Property.named(strand("Nicole").word())).contains(strand("Nicole"));
        assertThat(Property.named("for:somebody")).isEmpty();
    }

    @Test
    void it_says_so_of_nothing_else_and_nothing_else_says_so() {
        desk.isRefused(set("The raid", strand("The flat"), "burns"), Refusal.KIND);
        desk.isRefused(set("The raid", new Strand(Sketch.id(99)), "burns"), Refusal.GONE);
        desk.isRefused(set("ACT ONE", strand("Nicole"), "suffers"), Refusal.BAD_VALUE);
        desk.isRefused(set("The raid", strand("Nicole"), "two\nlines"), Refusal.BAD_VALUE);
        desk.isRefused(set("The raid", strand("Nicole"), "x".repeat(Limits.STRAND + 1)), Refusal.BAD_VALUE);
    }

    @Test
    void words_reach_a_beat_and_a_line_that_are_in_the_bin_by_now_and_nothing_else_does() {
        var revenge = strand("Revenge");
        desk.does(new Command.Remove(List.of(desk.id("Revenge"), desk.id("The raid"))));

        desk.does(set("The raid", revenge, "Massina swears it"));
        desk.does(set("The raid", Field.TITLE, "Dawn"));

        desk.isRefused(set("Dawn", Field.STATUS, "done"), Refusal.GONE);
        assertThat(desk.node("Dawn").field(revenge)).isEqualTo("Massina swears it");
    }

    @Test
    void a_beat_says_it_of_a_hundred_lines_and_no_more() {
        for (var i = 0; i <= Limits.STRANDS; i++) {
            var line = Sketch.id(1_000 + i);
            desk.does(new Command.Insert(List.of(Seedling.of(line, Kind.PLOTLINE)), Place.atEndOf(NodeId.PLOTLINES)));
            var words = set("The raid", new Strand(line), "is named");
            if (i < Limits.STRANDS) {
                desk.does(words);
            } else {
                desk.isRefused(words, Refusal.TOO_MANY);
            }
        }
        desk.does(set("The raid", new Strand(Sketch.id(1_000)), "is named again"));
        desk.changesNothingBy(set("The raid", new Strand(Sketch.id(1_000 + Limits.STRANDS)), ""));
    }

    @Test
    void what_is_done_together_is_one_fact_and_is_taken_back_as_one() {
        var before = desk.outline();

        desk.does(new Command.Together(List.of(
                link("The raid", Relation.PLOTLINE, "Revenge"),
                set("The raid", strand("Revenge"), "Massina swears it"),
                set("Catalyst", Field.STATUS, "done"))));

        assertThat(desk.node("The raid").links(Relation.PLOTLINE)).containsExactly(desk.id("Revenge"));
        assertThat(desk.node("Catalyst").field(Field.STATUS)).isEqualTo("done");
        assertThat(desk.triesToTakeBack(desk.journal().getLast())).isInstanceOf(Resolution.Accepted.class);
        assertThat(desk.outline()).isEqualTo(before);
    }

    @Test
    void of_things_done_together_what_has_gone_meanwhile_is_left_out() {
        desk.does(new Command.Remove(List.of(desk.id("Catalyst"))));

        desk.does(new Command.Together(
                List.of(set("Catalyst", Field.STATUS, "done"), set("The raid", Field.STATUS, "done"))));

        assertThat(desk.node("The raid").field(Field.STATUS)).isEqualTo("done");
        desk.isRefused(new Command.Together(List.of(set("Catalyst", Field.STATUS, "done"))), Refusal.GONE);
    }

    @Test
    void one_that_cannot_be_refuses_all_of_them() {
        desk.isRefused(
                new Command.Together(
                        List.of(set("Catalyst", Field.STATUS, "done"), set("The raid", Field.STATUS, "perhaps"))),
                Refusal.BAD_VALUE);
        desk.isRefused(
                new Command.Together(Collections.nCopies(Limits.TOGETHER + 1, set("Catalyst", Field.STATUS, "done"))),
                Refusal.TOO_MANY);

        assertThat(desk.node("Catalyst").field(Field.STATUS)).isEmpty();
    }

    @Test
    void the_story_has_fields_of_its_own() {
        desk.does(new Command.SetField(NodeId.STORY, Field.TITLE, "La Balance"));
        desk.does(new Command.SetField(NodeId.STORY, Field.TARGET, "880"));

        assertThat(desk.outline().story().title()).isEqualTo("La Balance");
        desk.isRefused(new Command.SetField(NodeId.CAST, Field.TITLE, "Cast"), Refusal.BAD_VALUE);
    }

    @Test
    void a_value_must_fit_and_the_span_never_changes() {
        desk.isRefused(set("The raid", Field.LENGTH, "a lot"), Refusal.BAD_VALUE);
        desk.isRefused(set("The raid", Field.ACTOR, "Somebody"), Refusal.BAD_VALUE);
        desk.isRefused(set("The raid", Field.TITLE, "turned \u202Earound"), Refusal.BAD_VALUE);
        desk.isRefused(set("The raid", Field.SPAN, "0-9"), Refusal.BAD_VALUE);
    }

    @Test
    void what_is_in_the_bin_keeps_all_values_but_words_that_are_still_on_their_way() {
        desk.removes("ACT ONE");

        desk.isRefused(set("The raid", Field.STATUS, "done"), Refusal.GONE);
        desk.does(set("ACT ONE", Field.TITLE, "ACT ZERO"));
        desk.isRefused(new Command.SetField(Sketch.id(99), Field.TITLE, "Nobody"), Refusal.GONE);
    }

    @Test
    void a_beat_is_linked_to_each_once() {
        desk.does(link("The raid", Relation.CHARACTER, "Nicole"));

        desk.changesNothingBy(link("The raid", Relation.CHARACTER, "Nicole"));

        assertThat(desk.node("The raid").links(Relation.CHARACTER)).containsExactly(desk.id("Nicole"));
    }

    @Test
    void a_link_goes_and_with_the_last_the_list_goes() {
        desk.does(link("The raid", Relation.LOCATION, "The flat"));

        desk.does(unlink("The raid", Relation.LOCATION, "The flat"));

        desk.changesNothingBy(unlink("The raid", Relation.LOCATION, "The flat"));
        assertThat(desk.node("The raid").links()).isEmpty();
    }

    @Test
    void a_link_goes_from_a_beat_to_the_kind_it_is_called_after() {
        desk.isRefused(link("The raid", Relation.CHARACTER, "The flat"), Refusal.KIND);
        desk.isRefused(link("The raid", Relation.PLOTLINE, "Catalyst"), Refusal.KIND);
        desk.isRefused(link("ACT ONE", Relation.PLOTLINE, "Revenge"), Refusal.KIND);
        desk.isRefused(new Command.Link(desk.id("The raid"), Relation.PLOTLINE, Sketch.id(99)), Refusal.GONE);
    }

    @Test
    void nobody_in_the_bin_is_linked_to_but_old_links_can_go() {
        desk.does(link("The raid", Relation.CHARACTER, "Nicole"));
        desk.removes("Nicole");

        desk.isRefused(link("Catalyst", Relation.CHARACTER, "Nicole"), Refusal.GONE);
        desk.does(unlink("The raid", Relation.CHARACTER, "Nicole"));
    }

    @Test
    void a_beat_has_at_most_a_hundred_links_of_each() {
        for (var i = 0; i < 101; i++) {
            var seedling = Seedling.of(Sketch.id(100 + i), Kind.CHARACTER);
            desk.does(new Command.Insert(List.of(seedling), Place.atEndOf(NodeId.CAST)));
        }
        for (var i = 0; i < 100; i++) {
            desk.does(new Command.Link(desk.id("The raid"), Relation.CHARACTER, Sketch.id(100 + i)));
        }

        desk.isRefused(new Command.Link(desk.id("The raid"), Relation.CHARACTER, Sketch.id(200)), Refusal.TOO_MANY);
    }
}
