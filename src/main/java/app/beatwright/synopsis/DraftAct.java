package app.beatwright.synopsis;

import java.util.List;
import java.util.stream.Stream;

/// An act of the first draft.
///
/// @param title empty for beats that stand in no act
public record DraftAct(String title, List<Stretch> stretches) {

    public DraftAct {
        stretches = List.copyOf(stretches);
    }

    /// In reading order.
    public Stream<Beat> beats() {
        return stretches.stream().flatMap(stretch -> stretch.beats().stream());
    }
}
