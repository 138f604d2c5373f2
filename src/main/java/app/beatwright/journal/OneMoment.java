package app.beatwright.journal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads what belongs together as it is at one moment, whoever writes meanwhile, and says what went wrong first: where
/// a page cannot be read H2 closes its file, and every step after that fails too.
@Component
class OneMoment {

    /// Others have met the page that cannot be read; connections from before are given up one by one, or all at once
    /// ([OnDisk]).
    private static final int TRIES = 5;

    private final UnderWay underWay;
    private final TransactionTemplate transaction;

    OneMoment(UnderWay underWay, PlatformTransactionManager transactions) {
        this.underWay = underWay;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    <T> T read(Function<StatelessSession, T> reading) {
        for (var tries = 1; ; tries++) {
            var result = new AtomicReference<Optional<T>>(Optional.empty());
            var first = new AtomicReference<Optional<RuntimeException>>(Optional.empty());
            try {
                transaction.executeWithoutResult(_ -> result.set(Optional.of(attempt(reading, first))));
                return result.get().orElseThrow();
            } catch (RuntimeException last) {
                if (result.get().isPresent()) {
                    return result.get().get(); // what has only read has nothing to lose afterwards
                }
                if (tries == TRIES || !isOfOthers(first.get(), last)) {
                    throw first.get().orElse(last);
                }
            }
        }
    }

    /// Whether somebody else has met a page that cannot be read: H2's own housekeeping, perhaps, which says so to
    /// whoever comes next.
    private static boolean isOfOthers(Optional<RuntimeException> first, RuntimeException last) {
        return first.map(Outage::isClosed).orElseGet(() -> Outage.isClosed(last) || Outage.isGeneral(last));
    }

    private <T> T attempt(Function<StatelessSession, T> reading, AtomicReference<Optional<RuntimeException>> first) {
        try {
            return underWay.does(reading);
        } catch (RuntimeException failed) {
            first.set(Optional.of(failed));
            throw failed;
        }
    }
}
