package app.beatwright.journal;

import app.beatwright.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One line of a journal, never changed.
@Entity
@Immutable
@Table(name = "change")
class ChangeRow {

    @EmbeddedId
    Key key;

    String kind;

    @Column(name = "author_id")
    UUID author;

    String client;

    long n;

    /// The node and the channel, for a change to one text; that is most of them, and what rebasing looks for.
    @Column(name = "node_id")
    @Nullable UUID node;

    @Nullable String channel;

    @Column(name = "text_rev")
    @Nullable Integer textRev;

    @Column(name = "text_count")
    @Nullable Integer textCount;

    @Column(name = "undo_of")
    @Nullable Long undoOf;

    /// The thread in which this was suggested, and who has accepted it.
    @Nullable UUID suggestion;

    @Column(name = "accepted_by")
    @Nullable UUID acceptedBy;

    @Column(name = "made_at")
    Instant madeAt;

    String payload;

    /// What this line and all before it come to: [Chain].
    long chain;

    /// For Hibernate alone, which fills every field at once.
    @SuppressWarnings("NullAway.Init")
    protected ChangeRow() {}

    ChangeRow(Key key, String kind, UUID author, String client, long n, Instant madeAt, String payload) {
        this.key = key;
        this.kind = kind;
        this.author = author;
        this.client = client;
        this.n = n;
        this.madeAt = madeAt;
        this.payload = payload;
    }

    Change change() {
        return new Change(
                key.seq(),
                new AccountId(author),
                client,
                n,
                madeAt,
                undoOf == null ? OptionalLong.empty() : OptionalLong.of(undoOf),
                accepts(),
                Wire.fact(payload),
                payload);
    }

    private Optional<Acceptance> accepts() {
        return suggestion == null || acceptedBy == null
                ? Optional.empty()
                : Optional.of(new Acceptance(suggestion, new AccountId(acceptedBy)));
    }

    AccountId doer() {
        return new AccountId(acceptedBy == null ? author : acceptedBy);
    }

    @Embeddable
    record Key(@Column(name = "branch_id") UUID branch, long seq) implements Serializable {}
}
