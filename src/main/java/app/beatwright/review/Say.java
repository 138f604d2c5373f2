package app.beatwright.review;

import app.beatwright.account.AccountId;
import app.beatwright.outline.Channel;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Property;
import java.time.LocalDate;
import java.util.Optional;

/// What somebody wants to say, or to do with what was said. Each is the same done twice.
public sealed interface Say {

    ThreadId thread();

    /// Begins a thread, in a round of notes where one is given.
    record Open(ThreadId thread, CommentId comment, Where where, String body, Optional<RoundId> round) implements Say {}

    /// Begins one in which something is suggested; what is said to it may be nothing.
    record Suggest(ThreadId thread, CommentId comment, Where where, String body, Proposal what) implements Say {}

    /// One's own suggestion, made anew.
    record Amend(ThreadId thread, Proposal what) implements Say {}

    record Reply(ThreadId thread, CommentId comment, String body) implements Say {}

    /// One's own comment in other words.
    record Reword(ThreadId thread, CommentId comment, String body) implements Say {}

    /// Takes one's own comment away.
    record Withdraw(ThreadId thread, CommentId comment) implements Say {}

    /// Resolves or reopens; `turn` counts how often that will have been done, so that two who resolve at once resolve
    /// once.
    record Settle(ThreadId thread, boolean resolved, int turn) implements Say {}

    /// Somebody is to see to it; nobody, where it is empty.
    record Assign(ThreadId thread, Optional<AccountId> to) implements Say {}

    /// Until this day; whenever, where it is empty.
    record Due(ThreadId thread, Optional<LocalDate> day) implements Say {}

    /// It is a note of this round; of none, where it is empty.
    record Note(ThreadId thread, Optional<RoundId> round) implements Say {}

    /// What came of it, as a note. An answer that is as it `was` says nothing about it.
    record Dispose(ThreadId thread, Disposition disposition, String was, String answer) implements Say {}

    record React(ThreadId thread, CommentId comment, Sign sign, boolean on) implements Say {}

    /// A place as a screen names it, which may know an outline that is no longer so.
    ///
    /// @param field of the node, where only that is meant
    /// @param words of the node, where only those are meant
    record Where(NodeId node, Optional<Property> field, Optional<Words> words) {

        public static Where node(NodeId node) {
            return new Where(node, Optional.empty(), Optional.empty());
        }
    }

    /// Words between two places of a text as it was at `rev`; `quote` is what stands there on the screen, which may be
    /// ahead.
    record Words(Channel channel, int rev, int from, int to, String quote) {}
}
