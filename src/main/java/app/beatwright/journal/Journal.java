package app.beatwright.journal;

import app.beatwright.account.AccountId;
import app.beatwright.outline.Channel;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The append-only line of facts of every branch, and what they come to.
///
/// Station 6 of 8 on a keystroke's way.
///
/// Invariant: replaying a branch's facts in order gives the outline that [#open] reads.
public interface Journal {

    /// All of them in one transaction, or none. When this returns they are on disk.
    ///
    /// @throws Behind if somebody else has meanwhile written to one of the branches
    void append(List<Batch> batches);

    /// The outline as it is now, compared with what was written, and so is its whole journal.
    ///
    /// @throws Damaged if they are others
    Moment open(BranchId branch);

    /// The same, but of the journal only the last `lines` are looked at.
    ///
    /// @throws Damaged if they are others
    Moment peek(BranchId branch, int lines);

    /// The same, and replaying them comes to what the outline is now.
    ///
    /// @throws Damaged if it does not
    void check(BranchId branch, int lines);

    /// Of a damaged branch: the last moment of which it is certain that it was so.
    Optional<Moment> lastGood(BranchId branch);

    /// The outline as change `seq` left it.
    Outline stateAt(BranchId branch, long seq);

    /// All changes after `seq`, in order.
    List<Change> after(BranchId branch, long seq);

    Optional<Change> find(BranchId branch, long seq);

    /// As which change this client's `n` was done.
    OptionalLong seqOf(BranchId branch, String client, long n);

    /// Whether some change has taken this one back.
    boolean isTakenBack(BranchId branch, long seq);

    /// Who goes by this name in the branch; empty if it has never been used.
    Optional<Hand> hand(BranchId branch, String client);

    /// The changes that may have written to a text when it was at `rev` or later, in order: all that have, and
    /// some others.
    List<Change> writings(BranchId branch, NodeId node, Channel channel, int rev);

    /// The nodes that changes since this moment have to do with, in the bin or not.
    Set<NodeId> touchedSince(BranchId branch, Instant moment);

    /// Keeps the whole outline as it was at `seq`, so that looking back needs few replays.
    void keep(BranchId branch, Moment moment);

    /// An outline, and the last change that made it so.
    record Moment(Outline outline, long seq) {}

    /// A client: whose it is, and its highest `n` in the journal.
    record Hand(AccountId account, long last) {}
}
