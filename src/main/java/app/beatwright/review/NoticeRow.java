package app.beatwright.review;

import app.beatwright.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A notice, and whether it was read or sent by mail.
@Entity
@Table(name = "review_notice")
class NoticeRow {

    @Id
    UUID id;

    @Column(name = "account_id")
    UUID account;

    @Column(name = "thread_id")
    UUID thread;

    @Column(name = "comment_id")
    UUID comment;

    String why;

    @Column(name = "by_id")
    UUID by;

    @Column(name = "made_at")
    Instant at;

    @Column(name = "read_at")
    @Nullable Instant readAt;

    @Column(name = "mailed_at")
    @Nullable Instant mailedAt;

    /// For Hibernate alone, which fills every field at once.
    @SuppressWarnings("NullAway.Init")
    protected NoticeRow() {}

    NoticeRow(Notice notice) {
        this.id = notice.id();
        this.account = notice.to().value();
        this.thread = notice.thread().value();
        this.comment = notice.comment().value();
        this.why = notice.why().word();
        this.by = notice.by().value();
        this.at = notice.at();
    }

    Notice notice() {
        return new Notice(
                id,
                new AccountId(account),
                new ThreadId(thread),
                new CommentId(comment),
                Why.named(why),
                new AccountId(by),
                at);
    }
}
