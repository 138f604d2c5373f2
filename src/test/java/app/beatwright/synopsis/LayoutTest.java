package app.beatwright.synopsis;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.structure.Structures;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a writer laid out stays laid out. Drafts are shown as text: acts in brackets, sequences with `>`, beats with
/// `-`.
class LayoutTest {

    @Test
    void numbered_lines_are_beats() {
        assertThat(draft("""
                        1. The police raid the flat. They find a gun.
                        2) Dédé agrees.
                        3. They rob
                           the dealer.
                        """)).isEqualTo("""
                        - The police raid the flat: The police raid the flat. They find a gun.
                        - Dédé agrees: Dédé agrees.
                        - They rob the dealer: They rob the dealer.
                        """);
    }

    @Test
    void acts_and_bullets_are_kept_and_nothing_is_put_elsewhere() {
        assertThat(draft("""
                        ACT ONE

                        - Nicole waits
                        - Dédé comes home

                        Act Two: The heist
                        * They rob the dealer.
                        """)).isEqualTo("""
                        [ACT ONE]
                        - Nicole waits: Nicole waits
                        - Dédé comes home: Dédé comes home
                        [Act Two: The heist]
                        - They rob the dealer: They rob the dealer.
                        """);
    }

    @Test
    void headings_nest_and_the_lowest_are_beats() {
        assertThat(draft("""
                        # Beginning
                        ## The street
                        ### Nicole waits
                        She counts her money. Nobody comes.
                        ### Dédé
                        ## The flat
                        One. Two. Three. Four.
                        # End
                        They leave. They never return.
                        """)).isEqualTo("""
                        [Beginning]
                        > The street
                        - Nicole waits: She counts her money. Nobody comes.
                        - Dédé:\s
                        > The flat
                        - One: One.
                        - Two: Two.
                        - Three: Three.
                        - Four: Four.
                        [End]
                        >\s
                        - They leave: They leave.
                        - They never return: They never return.
                        """);
    }

    @Test
    void a_slugline_is_a_beat_with_all_that_stands_under_it() {
        assertThat(draft("""
                        INT. DÉDÉ’S FLAT - DAWN

                        The police raid the flat.

                        They find a gun.

                        EXT. STREET - DAY

                        Nicole sees it.
                        """)).isEqualTo("""
                        - The police raid the flat {INT. DÉDÉ’S FLAT - DAWN}: The police raid the flat.

                        They find a gun.
                        - Nicole sees it {EXT. STREET - DAY}: Nicole sees it.
                        """);
    }

    @Test
    void titles_before_a_dash_are_titles() {
        assertThat(draft("""
                        The raid – The police come at dawn.
                        The deal – Dédé agrees to everything.
                        The heist – It goes wrong.
                        """)).isEqualTo("""
                        - The raid: The police come at dawn.
                        - The deal: Dédé agrees to everything.
                        - The heist: It goes wrong.
                        """);
    }

    @Test
    void a_title_that_names_a_role_plays_it() {
        var draft = FirstDraft.of("Own", """
                - **Opening Image** – Nicole works the street.
                - **Catalyst** – The informant is killed.
                - **All is lost:** no
                - **Catalyst** : Another one.
                - **Final image** – She cries.
                """, Structures.shipped().usual());

        assertThat(draft.beats())
                .extracting(Beat::role)
                .startsWith("snyder15/opening-image", "snyder15/catalyst")
                .endsWith("snyder15/final-image");
        assertThat(draft.beats().getFirst().text()).isEqualTo("Nicole works the street.");
    }

    @Test
    void one_colon_in_running_prose_is_no_title() {
        assertThat(draft("Eric explains his plans: the bank is open. Zed listens.\n\nThey drink.\n"))
                .isEqualTo("""
                        >\s
                        - Eric explains his plans: Eric explains his plans: the bank is open.
                        - Zed listens: Zed listens.
                        - They drink: They drink.
                        """);
    }

    @Test
    void ticked_lines_are_done() {
        var draft = FirstDraft.of(
                "Own",
                "- [x] Nicole waits\n- [ ] Dédé runs\n",
                Structures.shipped().usual());

        assertThat(draft.beats()).extracting(Beat::done).containsExactly(true, false);
        assertThat(draft.beats()).extracting(Beat::text).containsExactly("Nicole waits", "Dédé runs");
    }

    private static String draft(String prose) {
        var draft = FirstDraft.of("Own", prose, Structures.shipped().usual());
        return draft.acts().stream().map(LayoutTest::shown).collect(Collectors.joining());
    }

    private static String shown(DraftAct act) {
        var title = act.title().isEmpty() ? "" : "[" + act.title() + "]\n";
        return title + act.stretches().stream().map(LayoutTest::shown).collect(Collectors.joining());
    }

    private static String shown(Stretch stretch) {
        var title = stretch.sequence() ? "> " + stretch.title() + "\n" : "";
        return title + stretch.beats().stream().map(LayoutTest::shown).collect(Collectors.joining());
    }

    private static String shown(Beat beat) {
        var slugline = beat.slugline().isEmpty() ? "" : " {" + beat.slugline() + "}";
        return "- " + beat.title() + slugline + ": " + beat.text() + "\n";
    }
}
