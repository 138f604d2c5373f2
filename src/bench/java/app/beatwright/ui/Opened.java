package app.beatwright.ui;

import app.beatwright.journal.OutlineId;
import java.util.ArrayList;
import java.util.List;

/// How long until an outline can be written in: from the address to a caret, in milliseconds.
final class Opened {

    private Opened() {}

    static List<Double> times(Person person, OutlineId outline, int samples) {
        var times = new ArrayList<Double>();
        for (var i = 0; i < samples; i++) {
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
        return times;
    }
}
