package app.beatwright.review;

/// A thread as a note of a round, and what came of it.
///
/// @param answer what whoever writes the outline says to whoever gave the note; may be empty
public record RoundNote(RoundId round, Disposition disposition, String answer) {

    static RoundNote of(RoundId round) {
        return new RoundNote(round, Disposition.WAITING, "");
    }

    RoundNote answered(Disposition now, String words) {
        return new RoundNote(round, now, words);
    }

    /// The same note, given in another round.
    RoundNote in(RoundId other) {
        return new RoundNote(other, disposition, answer);
    }
}
