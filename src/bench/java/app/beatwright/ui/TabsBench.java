package app.beatwright.ui;

import app.beatwright.Figures;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an open editor costs the server, in kilobytes of its heap: the outline is there once, however many look at it,
/// so it must
/// be the same for fifteen beats as for two thousand.
class TabsBench extends ScreenTest {

    private static final int TABS = 20;
    private static final int COLLECTIONS = 4;
    private static final double KILO = 1024;

    @ParameterizedTest
    @ValueSource(ints = {15, 2_000})
    void what_a_tab_costs_the_server(int beats) {
        var ada = newcomer("Ada");
        var path = "/outline/" + library.create(ada.id(), "A long evening", Optional.empty(), LongOutline.of(beats));
        try (var person = at(ada).goes(path)) {
            opened(person, beats);
            var one = heap();
            var tabs = new ArrayList<Person>();
            for (var i = 1; i < TABS; i++) {
                tabs.add(person.opensATab().goes(path));
                opened(tabs.getLast(), beats);
            }
            var each = (heap() - one) / (TABS - 1) / KILO;
            new Figures(
                            "%d beats: kilobytes of the server's heap for another tab, of %d".formatted(beats, TABS),
                            List.of(each))
                    .report();
        }
    }

    private static void opened(Person person, int beats) {
        person.finds("[data-save-state=saved]");
        person.page()
                .waitForCondition(() -> person.page().locator("[data-beat]").count() == beats);
    }

    /// What is held by something.
    private static double heap() {
        for (var i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
