package app.beatwright.inbox;

import app.beatwright.journal.OutlineId;
import app.beatwright.review.ThreadId;
import app.beatwright.review.Why;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One thread in somebody's inbox.
///
/// @param outline the title, and where it is
/// @param heading of the beat; empty for the whole outline
/// @param by the name of who said or did it; empty if it is not known
/// @param more how much else in the thread they have not read
/// @param words that were said; empty where a suggestion speaks for itself
/// @param charge whether they are to see to it still
public record Entry(
        ThreadId thread,
        OutlineId outline,
        String title,
        String heading,
        Why why,
        String by,
        int more,
        String words,
        Instant at,
        boolean unread,
        boolean charge,
        Optional<LocalDate> due) {

    /// Whether it is to be put before them without being asked for.
    public boolean waits() {
        return unread || charge;
    }
}
