package app.beatwright.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of history. Its `headSeq` is the arbiter: whoever raises it by one step has written the next change.
@Entity
@Table(name = "branch")
public class BranchRow {

    @Id
    UUID id;

    @Column(name = "outline_id")
    UUID outline;

    @Column(name = "head_seq")
    long headSeq;

    /// What the outline comes to at `headSeq`; unknown for a branch that was last written to by an older version.
    @Column(name = "head_digest")
    @Nullable Integer headDigest;

    /// What the last line of the journal carries: [Chain].
    @Column(name = "head_chain")
    long headChain;

    /// For Hibernate alone, which fills every field at once.
    @SuppressWarnings("NullAway.Init")
    protected BranchRow() {}

    public BranchRow(BranchId id, OutlineId outline) {
        this(id, outline, 0);
    }

    /// One of which somebody else has the first changes.
    public BranchRow(BranchId id, OutlineId outline, long headSeq) {
        this.id = id.value();
        this.outline = outline.value();
        this.headSeq = headSeq;
    }

    public BranchId id() {
        return new BranchId(id);
    }

    public long headSeq() {
        return headSeq;
    }
}
