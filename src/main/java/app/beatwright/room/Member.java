package app.beatwright.room;

import app.beatwright.account.Account;
import app.beatwright.review.Addressee;
import java.time.Instant;

/// Somebody who may open an outline.
public record Member(Account account, Role role, Instant since) {

    Addressee addressee() {
        return new Addressee(account.id(), account.name(), role.mayWrite(), role.mayShare());
    }
}
