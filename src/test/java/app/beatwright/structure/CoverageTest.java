package app.beatwright.structure;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.Kind;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Place;
import app.beatwright.outline.Property;
import app.beatwright.outline.RecentTexts;
import app.beatwright.outline.Resolution;
import app.beatwright.outline.Resolver;
import app.beatwright.outline.Seedling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private final Structure usual = Structures.shipped().usual();
    private Outline outline = Outline.empty();

    @Test
    void an_empty_outline_misses_everything() {
        var coverage = Coverage.of(usual, outline);

        assertThat(coverage.summary()).isEqualTo("0 of 15");
        assertThat(coverage.lines()).extracting(Coverage.Line::state).containsOnly(Coverage.State.MISSING);
        assertThat(coverage.target()).isEqualTo(880);
    }

    @Test
    void a_role_in_its_band_is_filled_and_counts_once() {
        beat(8, "opening-image");
        beat(40, "set-up");
        beat(32, "set-up");
        beat(16, "catalyst");

        var coverage = Coverage.of(usual, outline);

        assertThat(coverage.summary()).isEqualTo("3 of 15");
        assertThat(line(coverage, "set-up").beats()).hasSize(2);
        assertThat(line(coverage, "catalyst").state()).isEqualTo(Coverage.State.FILLED);
    }

    @Test
    void a_role_that_ends_before_its_band_is_early_by_the_pages_between() {
        beat(8, "midpoint");

        var midpoint = line(Coverage.of(usual, outline), "midpoint");

        assertThat(midpoint.state()).isEqualTo(Coverage.State.EARLY);
        assertThat(midpoint.off()).isEqualTo(413 - 8);
    }

    @Test
    void a_role_that_begins_after_its_band_is_late_and_still_counts() {
        beat(200, "");
        beat(8, "catalyst");

        var coverage = Coverage.of(usual, outline);

        assertThat(line(coverage, "catalyst").state()).isEqualTo(Coverage.State.LATE);
        assertThat(line(coverage, "catalyst").off()).isEqualTo(200 - 115);
        assertThat(coverage.filled()).isEqualTo(1);
    }

    @Test
    void the_nearest_of_several_beats_is_what_counts() {
        beat(8, "catalyst");
        beat(80, "");
        beat(8, "catalyst");

        assertThat(line(Coverage.of(usual, outline), "catalyst").state()).isEqualTo(Coverage.State.FILLED);
    }

    @Test
    void bands_and_pages_follow_the_length_aimed_at() {
        tell(new Command.SetField(NodeId.STORY, Field.TARGET, "440"));
        beat(224, "midpoint");

        var midpoint = line(Coverage.of(usual, outline), "midpoint");

        assertThat(midpoint.pages()).isEqualTo("28");
        assertThat(midpoint.state()).isEqualTo(Coverage.State.FILLED);
    }

    @Test
    void a_removed_beat_and_another_structure_count_for_nothing() {
        var gone = beat(8, "opening-image");
        beat(8, "");
        tell(new Command.Remove(List.of(gone)));
        tell(new Command.SetField(outline.beats().getFirst().id(), Field.ROLE, "three-act/hook"));

        assertThat(Coverage.of(usual, outline).filled()).isZero();
    }

    private static Coverage.Line line(Coverage coverage, String role) {
        return coverage.lines().stream()
                .filter(line -> line.role().id().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private NodeId beat(int eighths, String role) {
        var id = NodeId.random();
        var fields = role.isEmpty()
                ? Map.<Property, String>of(Field.LENGTH, Integer.toString(eighths))
                : Map.<Property, String>of(Field.LENGTH, Integer.toString(eighths), Field.ROLE, "snyder15/" + role);
        tell(new Command.Insert(
                List.of(new Seedling(id, Kind.BEAT, fields, "", Map.of(), Optional.empty())),
                Place.atEndOf(NodeId.STORY)));
        return id;
    }

    private void tell(Command command) {
        var accepted = (Resolution.Accepted) new Resolver(new RecentTexts(0)).resolve(outline, command);
        outline = outline.with(accepted.fact());
    }
}
