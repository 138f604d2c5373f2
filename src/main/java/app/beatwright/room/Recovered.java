package app.beatwright.room;

import app.beatwright.journal.OutlineId;

/// What became of going back to the last good version of a damaged outline.
public sealed interface Recovered {

    /// A new outline, of whoever asked for it.
    record Copy(OutlineId outline, String title) implements Recovered {}

    record Refused(String sentence) implements Recovered {}
}
