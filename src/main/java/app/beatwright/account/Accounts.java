package app.beatwright.account;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Everybody who can sign in.
@Service
public class Accounts {

    private static final String COLOURS = "abcdef";

    private final AccountRows rows;
    private final FoundingRows foundings;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountRows rows,
            FoundingRows foundings,
            PasswordEncoder passwords,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.foundings = foundings;
        this.passwords = passwords;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /// Whether nobody has signed up yet.
    public boolean none() {
        return rows.count() == 0;
    }

    /// The account, if there is just one.
    public Optional<Account> onlyOne() {
        return rows.count() == 1 ? rows.findAll().stream().findFirst() : Optional.empty();
    }

    /// The account that founds the installation; refused as soon as there is anybody, however close the race.
    public SignUp createFirst(String name, String email, String password) {
        var application = new Application(name, email, password);
        var complaint = application.complaint();
        if (complaint.isPresent()) {
            return complaint.get();
        }
        if (!none()) {
            return founded();
        }
        var welcome = enter(application, account -> foundings.save(new Founding(account.id())), founded());
        if (welcome instanceof SignUp.Welcome(Account account)) {
            events.publishEvent(new FirstAccountCreated(account.id()));
        }
        return welcome;
    }

    private static SignUp.Refused founded() {
        return new SignUp.Refused("", "This installation has its first account already. Please sign in.");
    }

    /// One account more. Whether somebody may sign up at all is decided before: by an invitation or by the
    /// installation.
    public SignUp signUp(String name, String email, String password) {
        var application = new Application(name, email, password);
        var complaint = application.complaint();
        return complaint.isPresent() ? complaint.get() : enter(application, _ -> {}, taken());
    }

    private static SignUp.Refused taken() {
        return new SignUp.Refused("email", "There is an account with this address already. Please sign in.");
    }

    /// The slow hash is made before the transaction begins; the database's unique keys settle every race.
    private SignUp enter(Application application, Entering entering, SignUp.Refused otherwise) {
        var hash = hashOf(application.password());
        try {
            return new SignUp.Welcome(transaction.execute(_ -> {
                var account = rows.save(new Account(
                        AccountId.random(),
                        application.name(),
                        application.email(),
                        hash,
                        nextColour(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
                entering.enters(account);
                return account;
            }));
        } catch (DataIntegrityViolationException lost) {
            return otherwise;
        }
    }

    private String hashOf(String password) {
        var hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("No hash was made of a password");
        }
        return hash;
    }

    private String nextColour() {
        var next = (int) (rows.count() % COLOURS.length());
        return COLOURS.substring(next, next + 1);
    }

    public Optional<Account> find(AccountId id) {
        return rows.findById(id.value());
    }

    /// Those of `ids` that exist.
    public Map<AccountId, Account> find(Collection<AccountId> ids) {
        return rows.findByIdIn(ids.stream().map(AccountId::value).toList()).stream()
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    public Optional<Account> byEmail(String email) {
        return rows.findByEmail(email.strip().toLowerCase(Locale.ROOT));
    }

    /// Keeps a newer hash of the same password.
    void rehash(AccountId id, String hash) {
        transaction.executeWithoutResult(_ -> rows.findById(id.value()).ifPresent(account -> account.rehash(hash)));
    }

    private interface Entering {
        void enters(Account account);
    }
}
