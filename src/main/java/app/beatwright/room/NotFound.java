package app.beatwright.room;

/// There is no such outline for this person. Whether there is one for somebody else is not said.
public final class NotFound extends RuntimeException {

    NotFound() {
        super("There is no such outline here.");
    }
}
