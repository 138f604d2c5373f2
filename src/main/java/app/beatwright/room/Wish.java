package app.beatwright.room;

import app.beatwright.outline.Command;
import app.beatwright.review.ThreadId;
import java.util.List;

/// What somebody wants to happen to an outline.
sealed interface Wish {

    record Do(Command command) implements Wish {}

    /// Do what is suggested in this thread.
    record Accept(ThreadId thread) implements Wish {}

    /// Take back a change of one's own.
    ///
    /// @param words how texts go back, where the screen knows
    record TakeBack(Which which, List<Command.Write> words) implements Wish {
        public TakeBack {
            words = List.copyOf(words);
        }
    }

    /// Which change.
    sealed interface Which {

        /// By its line in the journal.
        record Line(long seq) implements Which {}

        /// By the number under which this same client submitted it, answered or not.
        record Submitted(long n) implements Which {}
    }
}
