package app.beatwright.ui;

import app.beatwright.Figures;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How long the page stands still for what a hand does in each view: from the act until the frame after it is painted.
class ViewsBench extends ScreenTest {

    private static final int SAMPLES = 9;

    /// Does something and waits for the second frame after it, which is after the first was painted.
    private static final String UNTIL_PAINTED = """
            act => new Promise(done => {
              const begun = performance.now();
              new Function(act)();
              requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begun)));
            })""";

    @ParameterizedTest
    @ValueSource(ints = {15, 200, 2_000})
    void what_a_hand_waits_for(int beats) {
        var ada = newcomer("Ada");
        try (var person = at(ada).goes("/outline/"
                + library.create(ada.id(), "A long evening", Optional.empty(), LongOutline.of(beats)))) {
            person.finds("[data-save-state=saved]");
            person.page()
                    .waitForCondition(() -> person.page().locator("[data-beat]").count() == beats);
            for (var view : List.of("board", "map", "grid", "read", "outline")) {
                measure(person, beats + " beats: to the " + view, press(view), press(other(view)));
            }
            measure(person, beats + " beats: filter", filter("words:beat%201"), filter(""));
            person.page().evaluate(press("grid"));
            person.finds("outline-grid .cell[tabindex='0']").focus();
            measure(person, beats + " beats: ten cells down the grid", gridKey("PageDown"), gridKey("PageUp"));
            measure(person, beats + " beats: to the end of the grid", gridKey("End"), gridKey("Home"));
            person.page().evaluate(press("map"));
            person.finds("outline-map .block");
            measure(person, beats + " beats: nearer on the map", key("+"), key("0"));
        }
    }

    private static String other(String view) {
        return view.equals("outline") ? "board" : "outline";
    }

    private static String press(String view) {
        return "document.querySelector('[data-view-choice=%s]').click()".formatted(view);
    }

    private static String filter(String words) {
        return "dispatchEvent(new CustomEvent('filter-chosen-here', {detail: '%s'}))".formatted(words);
    }

    private static String key(String key) {
        return "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '%s', bubbles: true}))".formatted(key);
    }

    private static String gridKey(String key) {
        return "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: '%s', ctrlKey: %s, bubbles: true}))"
                .formatted(key, !key.startsWith("Page"));
    }

    private static void measure(Person person, String what, String act, String back) {
        var times = new ArrayList<Double>();
        for (var i = 0; i < SAMPLES; i++) {
            until(person.page(), back);
            times.add(until(person.page(), act));
        }
        new Figures(what, times).report();
    }

    private static double until(Page page, String act) {
        return ((Number) page.evaluate(UNTIL_PAINTED, act)).doubleValue();
    }
}
