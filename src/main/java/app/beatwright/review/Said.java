package app.beatwright.review;

/// What became of a [Say].
public sealed interface Said {

    /// The thread is this now.
    record Done(CommentThread thread) implements Said {}

    /// It is so already.
    record Nothing() implements Said {}

    /// It stays as it is, and here is why.
    ///
    /// @param code as the sync protocol has it
    record Refused(String code, String sentence) implements Said {}
}
