package app.beatwright.journal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/// The one pen there is for an H2 file. Whoever holds it writes alone, from the first word of a transaction until all
/// of it is on disk.
///
/// H2 lets everybody write while it stores, and stores its tables one after the other: what was written in between is
/// in some of them and not in others, and a process that is killed then leaves half a transaction, or one that nobody
/// is and everybody waits for (ADR 18). So nobody writes while somebody stores.
///
/// Who holds it may take it again, and puts it down as often.
@Component
class Pen {

    /// How long somebody waits for it; longer than any transaction of ours takes.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReentrantLock lock = new ReentrantLock(true);

    void take() {
        try {
            if (!lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CannotCreateTransactionException(
                        "Somebody has been writing for " + PATIENCE.toSeconds() + " seconds");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new CannotCreateTransactionException("Interrupted while waiting to write", hurried);
        }
    }

    /// Does nothing in the hand of somebody who does not hold it.
    void putDown() {
        if (lock.isHeldByCurrentThread()) {
            lock.unlock();
        }
    }

    /// Does this alone.
    void write(Runnable writing) {
        take();
        try {
            writing.run();
        } finally {
            putDown();
        }
    }
}
