package app.beatwright.outline;

import static org.assertj.core.api.Assertions.assertThat;

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

    private Command set(String title, Field field, String value) {
        return new Command.SetField(desk.id(title), field, value);
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
    void what_is_in_the_bin_keeps_its_values() {
        desk.removes("ACT ONE");

        desk.isRefused(set("The raid", Field.STATUS, "done"), Refusal.GONE);
        desk.isRefused(set("ACT ONE", Field.TITLE, "ACT ZERO"), Refusal.GONE);
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
