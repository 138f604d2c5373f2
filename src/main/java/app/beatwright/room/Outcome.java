package app.beatwright.room;

/// What became of a [Submission].
sealed interface Outcome {

    /// It is in the journal, on disk, as this change.
    record Done(long seq) implements Outcome {}

    /// It was sent before, and had been done as this change.
    record DoneBefore(long seq) implements Outcome {}

    /// What was said is on disk, and told to everybody.
    record Noted() implements Outcome {}

    record Nothing() implements Outcome {}

    record Refused(String code, String sentence) implements Outcome {}

    static Refused later() {
        return new Refused("later", "This could not be saved just now. It will be tried again.");
    }

    static Refused viewer() {
        return new Refused("viewer", "You can read this outline, but not change it.");
    }

    static Refused silent() {
        return new Refused("viewer", "You can read this outline, but not comment on it.");
    }
}
