package app.beatwright.ui;

import app.beatwright.Figures;
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
            var times = Opened.times(person, outline, SAMPLES);
            person.page()
                    .waitForCondition(() -> person.page().locator("[data-beat]").count() == beats);
            new Figures("open to editable, " + beats + " beats", times).report();
        }
    }
}
