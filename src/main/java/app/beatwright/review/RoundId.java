package app.beatwright.review;

import java.util.UUID;

/// The permanent name of a round of notes.
public record RoundId(UUID value) {

    public static RoundId random() {
        return new RoundId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
