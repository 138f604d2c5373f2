package app.beatwright.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/// The one row that says who came first. Its key is always 1, so of two people who found an installation at the
/// same moment the database lets exactly one in.
@Entity
@Table(name = "founding")
class Founding implements Persistable<Integer> {

    @Id
    private int one = 1;

    @Column(name = "account_id")
    private UUID founder;

    /// For Hibernate alone, which fills every field at once.
    @SuppressWarnings("NullAway.Init")
    protected Founding() {}

    Founding(AccountId founder) {
        this.founder = founder.value();
    }

    @Override
    public Integer getId() {
        return one;
    }

    /// Always inserted, never merged: a second row must fail.
    @Override
    public boolean isNew() {
        return true;
    }

    @Override
    public String toString() {
        return "founded by " + founder;
    }
}
