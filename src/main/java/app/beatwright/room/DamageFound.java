package app.beatwright.room;

/// A branch was found not to be on the disk as it was written.
record DamageFound(BranchId branch) {}
