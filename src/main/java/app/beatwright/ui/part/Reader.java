package app.beatwright.ui.part;

import app.beatwright.account.Account;
import app.beatwright.account.AccountId;
import app.beatwright.account.Accounts;
import app.beatwright.account.SignedIn;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who sits in front of this page.
@Component
public class Reader {

    private final AuthenticationContext authentication;
    private final Accounts accounts;

    Reader(AuthenticationContext authentication, Accounts accounts) {
        this.authentication = authentication;
        this.accounts = accounts;
    }

    public Optional<AccountId> id() {
        return authentication.getAuthenticatedUser(SignedIn.class).map(SignedIn::id);
    }

    public Optional<Account> find() {
        return id().flatMap(accounts::find);
    }

    /// For pages that only the signed-in can open.
    public Account account() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in here"));
    }

    public void signOut() {
        authentication.logout();
    }
}
