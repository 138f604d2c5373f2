package app.beatwright.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StructuresTest {

    private static final int FEATURE = 880;

    private final Structures structures = Structures.shipped();

    @Test
    void two_structures_are_shipped_by_name() {
        assertThat(structures.all()).extracting(Structure::id).containsExactly("snyder15", "three-act");
    }

    @Test
    void the_usual_one_has_fifteen_roles_in_the_order_they_are_told() {
        assertThat(structures.usual().roles())
                .hasSize(15)
                .extracting(StructureRole::id)
                .startsWith("opening-image", "theme-stated", "set-up", "catalyst")
                .endsWith("break-into-three", "finale", "final-image");
    }

    @Test
    void a_feature_prints_the_pages_every_screenwriter_knows() {
        assertThat(structures.usual().roles())
                .extracting(role -> role.pages(FEATURE))
                .containsExactly(
                        "1", "5", "1–10", "12", "12–25", "25", "30", "30–55", "55", "55–75", "75", "75–85", "85",
                        "85–110", "110");
    }

    @Test
    void pages_scale_with_the_length_aimed_at() {
        var midpoint = structures.usual().role("midpoint").orElseThrow();

        assertThat(midpoint.pages(440)).isEqualTo("28");
        assertThat(midpoint.pages(8)).isEqualTo("1");
    }

    @Test
    void a_beat_names_its_role_by_structure_and_role() {
        var usual = structures.usual();
        var catalyst = usual.role("catalyst").orElseThrow();

        assertThat(usual.key(catalyst)).isEqualTo("snyder15/catalyst");
        assertThat(usual.played("snyder15/catalyst")).contains(catalyst);
        assertThat(usual.played("three-act/climax")).isEmpty();
        assertThat(usual.played("snyder15/unheard-of")).isEmpty();
        assertThat(usual.played("")).isEmpty();
    }

    @Test
    void every_role_says_what_it_is_for() {
        assertThat(structures.all())
                .flatMap(Structure::roles)
                .allSatisfy(role -> assertThat(role.purpose())
                        .endsWithIgnoringCase(role.purpose().endsWith("?") ? "?" : "."));
    }

    @Test
    void a_role_with_its_band_upside_down_is_refused() {
        assertThatThrownBy(() -> new StructureRole(
                        "climax", "Climax", StructureRole.Kind.POINT, 90, 80, 95, 80, 80, "The last fight."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("climax");
    }

    @Test
    void a_structure_with_a_role_twice_is_refused() {
        var climax =
                new StructureRole("climax", "Climax", StructureRole.Kind.POINT, 85, 90, 95, 90, 90, "The last fight.");

        assertThatThrownBy(() -> new Structure("own", "Own", "", "", List.of(), List.of(climax, climax)))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new Structure(
                        "own", "Own", "", "", List.of(new StructureAct("One", Optional.of("hook"))), List.of(climax)))
                .hasMessageContaining("unknown role");
    }
}
