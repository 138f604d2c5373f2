package app.beatwright.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/// That a beat has somebody, somewhere or some plotline in it; `place` is the order in which they were named.
@Entity
@Table(name = "node_link")
class LinkRow {

    @EmbeddedId
    Key key;

    int place;

    /// For Hibernate alone, which fills every field at once.
    @SuppressWarnings("NullAway.Init")
    protected LinkRow() {}

    LinkRow(Key key, int place) {
        this.key = key;
        this.place = place;
    }

    @Embeddable
    record Key(
            @Column(name = "branch_id") UUID branch,
            @Column(name = "node_id") UUID node,
            String relation,
            @Column(name = "to_id") UUID to)
            implements Serializable {}
}
