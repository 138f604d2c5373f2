package app.beatwright.review;

import app.beatwright.account.AccountId;
import app.beatwright.journal.Change;
import java.time.Instant;
import java.util.Optional;

/// What is suggested in a thread, by whoever began it, and whether it was accepted. That follows from the journal: the
/// change that does it names the thread.
///
/// @param accepted by a change that somebody may have taken back since
public record Suggestion(Proposal what, Optional<Accepted> accepted) {

    static Suggestion of(Proposal what) {
        return new Suggestion(what, Optional.empty());
    }

    /// Somebody has accepted it.
    ///
    /// @param seq the last change that has done it, or taken it back
    /// @param stands whether it is done
    public record Accepted(long seq, AccountId by, Instant at, boolean stands) {}

    public boolean isAccepted() {
        return accepted.filter(Accepted::stands).isPresent();
    }

    Suggestion made(Proposal anew) {
        return new Suggestion(anew, accepted);
    }

    /// After a change that accepts it, takes that back, or does it again.
    Suggestion after(Change change, ThreadId thread) {
        var accepts = change.accepts().filter(by -> by.suggestion().equals(thread.value()));
        if (accepts.isPresent()) {
            return decided(change, accepts.get().by(), true);
        }
        return accepted.filter(last -> change.undoOf().stream().anyMatch(of -> of == last.seq()))
                .map(last -> decided(change, change.doer(), !last.stands()))
                .orElse(this);
    }

    private Suggestion decided(Change change, AccountId by, boolean stands) {
        return new Suggestion(what, Optional.of(new Accepted(change.seq(), by, change.at(), stands)));
    }
}
