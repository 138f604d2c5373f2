package app.beatwright.room;

import app.beatwright.journal.OutlineId;

/// What became of accepting an invitation.
public sealed interface Joined {

    /// They are a member, now or already; `role` is what they are.
    record Welcome(OutlineId outline, Role role) implements Joined {}

    /// Unknown, expired, revoked or used by somebody else; which of these is not said.
    record NoLongerValid() implements Joined {}
}
