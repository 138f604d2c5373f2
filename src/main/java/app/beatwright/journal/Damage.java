package app.beatwright.journal;

import java.time.Instant;
import java.util.Optional;

/// How far the history of an outline is whole.
///
/// @param from the first change that is not on the disk as it was written, or is not there at all
/// @param lastGood when the change before it was made
public record Damage(long from, Optional<Instant> lastGood) {}
