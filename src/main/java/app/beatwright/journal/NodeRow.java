package app.beatwright.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/// A node as the facts so far have made it, without its texts and links. Fields are a JSON object of words.
@Entity
@Table(name = "node")
class NodeRow {

    @EmbeddedId
    Key key;

    @Column(name = "parent_id")
    UUID parent;

    @Column(name = "order_key")
    String order;

    String kind;

    int number;

    boolean removed;

    String fields;

    /// For Hibernate alone, which fills every field at once.
    @SuppressWarnings("NullAway.Init")
    protected NodeRow() {}

    NodeRow(Key key, UUID parent, String order, String kind, int number, boolean removed, String fields) {
        this.key = key;
        this.parent = parent;
        this.order = order;
        this.kind = kind;
        this.number = number;
        this.removed = removed;
        this.fields = fields;
    }

    @Embeddable
    record Key(@Column(name = "branch_id") UUID branch, UUID id) implements Serializable {}
}
