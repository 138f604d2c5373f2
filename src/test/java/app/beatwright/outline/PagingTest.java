package app.beatwright.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {

    private final Desk desk = Desk.with("""
            # ACT ONE
              ## Arrival
                - The raid
                - The letter
              - Catalyst
            # ACT TWO
            @ Nicole
            """);

    @Test
    void beats_follow_each_other_and_containers_hold_their_beats() {
        desk.sets("The raid", Field.LENGTH, "12");
        desk.sets("Catalyst", Field.LENGTH, "3");

        var paging = Paging.of(desk.outline());

        assertThat(paging.of(desk.id("The raid"))).isEqualTo(new Paging.Pages(0, 12));
        assertThat(paging.of(desk.id("The letter"))).isEqualTo(new Paging.Pages(12, 20));
        assertThat(paging.of(desk.id("Arrival"))).isEqualTo(new Paging.Pages(0, 20));
        assertThat(paging.of(desk.id("ACT ONE"))).isEqualTo(new Paging.Pages(0, 23));
        assertThat(paging.of(desk.id("ACT TWO"))).isEqualTo(new Paging.Pages(23, 23));
        assertThat(paging.total()).isEqualTo(23);
    }

    @Test
    void what_is_in_the_bin_takes_no_pages() {
        desk.removes("Arrival");

        assertThat(Paging.of(desk.outline()).total()).isEqualTo(8);
    }

    @Test
    void a_character_stands_on_no_page() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Paging.of(desk.outline()).of(desk.id("Nicole")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,  8,  p. 1
            0,  9,  pp. 1–2
            7,  8,  p. 1
            8,  16, p. 2
            8,  72, pp. 2–9
            15, 17, pp. 2–3
            8,  8,  p. 2
            0,  0,  p. 1
            """)
    void a_stretch_is_named_by_the_pages_it_touches(int from, int to, String label) {
        assertThat(new Paging.Pages(from, to).label()).isEqualTo(label);
    }
}
