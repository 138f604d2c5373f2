package app.beatwright.review;

import java.util.UUID;

/// The permanent name of a thread, chosen by whoever opens it.
public record ThreadId(UUID value) {

    public static ThreadId random() {
        return new ThreadId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
