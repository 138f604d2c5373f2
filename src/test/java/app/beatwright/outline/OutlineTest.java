package app.beatwright.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.beatwright.text.ChangeSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private final Desk desk = Desk.with("""
            # ACT ONE
              ## Arrival
                - The raid
              - Catalyst
            # ACT TWO
              - Midpoint
            @ Nicole
            """);

    @Test
    void an_outline_begins_with_its_five_roots() {
        assertThat(Outline.empty().children(NodeId.NOWHERE))
                .extracting(Node::kind)
                .containsExactly(Kind.STORY, Kind.CAST, Kind.PLACES, Kind.PLOTLINES, Kind.SHELF);
        assertThat(Outline.empty().story().id()).hasToString("00000000-0000-0000-0000-000000000001");
        assertThat(Outline.empty().isLiving(NodeId.CAST)).isTrue();
        assertThat(Outline.empty().isLiving(NodeId.NOWHERE)).isFalse();
    }

    @Test
    void beats_are_read_from_the_first_act_to_the_last() {
        assertThat(desk.outline().beats()).extracting(Node::title).containsExactly("The raid", "Catalyst", "Midpoint");
    }

    @Test
    void the_outline_before_a_change_stays_as_it_was() {
        var before = desk.outline();
        var sketch = Sketch.of(before);

        desk.removes("ACT ONE");
        desk.sets("ACT TWO", Field.TITLE, "ACT ONE AND ONLY");

        assertThat(Sketch.of(before)).isEqualTo(sketch);
        assertThat(before).isNotEqualTo(desk.outline());
    }

    @Test
    void it_is_read_back_from_its_nodes_in_any_order() {
        desk.removes("Catalyst");
        desk.types("The raid", 0, "At dawn. ");
        var nodes = new ArrayList<>(desk.outline().nodes());
        Collections.shuffle(nodes, new Random(7));

        var read = Outline.of(nodes);

        assertThat(read).isEqualTo(desk.outline()).hasSameHashCodeAs(desk.outline());
        assertThat(Sketch.of(read)).isEqualTo(Sketch.of(desk.outline()));
        assertThat(read.nextNumber(Kind.BEAT)).isEqualTo(4);
    }

    @Test
    void the_source_arrives_as_a_fact_before_anybody_writes() {
        var source = List.of(ChangeSet.replace(0, 0, 0, "The police raid the flat."));

        var outline = Outline.empty().with(new Fact.Written(NodeId.STORY, Channel.SOURCE, 0, source));

        assertThat(outline.story().text(Channel.SOURCE)).isEqualTo(new Text("The police raid the flat.", 1));
    }

    @Test
    void a_fact_of_another_journal_is_our_mistake() {
        var raid = desk.node("The raid");
        var stranger = Sketch.id(99);

        for (var fact : List.of(
                new Fact.Inserted(List.of(raid)),
                new Fact.Inserted(List.of(raid.at(new Spot(stranger, "a0")))),
                new Fact.Removed(List.of(stranger)),
                new Fact.Moved(List.of(new Fact.Move(
                        raid.id(), raid.spot(), desk.node("Catalyst").spot()))),
                new Fact.Written(raid.id(), Channel.PROSE, 3, List.of()),
                new Fact.FieldSet(stranger, Field.TITLE, "", "Nobody"),
                new Fact.Ordered(
                        NodeId.STORY,
                        Map.of(desk.id("ACT ONE"), desk.node("ACT TWO").order())))) {
            assertThatIllegalArgumentException()
                    .as("%s", fact)
                    .isThrownBy(() -> desk.outline().with(fact));
        }
    }

    @Test
    void an_id_is_written_in_full_and_in_lower_case() {
        assertThat(NodeId.of("00000000-0000-0000-0000-000000000001")).isEqualTo(NodeId.STORY);
        assertThatIllegalArgumentException().isThrownBy(() -> NodeId.of("0-0-0-0-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> NodeId.of("ABCDEF00-0000-4000-8000-000000000001"));
        assertThatIllegalArgumentException().isThrownBy(() -> NodeId.of("raid"));
    }

    @Test
    void every_word_of_ours_is_found_again() {
        assertThat(Kind.values())
                .allSatisfy(kind -> assertThat(Kind.named(kind.word())).contains(kind));
        assertThat(Channel.values())
                .allSatisfy(channel -> assertThat(Channel.named(channel.word())).contains(channel));
        assertThat(Relation.values())
                .allSatisfy(
                        relation -> assertThat(Relation.named(relation.word())).contains(relation));
        assertThat(Refusal.CHANGED_SINCE.code()).isEqualTo("changed_since");
    }

    @Test
    void a_story_of_nearly_five_thousand_beats_is_written_on_like_any_other() {
        for (var i = 1; i < 10; i++) {
            desk.does(new Command.Insert(fiveHundred(1_000 * i), Place.atEndOf(NodeId.STORY)));
        }
        var id = desk.outline().beats().get(4_000).id();

        for (var i = 0; i < 2_000; i++) {
            desk.does(new Command.SetField(id, Field.LENGTH, String.valueOf(i)));
            desk.does(new Command.Write(id, Channel.PROSE, i, List.of(ChangeSet.replace(i, i, i, "x"))));
        }

        assertThat(desk.outline().beats()).hasSize(4_503);
        assertThat(Paging.of(desk.outline()).total()).isEqualTo(4_502 * 8 + 1_999);
        assertThat(desk.node(id).prose()).hasSize(2_000);
    }

    private static List<Seedling> fiveHundred(int firstId) {
        return IntStream.range(firstId, firstId + 500)
                .mapToObj(i -> Seedling.of(Sketch.id(i), Kind.BEAT))
                .toList();
    }
}
