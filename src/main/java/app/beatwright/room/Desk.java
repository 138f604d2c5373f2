package app.beatwright.room;

import app.beatwright.journal.BranchId;
import app.beatwright.journal.OutlineId;

/// What a page needs to put an outline in front of somebody.
///
/// @param role what they may do to it now: at most look, as long as it is archived
public record Desk(OutlineId id, BranchId branch, String title, Role role, boolean archived) {}
