package app.beatwright.room;

import app.beatwright.journal.OutlineId;
import java.time.Instant;

/// An invitation that can still be accepted, without its token.
///
/// @param title the outline's, for whoever holds the link
/// @param invitedBy the name of who made it
public record Invitation(
        InvitationId id,
        OutlineId outline,
        String title,
        Role role,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt) {}
