package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.journal.OutlineId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/// That somebody may open an outline, and as what.
@Entity
@Table(name = "member")
class MemberRow {

    @EmbeddedId
    private Key key;

    private Role role;

    private Instant since;

    /// For Hibernate alone, which fills every field at once.
    @SuppressWarnings("NullAway.Init")
    protected MemberRow() {}

    MemberRow(OutlineId outline, AccountId account, Role role, Instant since) {
        this.key = new Key(outline.value(), account.value());
        this.role = role;
        this.since = since;
    }

    OutlineId outline() {
        return new OutlineId(key.outline());
    }

    AccountId account() {
        return new AccountId(key.account());
    }

    Role role() {
        return role;
    }

    Instant since() {
        return since;
    }

    void become(Role role) {
        this.role = role;
    }

    @Override
    public String toString() {
        return role + " " + key;
    }

    @Embeddable
    record Key(
            @Column(name = "outline_id") UUID outline,
            @Column(name = "account_id") UUID account) implements Serializable {}
}
