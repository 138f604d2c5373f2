package app.beatwright.ui;

import app.beatwright.Figures;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How smoothly cards are carried and a board is scrolled, and how soon a move is seen where it is made: the time
/// between the frames that Chromium gives the page, the tasks of its main thread that take longer than 50 ms, and
/// the time from a key to the frame that shows what it did.
class DragBench extends ScreenTest {

    private static final int STEPS = 90;
    private static final int MOVES = 15;

    private static final String WATCH = """
            () => {
              const watch = window.watch = {frames: [], tasks: [0], on: true};
              new PerformanceObserver(list => list.getEntries().forEach(each => watch.tasks.push(each.duration)))
                .observe({type: 'longtask'});
              let last = performance.now();
              const frame = () => {
                const now = performance.now();
                watch.frames.push(now - last);
                last = now;
                if (watch.on) requestAnimationFrame(frame);
              };
              requestAnimationFrame(frame);
            }""";

    /// A key, until the second frame after it: the first has been painted then.
    private static final String UNTIL_SEEN = """
            key => new Promise(done => {
              const begun = performance.now();
              document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, altKey: true, bubbles: true, cancelable: true}));
              requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begun)));
            })""";

    @ParameterizedTest
    @ValueSource(ints = {15, 200, 2_000})
    void what_is_carried_follows_the_hand(int beats) {
        var ada = newcomer("Ada");
        var outline = library.create(ada.id(), "A long evening", Optional.empty(), LongOutline.of(beats));
        try (var person = at(ada).goes("/outline/" + outline + "?view=board")) {
            person.finds("[data-save-state=saved]");
            person.page()
                    .waitForCondition(() -> person.page().locator("[data-beat]").count() == beats);
            carries(person, beats);
            scrolls(person, beats);
            steps(person, beats);
        }
    }

    private static void carries(Person person, int beats) {
        var mouse = person.page().mouse();
        var from = person.page().locator("beat-card .pages").first().boundingBox();
        mouse.move(from.x + 4, from.y + 4);
        mouse.down();
        person.page().evaluate(WATCH);
        for (var step = 0; step < STEPS; step++) {
            mouse.move(from.x + 20 + 6.0 * step, from.y + 30 + 4.0 * step);
        }
        report(person, beats + " beats: carrying a card");
        person.page().keyboard().press("Escape");
        mouse.up();
    }

    private static void scrolls(Person person, int beats) {
        person.page().mouse().move(700, 500);
        person.page().evaluate(WATCH);
        for (var step = 0; step < STEPS; step++) {
            person.page().mouse().wheel(0, step < STEPS / 2 ? 120 : -120);
        }
        report(person, beats + " beats: scrolling the board");
    }

    private static void steps(Person person, int beats) {
        var card = person.page().locator("beat-card").first();
        card.click(new Locator.ClickOptions().setPosition(8, 8));
        person.page().keyboard().press("Escape");
        card.focus();
        var times = new ArrayList<Double>();
        for (var i = 0; i < MOVES; i++) {
            times.add(number(person.page().evaluate(UNTIL_SEEN, i % 2 == 0 ? "ArrowDown" : "ArrowUp")));
        }
        new Figures(beats + " beats: a move is seen", times).report();
    }

    private static void report(Person person, String what) {
        new Figures(what + ", between frames", seen(person.page(), "frames")).report();
        new Figures(what + ", long tasks", seen(person.page(), "tasks")).report();
    }

    private static List<Double> seen(Page page, String what) {
        return page.evaluate("what => { watch.on = false; return watch[what]; }", what) instanceof List<?> all
                ? all.stream().map(DragBench::number).toList()
                : List.of();
    }

    private static double number(Object figure) {
        return ((Number) figure).doubleValue();
    }
}
