package app.beatwright.outline;

/// What becomes of a command. All of these are ordinary; none of them is an error.
public sealed interface Resolution {

    /// To be written into the journal, and then true.
    record Accepted(Fact fact) implements Resolution {}

    /// It was so already: nothing to write down.
    record Nothing() implements Resolution {}

    /// Nothing was changed; the sentence tells the writer why.
    record Refused(Refusal why, String sentence) implements Resolution {}
}
