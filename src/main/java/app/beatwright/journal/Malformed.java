package app.beatwright.journal;

/// A frame that no client of ours would send. It is not answered; the connection is closed.
public final class Malformed extends Exception {

    public Malformed(String message) {
        super(message);
    }

    public Malformed(String message, Throwable cause) {
        super(message, cause);
    }
}
