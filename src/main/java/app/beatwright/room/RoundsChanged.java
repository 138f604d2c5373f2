package app.beatwright.room;

import app.beatwright.journal.BranchId;

/// There is a round of notes more on this branch, or less, or one is called otherwise.
record RoundsChanged(BranchId branch) {}
