package app.beatwright.room;

/// What is put into a room's inbox.
sealed interface Note {

    record Submitted(Submission submission) implements Note {}

    record Remarked(Remark remark) implements Note {}

    /// Somebody says hello; `since` is the last change they have, -1 for none.
    record Came(Guest guest, long since) implements Note {}

    record Went(Guest guest) implements Note {}

    /// Where somebody's caret is, or that it is nowhere.
    record Pointed(Guest guest, Frame at) implements Note {}

    /// No more: everybody out, and the door is shut.
    record Closing() implements Note {}
}
