package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.OutlineId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An outline as the library knows it. What is in it stands in its branches.
@Entity
@Table(name = "outline")
class OutlineRow {

    @Id
    private UUID id;

    @Column(name = "main_branch")
    private UUID mainBranch;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    /// For Hibernate alone, which fills every field at once.
    @SuppressWarnings("NullAway.Init")
    protected OutlineRow() {}

    OutlineRow(OutlineId id, BranchId mainBranch, AccountId createdBy, Instant createdAt) {
        this.id = id.value();
        this.mainBranch = mainBranch.value();
        this.createdBy = createdBy.value();
        this.createdAt = createdAt;
    }

    OutlineId id() {
        return new OutlineId(id);
    }

    BranchId mainBranch() {
        return new BranchId(mainBranch);
    }

    AccountId createdBy() {
        return new AccountId(createdBy);
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean isArchived() {
        return archivedAt != null;
    }

    void archive(Instant at) {
        archivedAt = at;
    }

    void unarchive() {
        archivedAt = null;
    }

    @Override
    public String toString() {
        return "outline " + id + " of " + createdBy + ", since " + createdAt;
    }
}
