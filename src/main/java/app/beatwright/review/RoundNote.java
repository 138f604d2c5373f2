package app.beatwright.review;

import java.util.Optional;

/// A thread as a note of a round, and what came of it.
///
/// @param round empty where it was taken out of it again; what came of it is not forgotten
/// @param answer what whoever writes the outline says to whoever gave the note; may be empty
public record RoundNote(Optional<RoundId> round, Disposition disposition, String answer) {

    static RoundNote of(RoundId round) {
        return new RoundNote(Optional.of(round), Disposition.WAITING, "");
    }

    RoundNote answered(Disposition now, String words) {
        return new RoundNote(round, now, words);
    }

    /// The same note, given in another round, or in none.
    RoundNote in(Optional<RoundId> other) {
        return new RoundNote(other, disposition, answer);
    }

    public boolean isIn(RoundId wanted) {
        return round.filter(wanted::equals).isPresent();
    }

    /// Whether somebody has said something here that others can read.
    boolean says() {
        return round.isPresent() && !answer.isEmpty();
    }
}
