package app.beatwright.room;

import app.beatwright.journal.OutlineId;

/// Who may do what to this outline has changed: a role, a membership, or that it lies in the archive.
record StandingChanged(OutlineId outline) {}
