package app.beatwright.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// A person who can sign in. Everybody may read it; only this package changes it.
@Entity
@Table(name = "account")
public class Account {

    @Id
    private UUID id;

    @Column(name = "display_name")
    private String name;

    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    private String colour;

    @Column(name = "created_at")
    private Instant createdAt;

    /// For Hibernate alone, which fills every field at once.
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(AccountId id, String name, String email, String passwordHash, String colour, Instant createdAt) {
        this.id = id.value();
        this.name = name;
        this.email = email;
        this.passwordHash = passwordHash;
        this.colour = colour;
        this.createdAt = createdAt;
    }

    public AccountId id() {
        return new AccountId(id);
    }

    /// The name others see.
    public String name() {
        return name;
    }

    /// In lower case; what one signs in with.
    public String email() {
        return email;
    }

    /// `a` to `f`: the colour of this person's caret and avatar.
    public String colour() {
        return colour;
    }

    public Instant createdAt() {
        return createdAt;
    }

    String passwordHash() {
        return passwordHash;
    }

    void rehash(String passwordHash) {
        this.passwordHash = passwordHash;
    }

    @Override
    public String toString() {
        return "account " + id;
    }
}
