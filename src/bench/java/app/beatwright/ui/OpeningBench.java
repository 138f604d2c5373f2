package app.beatwright.ui;

import app.beatwright.Figures;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How long until an outline can be written in: from the address to a caret that takes a letter.
class OpeningBench extends ScreenTest {

    private static final int SAMPLES = 7;

    @ParameterizedTest
    @ValueSource(ints = {200, 2_000, 5_000, 9_000})
    void open_to_editable(int beats) {
        var ada = newcomer("Ada");
        var outline = library.create(ada.id(), "A long evening", Optional.empty(), LongOutline.of(beats));
        try (var person = at(ada)) {
            var times = new ArrayList<Double>();
            for (var i = 0; i < SAMPLES; i++) {
                person.goes("/");
                var start = System.nanoTime();
                person.goes("/outline/" + outline)
                        .finds("[data-beat] [data-part=prose]")
                        .click();
                person.finds("[data-beat] .cm-content[contenteditable=true]");
                person.page().keyboard().press("x");
                person.finds("[data-save-state=saving], [data-save-state=saved]");
                times.add((System.nanoTime() - start) / 1e6);
            }
            person.page()
                    .waitForCondition(() -> person.page().locator("[data-beat]").count() == beats);
            new Figures("open to editable, " + beats + " beats", times).report();
        }
    }
}
