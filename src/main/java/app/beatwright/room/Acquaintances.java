package app.beatwright.room;

import app.beatwright.account.Account;
import app.beatwright.account.AccountId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whom a room knows by name. Asked by its thread, and by those that write long frames for it.
///
/// What is on disk is told also while the database is away: then a name that is not known yet stays empty.
final class Acquaintances {

    private static final Logger LOG = LoggerFactory.getLogger(Acquaintances.class);

    private final House.People people;
    private final Map<AccountId, Account> known = new ConcurrentHashMap<>();

    Acquaintances(House.People people) {
        this.people = people;
    }

    void met(Account account) {
        known.put(account.id(), account);
    }

    String name(AccountId id) {
        return find(id).map(Account::name).orElse("");
    }

    Optional<Account> find(AccountId id) {
        try {
            var account = Optional.ofNullable(known.get(id)).or(() -> people.find(id));
            account.ifPresent(this::met);
            return account;
        } catch (RuntimeException failed) {
            LOG.warn("Nobody can be asked who {} is: {}", id, Room.kindOf(failed));
            return Optional.empty();
        }
    }
}
