package app.beatwright.review;

import app.beatwright.outline.Limits;

/// How much can be said about an outline. Lengths of text are in UTF-16 code units, as browsers count them.
public final class ReviewLimits {

    /// One comment.
    public static final int COMMENT = 5_000;

    /// Comments in one thread, those taken away too.
    public static final int COMMENTS = 500;

    /// Threads of one outline, the resolved ones too.
    public static final int THREADS = 5_000;

    /// Rounds of notes of one outline.
    public static final int ROUNDS = 100;

    /// The name of a round, and its source.
    public static final int ROUND_NAME = 120;

    /// The words a thread is about, as it shows them.
    public static final int QUOTE = 500;

    /// The words a thread is about, as it looks for them: no more than a prose can have.
    public static final int WORDS = Limits.PROSE;

    private ReviewLimits() {}
}
