package app.beatwright.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/// What one channel of one node says now.
@Entity
@Table(name = "node_text")
class TextRow {

    @EmbeddedId
    Key key;

    int rev;

    String content;

    /// For Hibernate alone, which fills every field at once.
    @SuppressWarnings("NullAway.Init")
    protected TextRow() {}

    TextRow(Key key, int rev, String content) {
        this.key = key;
        this.rev = rev;
        this.content = content;
    }

    @Embeddable
    record Key(
            @Column(name = "branch_id") UUID branch,
            @Column(name = "node_id") UUID node,
            String channel) implements Serializable {}
}
