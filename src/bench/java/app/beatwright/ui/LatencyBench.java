package app.beatwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.Figures;
import app.beatwright.account.Account;
import app.beatwright.journal.OutlineId;
import app.beatwright.room.BadLine;
import app.beatwright.room.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How long until another writer sees a letter: from the key in one browser to the words in the other, both on this
/// machine.
class LatencyBench extends ScreenTest {

    /// Ten megabytes into the focused beat, once the page is alone again.
    private static final String PASTE = """
            () => setTimeout(() => {
              const data = new DataTransfer();
              data.setData('text/plain', 'night '.repeat(1_700_000));
              document.activeElement.dispatchEvent(
                new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
            })""";

    /// Letters between two pastes.
    private static final int BETWEEN_PASTES = 20;

    private static final int WARM = 40;
    private static final int SAMPLES = 200;

    /// Counts letters by the clock that both pages share: on keys here, on words there.
    private static final String WATCH = """
            beat => {
              const clock = () => performance.timeOrigin + performance.now();
              const part = document.querySelector(`[data-beat="${beat}"] [data-part=prose]`);
              window.keys = []; window.seen = [];
              const before = part.textContent.length;
              addEventListener('keydown', () => window.keys.push(clock()), true);
              new MutationObserver(() => {
                const now = document.querySelector(`[data-beat="${beat}"] [data-part=prose]`).textContent.length - before;
                while (window.seen.length < now) window.seen.push(clock());
              }).observe(document, {subtree: true, childList: true, characterData: true});
            }""";

    private Account ada;
    private Account bo;
    private OutlineId outline;

    @BeforeEach
    void share() {
        ada = newcomer("Ada");
        bo = newcomer("Bo");
        outline = laBalance(ada);
        member(ada, outline, bo, Role.EDITOR);
    }

    @Test
    void single_letters() {
        measure("a letter to another screen, about one a second", 700, 1300, _ -> {});
    }

    @Test
    void steady_typing() {
        measure("a letter to another screen, about six a second", 100, 233, _ -> {});
    }

    @Test
    void while_somebody_pastes_ten_megabytes_again_and_again() {
        try (var third = at(company()).goes("/outline/" + outline)) {
            third.page().locator("[data-beat] [data-part=prose]").last().click();
            third.finds(".cm-content");
            measure("the same, while somebody pastes ten megabytes", 100, 233, letter -> {
                if (letter % BETWEEN_PASTES == 0) {
                    third.page().evaluate(PASTE);
                }
            });
        }
    }

    @Test
    void while_somebody_reads_nothing() throws IOException {
        try (var line = new BadLine(port);
                var third = at(company(), line).goes("/outline/" + outline)) {
            third.finds("[data-save-state=saved]");
            line.stall();
            measure("the same, while somebody reads nothing", 100, 233, _ -> {});
        }
    }

    private Account company() {
        var cy = newcomer("Cy");
        member(ada, outline, cy, Role.EDITOR);
        return cy;
    }

    private void measure(String what, int shortest, int longest, IntConsumer meanwhile) {
        try (var writer = at(ada).goes("/outline/" + outline);
                var reader = at(bo).goes("/outline/" + outline)) {
            reader.finds("[data-save-state=saved]");
            var beat = writer.finds("[data-beat]").getAttribute("data-beat");
            writer.finds("[data-beat] [data-part=prose]").click();
            writer.finds(".cm-content");
            writer.page().keyboard().press("Control+End");
            writer.page().evaluate(WATCH, beat);
            reader.page().evaluate(WATCH, beat);
            for (var i = 0; i < WARM + SAMPLES; i++) {
                var pause = i < WARM ? 50 : RandomGenerator.getDefault().nextInt(shortest, longest);
                meanwhile.accept(i);
                writer.page().keyboard().press(String.valueOf((char) ('a' + i % 26)));
                writer.page().waitForTimeout(pause);
            }
            reader.page().waitForFunction("count => window.seen.length === count", WARM + SAMPLES);
            new Figures(what, between(times(writer, "keys"), times(reader, "seen"))).report();
            new Figures(what + ": one's own", between(times(writer, "keys"), times(writer, "seen"))).report();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Number> times(Person person, String which) {
        return (List<Number>) person.page().evaluate("which => window[which]", which);
    }

    private static List<Double> between(List<Number> from, List<Number> to) {
        assertThat(to).hasSameSizeAs(from);
        var times = new ArrayList<Double>();
        for (var i = WARM; i < from.size(); i++) {
            times.add(to.get(i).doubleValue() - from.get(i).doubleValue());
        }
        return times;
    }
}
