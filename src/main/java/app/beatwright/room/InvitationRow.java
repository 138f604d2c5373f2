package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.journal.OutlineId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An invitation to one outline, for one person. The link's token itself is nowhere.
@Entity
@Table(name = "invitation")
class InvitationRow {

    @Id
    private UUID id;

    @Column(name = "outline_id")
    private UUID outline;

    private Role role;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "used_by")
    private @Nullable UUID usedBy;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    /// For Hibernate alone, which fills every field at once.
    @SuppressWarnings("NullAway.Init")
    protected InvitationRow() {}

    InvitationRow(
            InvitationId id,
            OutlineId outline,
            Role role,
            String tokenHash,
            AccountId createdBy,
            Instant createdAt,
            Instant expiresAt) {
        this.id = id.value();
        this.outline = outline.value();
        this.role = role;
        this.tokenHash = tokenHash;
        this.createdBy = createdBy.value();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    OutlineId outline() {
        return new OutlineId(outline);
    }

    Role role() {
        return role;
    }

    AccountId createdBy() {
        return new AccountId(createdBy);
    }

    boolean isOpenAt(Instant now) {
        return revokedAt == null && usedAt == null && now.isBefore(expiresAt);
    }

    boolean wasUsedBy(AccountId account) {
        return account.value().equals(usedBy);
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    void use(AccountId by, Instant now) {
        usedBy = by.value();
        usedAt = now;
    }

    Invitation toInvitation(String title, String invitedBy) {
        return new Invitation(new InvitationId(id), outline(), title, role, invitedBy, createdAt, expiresAt);
    }

    @Override
    public String toString() {
        return "invitation " + id + " " + tokenHash.substring(0, 6);
    }
}
