package app.beatwright.synopsis;

import java.util.List;

/// Beats that belong together, as a paragraph or a heading has it.
///
/// @param title the heading, or empty
/// @param sequence whether they are a sequence of their own, or stand directly in their act
public record Stretch(String title, boolean sequence, List<Beat> beats) {

    public Stretch {
        beats = List.copyOf(beats);
    }

    Stretch with(List<Beat> others) {
        return new Stretch(title, sequence, others);
    }

    Stretch titled(String other) {
        return new Stretch(other, sequence, beats);
    }
}
