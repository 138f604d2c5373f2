package app.beatwright.journal;

/// A branch was found not to be on the disk as it was written.
public record DamageFound(BranchId branch) {}
