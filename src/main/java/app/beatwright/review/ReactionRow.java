package app.beatwright.review;

import app.beatwright.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/// What somebody has said to a comment without a word; `place`: as which one of those who said so.
@Entity
@Table(name = "review_reaction")
class ReactionRow {

    @EmbeddedId
    Key key;

    int place;

    /// For Hibernate alone, which fills every field at once.
    @SuppressWarnings("NullAway.Init")
    protected ReactionRow() {}

    ReactionRow(CommentId comment, AccountId account, Sign sign, int place) {
        this.key = new Key(comment.value(), account.value(), sign.word());
        this.place = place;
    }

    UUID comment() {
        return key.comment();
    }

    AccountId account() {
        return new AccountId(key.account());
    }

    Sign sign() {
        return Sign.named(key.sign()).orElseThrow(() -> new IllegalStateException("No sign is called " + key.sign()));
    }

    @Embeddable
    record Key(
            @Column(name = "comment_id") UUID comment,
            @Column(name = "account_id") UUID account,
            String sign) implements Serializable {}
}
