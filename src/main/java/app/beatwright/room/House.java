package app.beatwright.room;

import app.beatwright.account.Account;
import app.beatwright.account.AccountId;
import java.time.Clock;
import java.util.Optional;

/// What every room stands in.
record House(Journal journal, Committer committer, People people, Clock clock) {

    /// Who somebody is, and what they may do here.
    interface People {

        Optional<Account> find(AccountId id);

        /// Empty for somebody who is no member.
        Optional<Standing> standing(AccountId id, BranchId branch);
    }
}
