package app.beatwright.room;

/// A frame that no client of ours would send. It is not answered; the connection is closed.
final class Malformed extends Exception {

    Malformed(String message) {
        super(message);
    }

    Malformed(String message, Throwable cause) {
        super(message, cause);
    }
}
