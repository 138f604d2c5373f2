package app.beatwright.account;

import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// The person behind a session or a socket. Equal when it is the same account; the hash is forgotten once it was
/// compared.
public final class SignedIn implements UserDetails, CredentialsContainer {

    private final AccountId id;
    private final String email;

    private transient @Nullable String passwordHash;

    SignedIn(Account account) {
        this.id = account.id();
        this.email = account.email();
        this.passwordHash = account.passwordHash();
    }

    /// Who this is, if it is one of us.
    public static Optional<AccountId> behind(@Nullable Principal principal) {
        return principal instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn somebody
                ? Optional.of(somebody.id())
                : Optional.empty();
    }

    public AccountId id() {
        return id;
    }

    /// The address signed in with; the name others see is [Account#name].
    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id);
    }

    @Override
    public String toString() {
        return "account " + id;
    }
}
