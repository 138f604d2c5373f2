package app.beatwright.review;

import app.beatwright.account.AccountId;
import app.beatwright.journal.BranchId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A round of notes.
@Entity
@Table(name = "review_round")
class RoundRow {

    @Id
    private UUID id;

    @Column(name = "branch_id")
    private UUID branch;

    private String name;

    private String source;

    @Column(name = "given_seq")
    private long given;

    @Column(name = "by_id")
    private UUID by;

    @Column(name = "made_at")
    private Instant at;

    /// For Hibernate alone, which fills every field at once.
    @SuppressWarnings("NullAway.Init")
    protected RoundRow() {}

    RoundRow(Round round) {
        this.id = round.id().value();
        this.branch = round.branch().value();
        this.name = round.name();
        this.source = round.source();
        this.given = round.given();
        this.by = round.by().value();
        this.at = round.at();
    }

    Round round() {
        return new Round(new RoundId(id), new BranchId(branch), name, source, given, new AccountId(by), at);
    }
}
