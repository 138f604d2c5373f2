package app.beatwright.room;

import app.beatwright.account.Account;
import app.beatwright.account.AccountId;
import app.beatwright.journal.Batch;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Journal;
import app.beatwright.review.Round;
import app.beatwright.review.Threads;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What every room stands in.
record House(Journal journal, Scribe scribe, Threads threads, People people, Clock clock) {

    /// Writes into the journal, for all rooms.
    interface Scribe {

        /// Completes when the batch is on disk, or exceptionally, with [Behind] among others, if it is not in the
        /// journal.
        CompletableFuture<Void> commit(Batch batch);
    }

    /// Who somebody is, what they may do here, and what they have gathered in.
    interface People {

        Optional<Account> find(AccountId id);

        /// Everybody who may open the outline, owners first.
        List<Member> members(BranchId branch);

        /// The rounds in which notes on it are given, the first first.
        List<Round> rounds(BranchId branch);

        /// Empty for somebody who is no member.
        Optional<Standing> standing(AccountId id, BranchId branch);
    }
}
