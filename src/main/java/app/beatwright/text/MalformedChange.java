package app.beatwright.text;

/// What arrived is not a change as a ChangeSet is written; the message says what is wrong with it.
public final class MalformedChange extends Exception {

    MalformedChange(String message) {
        super(message);
    }
}
