package app.beatwright.outline;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.text.ChangeSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergingTest {

    private final Desk desk = Desk.with("""
            # ACT ONE
              - The raid
              - The letter
              - Catalyst
            @ Dédé | A pimp.
            @ André | Also Dédé.
            % The flat
            ~ Revenge
            """);

    private Command merge(String from, String into) {
        return new Command.Merge(desk.id(from), desk.id(into));
    }

    private void links(String beat, String... characters) {
        for (var character : characters) {
            desk.does(new Command.Link(desk.id(beat), Relation.CHARACTER, desk.id(character)));
        }
    }

    private void says(String beat, String line, String words) {
        desk.does(new Command.SetField(desk.id(beat), new Strand(desk.id(line)), words));
    }

    private String said(String beat, String line) {
        return desk.node(beat).field(new Strand(desk.id(line)));
    }

    @Test
    void where_one_was_the_other_is_once_and_the_first_is_in_the_bin() {
        links("The raid", "Dédé");
        links("The letter", "Dédé", "André");
        links("Catalyst", "André");
        desk.removes("Catalyst");

        desk.does(merge("André", "Dédé"));

        for (var beat : List.of("The raid", "The letter", "Catalyst")) {
            assertThat(desk.node(beat).links(Relation.CHARACTER)).containsExactly(desk.id("Dédé"));
        }
        assertThat(desk.outline().isLiving(desk.id("André"))).isFalse();
        assertThat(desk.node("Dédé").prose()).isEqualTo("A pimp.\nAlso Dédé.");
    }

    @Test
    void what_beats_do_for_either_they_do_for_the_one() {
        says("The raid", "Dédé", "loses his flat");
        says("The raid", "André", "runs");
        says("The letter", "André", "writes");

        desk.does(merge("André", "Dédé"));

        assertThat(said("The raid", "Dédé")).isEqualTo("loses his flat / runs");
        assertThat(said("The letter", "Dédé")).isEqualTo("writes");
        assertThat(said("The letter", "André")).isEmpty();
    }

    @Test
    void it_is_taken_back_as_one() {
        links("The raid", "Dédé");
        links("The letter", "Dédé", "André");
        says("The letter", "André", "writes");
        var before = Picture.of(desk.outline());

        var merged = desk.does(merge("André", "Dédé"));
        desk.takesBack(merged);

        assertThat(Picture.of(desk.outline())).isEqualTo(before);
    }

    @Test
    void only_two_that_live_and_are_alike_become_one() {
        desk.isRefused(merge("Dédé", "The flat"), Refusal.KIND);
        desk.isRefused(merge("The raid", "The letter"), Refusal.KIND);
        desk.isRefused(merge("Dédé", "Dédé"), Refusal.CYCLE);
        desk.removes("André");
        desk.isRefused(merge("André", "Dédé"), Refusal.GONE);
        desk.isRefused(merge("Dédé", "André"), Refusal.GONE);
    }

    @Test
    void nothing_is_merged_where_words_would_be_cut_short() {
        says("The raid", "Dédé", "x".repeat(Limits.STRAND - 2));
        says("The raid", "André", "y");
        desk.isRefused(merge("André", "Dédé"), Refusal.TOO_LONG);

        var text = desk.node("Dédé").text(Channel.PROSE);
        var length = text.content().length();
        desk.does(new Command.Write(
                desk.id("Dédé"),
                Channel.PROSE,
                text.rev(),
                List.of(ChangeSet.replace(length, length, length, "z".repeat(Limits.PROSE - length)))));
        says("The raid", "André", "");
        desk.isRefused(merge("André", "Dédé"), Refusal.TOO_LONG);
    }
}
