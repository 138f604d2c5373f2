package app.beatwright.room;

/// Who may do what to this outline has changed: a role, a membership, or that it lies in the archive.
record StandingChanged(OutlineId outline) {}
