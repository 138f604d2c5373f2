package app.beatwright.outline;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.text.ChangeSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuttingTest {

    private static final NodeId NEW = Sketch.id(100);

    private final Desk desk = Desk.with("""
            # ACT ONE
              ## Arrival
                - The raid | The police raid the flat. Nicole runs.
                - The letter | Dear Nicole.
            @ Nicole
            @ Dédé
            % The flat
            """);

    private Fact splits(String title, int at) {
        var node = desk.node(title);
        return desk.does(
                new Command.Split(node.id(), at, node.text(Channel.PROSE).rev(), NEW));
    }

    private Fact joins(String title, String into) {
        return desk.does(new Command.Join(desk.id(title), desk.id(into)));
    }

    private void links(String title, Relation relation, String to) {
        desk.does(new Command.Link(desk.id(title), relation, desk.id(to)));
    }

    @Test
    void what_follows_the_caret_becomes_a_beat_below() {
        splits("The raid", 25);

        desk.shows("""
                # ACT ONE
                  ## Arrival
                    - The raid | The police raid the flat.
                    -  | Nicole runs.
                    - The letter | Dear Nicole.
                @ Nicole
                @ Dédé
                % The flat
                """);
    }

    @Test
    void the_new_beat_plays_at_the_same_place_with_the_same_people() {
        desk.sets("The raid", Field.SLUGLINE, "INT. FLAT - DAWN");
        desk.sets("The raid", Field.ROLE, "snyder15/catalyst");
        desk.sets("The raid", Field.STATUS, "done");
        links("The raid", Relation.CHARACTER, "Nicole");
        links("The raid", Relation.LOCATION, "The flat");

        splits("The raid", 25);

        assertThat(desk.node(NEW)).satisfies(beat -> {
            assertThat(beat.number()).isEqualTo(3);
            assertThat(beat.fields()).containsOnlyKeys(Field.SLUGLINE, Field.LENGTH);
            assertThat(beat.field(Field.SLUGLINE)).isEqualTo("INT. FLAT - DAWN");
            assertThat(beat.links()).isEqualTo(desk.node("The raid").links());
        });
        assertThat(desk.node("The raid").field(Field.ROLE)).isEqualTo("snyder15/catalyst");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',  25, 6,  2
            14,  25, 10, 4
            14,  0,  1,  13
            14,  38, 13, 1
            1,   25, 1,  1
            0,   25, 1,  1
            """)
    void the_length_is_shared_by_words(String length, int at, int first, int second) {
        desk.sets("The raid", Field.LENGTH, "2");
        desk.sets("The raid", Field.LENGTH, length);

        splits("The raid", at);

        assertThat(desk.node("The raid").eighths()).isEqualTo(first);
        assertThat(desk.node(NEW).eighths()).isEqualTo(second);
    }

    @Test
    void the_caret_goes_with_what_others_have_written_meanwhile() {
        desk.types("The raid", 0, "At dawn. ");
        desk.types("The raid", 34, " Shots.");

        desk.does(new Command.Split(desk.id("The raid"), 25, 0, NEW));

        assertThat(desk.node("The raid").prose()).isEqualTo("At dawn. The police raid the flat. Shots.");
        assertThat(desk.node(NEW).prose()).isEqualTo("Nicole runs.");
    }

    @Test
    void at_the_end_a_beat_without_words_is_begun() {
        splits("The raid", 38);

        assertThat(desk.node("The raid").prose()).isEqualTo("The police raid the flat. Nicole runs.");
        assertThat(desk.node("The raid").text(Channel.PROSE).rev()).isZero();
        assertThat(desk.node(NEW).texts()).isEmpty();
    }

    @Test
    void a_split_needs_a_living_beat_a_place_and_a_new_id() {
        var raid = desk.id("The raid");

        desk.isRefused(new Command.Split(raid, 39, 0, NEW), Refusal.BAD_CHANGE);
        desk.isRefused(new Command.Split(raid, -1, 0, NEW), Refusal.BAD_CHANGE);
        desk.isRefused(new Command.Split(raid, 3, 1, NEW), Refusal.STALE);
        desk.isRefused(new Command.Split(raid, 3, 0, desk.id("Nicole")), Refusal.BAD_VALUE);
        desk.isRefused(new Command.Split(desk.id("Arrival"), 0, 0, NEW), Refusal.KIND);
        desk.types("The raid", 0, "😀");
        desk.isRefused(new Command.Split(raid, 1, 1, NEW), Refusal.BAD_CHANGE);
        desk.removes("Arrival");
        desk.isRefused(new Command.Split(raid, 3, 0, NEW), Refusal.GONE);
    }

    @Test
    void joining_adds_the_words_on_a_new_line_after_their_title() {
        joins("The letter", "The raid");

        assertThat(desk.node("The raid").prose())
                .isEqualTo("The police raid the flat. Nicole runs.\nThe letter\nDear Nicole.");
        assertThat(desk.node("The raid").eighths()).isEqualTo(16);
        assertThat(desk.outline().bin()).extracting(Node::title).containsExactly("The letter");
    }

    @Test
    void a_title_that_the_words_begin_with_is_not_said_twice() {
        desk.sets("The letter", Field.TITLE, "Dear");

        joins("Dear", "The raid");

        assertThat(desk.node("The raid").prose()).endsWith("Nicole runs.\nDear Nicole.");
    }

    @Test
    void joining_adds_everybody_who_is_not_there_yet() {
        links("The raid", Relation.CHARACTER, "Nicole");
        links("The letter", Relation.CHARACTER, "Nicole");
        links("The letter", Relation.CHARACTER, "Dédé");

        joins("The letter", "The raid");

        assertThat(desk.node("The raid").links(Relation.CHARACTER)).containsExactly(desk.id("Nicole"), desk.id("Dédé"));
    }

    @Test
    void joining_keeps_what_either_does_for_a_line() {
        var nicole = new Strand(desk.id("Nicole"));
        var dede = new Strand(desk.id("Dédé"));
        desk.does(new Command.SetField(desk.id("The raid"), nicole, "loses her flat"));
        desk.does(new Command.SetField(desk.id("The letter"), nicole, "is asked to talk"));
        desk.does(new Command.SetField(desk.id("The letter"), dede, "begins"));

        joins("The letter", "The raid");

        assertThat(desk.node("The raid").field(nicole)).isEqualTo("loses her flat / is asked to talk");
        assertThat(desk.node("The raid").field(dede)).isEqualTo("begins");
    }

    @Test
    void a_join_that_would_cut_them_short_is_refused() {
        var nicole = new Strand(desk.id("Nicole"));
        desk.does(new Command.SetField(desk.id("The raid"), nicole, "x".repeat(Limits.STRAND - 2)));
        desk.does(new Command.SetField(desk.id("The letter"), nicole, "y"));

        desk.isRefused(new Command.Join(desk.id("The letter"), desk.id("The raid")), Refusal.TOO_LONG);
    }

    @Test
    void an_empty_beat_joins_without_a_trace() {
        desk.does(new Command.Insert(List.of(Seedling.of(NEW, Kind.BEAT)), Place.atEndOf(desk.id("Arrival"))));
        desk.does(new Command.SetField(NEW, Field.LENGTH, "0"));

        var fact = desk.does(new Command.Join(NEW, desk.id("The raid")));

        assertThat(fact).isEqualTo(new Fact.Removed(List.of(NEW)));
    }

    @Test
    void what_is_joined_into_an_empty_beat_is_its_first_line() {
        desk.does(new Command.Insert(List.of(Seedling.of(NEW, Kind.BEAT)), Place.atStartOf(desk.id("Arrival"))));

        desk.does(new Command.Join(desk.id("The letter"), NEW));

        assertThat(desk.node(NEW).prose()).isEqualTo("The letter\nDear Nicole.");
    }

    @Test
    void a_join_needs_two_living_beats_and_room_for_the_words() {
        var raid = desk.id("The raid");
        var letter = desk.id("The letter");

        desk.isRefused(new Command.Join(raid, raid), Refusal.CYCLE);
        desk.isRefused(new Command.Join(raid, desk.id("Nicole")), Refusal.KIND);
        desk.types("The letter", 0, "x".repeat(19_970));
        desk.isRefused(new Command.Join(letter, raid), Refusal.TOO_LONG);
        desk.removes("The letter");
        desk.isRefused(new Command.Join(letter, raid), Refusal.GONE);
    }

    @Test
    void a_split_is_taken_back_as_one_and_what_was_typed_since_stays() {
        var before = Sketch.of(desk.outline());
        var split = splits("The raid", 25);

        desk.types("The raid", 0, "At dawn. ");
        desk.takesBack(split);

        assertThat(Sketch.of(desk.outline())).isEqualTo(before.replace("The police", "At dawn. The police"));
        assertThat(desk.node("The raid").fields()).doesNotContainKey(Field.LENGTH);
    }

    @Test
    void taking_a_split_back_and_back_again_is_the_split() {
        var split = splits("The raid", 25);
        var after = Sketch.of(desk.outline());

        var back = desk.takesBack(split);
        desk.takesBack(back);

        assertThat(Sketch.of(desk.outline())).isEqualTo(after);
    }

    @Test
    void a_split_whose_second_part_was_written_on_stays() {
        var split = splits("The raid", 25);
        desk.does(new Command.Write(NEW, Channel.PROSE, 0, List.of(ChangeSet.replace(12, 0, 0, "x"))));

        desk.isRefusedToTakeBack(split, Refusal.CHANGED_SINCE);
    }

    @Test
    void a_join_is_taken_back_as_one_and_what_was_typed_since_stays() {
        links("The letter", Relation.CHARACTER, "Dédé");
        var join = joins("The letter", "The raid");

        desk.types("The raid", 0, "At dawn. ");
        desk.takesBack(join);

        desk.shows("""
                # ACT ONE
                  ## Arrival
                    - The raid | At dawn. The police raid the flat. Nicole runs.
                    - The letter | Dear Nicole.
                @ Nicole
                @ Dédé
                % The flat
                """);
        assertThat(desk.node("The raid").links()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                       0
            The police raid the flat, 5
            don't stop,               2
            厨房の朝,                  4
            厨房 and 朝,               4
            👩 — 🎬,                  0
            פתיחה ראשונה,             2
            """)
    void words_are_counted_in_every_script(String text, int words) {
        assertThat(Words.in(text)).isEqualTo(words);
    }
}
