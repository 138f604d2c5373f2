package app.beatwright.room;

import app.beatwright.journal.BranchId;
import app.beatwright.journal.OutlineId;

/// Where somebody stands towards an outline.
///
/// @param role what they are as a member
record Standing(OutlineId outline, BranchId branch, Role role, boolean archived) {

    /// What they may do now: nobody changes an archived outline, or says anything about it.
    Role now() {
        return archived ? Role.VIEWER : role;
    }
}
