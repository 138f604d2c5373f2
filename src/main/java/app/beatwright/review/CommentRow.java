package app.beatwright.review;

import app.beatwright.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A comment at its place in its thread.
@Entity
@Table(name = "review_comment")
class CommentRow {

    @Id
    UUID id;

    @Column(name = "thread_id")
    UUID thread;

    int place;

    @Column(name = "author_id")
    UUID author;

    @Column(name = "made_at")
    Instant madeAt;

    @Column(name = "edited_at")
    @Nullable Instant editedAt;

    boolean withdrawn;

    String body;

    /// For Hibernate alone, which fills every field at once.
    @SuppressWarnings("NullAway.Init")
    protected CommentRow() {}

    CommentRow(ThreadId thread, int place, Comment comment) {
        this.id = comment.id().value();
        this.thread = thread.value();
        this.place = place;
        this.author = comment.author().value();
        this.madeAt = comment.at();
        this.editedAt = comment.edited().orElse(null);
        this.withdrawn = comment.withdrawn();
        this.body = comment.body();
    }

    Comment comment(Map<Sign, List<AccountId>> reactions) {
        return new Comment(
                new CommentId(id),
                new AccountId(author),
                madeAt,
                Optional.ofNullable(editedAt),
                withdrawn,
                body,
                reactions);
    }
}
