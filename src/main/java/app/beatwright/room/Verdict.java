package app.beatwright.room;

/// What became of something a page asked for. All of these are ordinary; none of them is an error.
public sealed interface Verdict {

    /// It is in the journal as change `seq`, on disk, and on its way to every open screen.
    record Done(long seq) implements Verdict {}

    /// It was so already.
    record Nothing() implements Verdict {}

    /// Nothing was changed; `code` is one of the sync protocol's `no`, the sentence tells the writer why.
    record Refused(String code, String sentence) implements Verdict {}
}
