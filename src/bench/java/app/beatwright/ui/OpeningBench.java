package app.beatwright.ui;

import app.beatwright.Figures;
import app.beatwright.account.Account;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.NodeId;
import app.beatwright.synopsis.FirstDraft;
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
        var outline = outlineOf(ada, beats);
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

    private OutlineId outlineOf(Account owner, int beats) {
        var prose = new StringBuilder();
        for (var i = 1; i <= beats; i++) {
            prose.append("The writer comes to beat ")
                    .append(i)
                    .append(", and the rain has not stopped over the city. ");
            if (i % 10 == 0) {
                prose.append("\n\n");
            }
        }
        var draft = FirstDraft.of("A long evening", prose.toString(), structures.usual());
        return library.create(owner.id(), draft.title(), Optional.of(draft.source()), draft.beginning(NodeId::random));
    }
}
