package app.beatwright.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderKeyTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',    '',     a0
            a0,    '',     a1
            az,    '',     b00
            azV,   '',     b00
            '',    a0,     Zz
            '',    Z0,     Yzz
            '',    a3V,    a3
            a0,    a1,     a0V
            a0,    a0V,    a0F
            a0V,   a1,     a0k
            a0,    a4,     a1
            Zz,    a0,     ZzV
            Zz,    a1,     a0
            a0z,   a1,     a0zV
            a0,    a01,    a00V
            a0V,   a0W,    a0VV
            """)
    void a_key_stands_between_its_neighbours_and_is_short(String low, String high, String between) {
        assertThat(OrderKey.between(low, high)).isEqualTo(between);
    }

    @Test
    void there_is_no_room_where_keys_are_equal_or_turned_around() {
        assertThatIllegalArgumentException().isThrownBy(() -> OrderKey.between("a1", "a1"));
        assertThatIllegalArgumentException().isThrownBy(() -> OrderKey.between("a2", "a1"));
        assertThatIllegalArgumentException().isThrownBy(() -> OrderKey.between("?", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> OrderKey.between("b1", ""));
    }

    @Test
    void ten_thousand_at_the_end_stay_short() {
        var keys = OrderKey.spread("", "", 10_000);

        assertThat(keys).isSorted().doesNotHaveDuplicates().allMatch(key -> key.length() <= 5);
    }

    @Test
    void ten_thousand_at_the_beginning_stay_short() {
        var keys = OrderKey.spread("", "a0", 10_000);

        assertThat(keys).isSorted().doesNotHaveDuplicates().allMatch(key -> key.length() <= 5);
    }

    @Test
    void five_hundred_between_two_neighbours_stay_short() {
        var keys = OrderKey.spread("a0", "a1", 500);

        assertThat(keys).isSorted().doesNotHaveDuplicates().hasSize(500).allMatch(key -> key.length() <= 5);
        assertThat(keys.getFirst()).isGreaterThan("a0");
        assertThat(keys.getLast()).isLessThan("a1");
    }

    @Test
    void wherever_a_key_is_put_the_order_is_kept() {
        for (var seed = 1; seed <= 50; seed++) {
            var random = new Random(seed);
            var keys = new ArrayList<String>();
            for (var i = 0; i < 300; i++) {
                var at = random.nextInt(4) == 0 ? keys.size() / 2 : random.nextInt(keys.size() + 1);
                keys.add(at, OrderKey.between(at == 0 ? "" : keys.get(at - 1), at == keys.size() ? "" : keys.get(at)));
            }

            assertThat(keys).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
            assertThat(keys).as("seed %d", seed).noneMatch(key -> key.length() > 3 && key.endsWith("0"));
        }
    }

    @Test
    void a_thousand_beats_put_in_at_one_spot_get_short_keys_again_when_these_grow_long() {
        var desk = Desk.with("""
                # ACT ONE
                  - First
                  - Last
                """);
        var act = desk.id("ACT ONE");

        for (var i = 10; i < 1_008; i++) {
            desk.does(new Command.Insert(
                    List.of(Seedling.of(Sketch.id(i), Kind.BEAT)), Place.after(act, desk.id("First"))));
        }

        var orders = desk.outline().siblings(act).keySet();
        assertThat(orders).hasSize(1_000).allMatch(key -> key.length() <= OrderKey.LONGEST);
        assertThat(desk.outline().children(act).get(1).id()).isEqualTo(Sketch.id(1_007));
        assertThat(desk.outline().children(act).get(998).id()).isEqualTo(Sketch.id(10));
        assertThat(desk.journal().stream().filter(fact -> fact instanceof Fact.Group))
                .hasSizeBetween(2, 5);
    }
}
