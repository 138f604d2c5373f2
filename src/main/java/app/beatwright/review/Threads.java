package app.beatwright.review;

import app.beatwright.journal.BranchId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The threads of every branch, as they are kept.
public interface Threads {

    /// All of a branch that have something to say, oldest first.
    List<Kept> of(BranchId branch);

    /// Keeps a thread as it is now. When this returns it is on disk.
    ///
    /// @param before as it was kept last
    /// @param asOf the last change that its place has been carried over
    /// @param calling whom to tell, in the same moment: who has made it so has read it, too
    /// @throws Taken if the thread is another branch's, or a comment another thread's; then nothing is kept
    void keep(BranchId branch, Optional<CommentThread> before, CommentThread now, long asOf, Calling calling);

    /// Whether there is such a round of notes.
    boolean hasRound(BranchId branch, RoundId round);

    /// Tells people something that follows from the journal; whoever was told is not told again.
    void tell(List<Notice> notices);

    /// Keeps where these are, and whether what they suggest is accepted, after change `asOf`; all others of the branch
    /// are where they were. That saves carrying
    /// them again, and nothing is lost if it fails.
    void keepPlaces(BranchId branch, Collection<CommentThread> moved, long asOf);

    /// A thread, at the place it had in the outline as change `asOf` left it, and accepted or not by then.
    record Kept(CommentThread thread, long asOf) {}
}
