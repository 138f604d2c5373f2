package app.beatwright.room;

import app.beatwright.journal.Batch;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Journal;
import app.beatwright.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/// The one thread that writes to the journal. It takes whatever waits from all rooms, commits it as one
/// transaction, and only then says that it is done. There is no timer: an idle committer commits at once, a busy
/// one finds more waiting and so batches by itself.
///
/// A thread of the platform, since forcing to disk would hold the carrier of a virtual one.
///
/// Station 6 of 8 on a keystroke's way.
@Component
class Committer implements House.Scribe, SmartLifecycle {

    /// After the rooms have stopped, before the database is shut.
    static final int PHASE = OpenRooms.PHASE - 1;

    private static final int MOST_AT_ONCE = 256;

    /// Nothing comes after it.
    private static final Waiting LAST = new Waiting(
            new Batch(new BranchId(new UUID(0, 0)), 0, Outline.empty(), List.of(), Outline.empty()),
            new CompletableFuture<>());

    private final Journal journal;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean running;

    Committer(Journal journal) {
        this.journal = journal;
        this.thread = Thread.ofPlatform().name("committer").daemon().unstarted(this::work);
    }

    @Override
    public CompletableFuture<Void> commit(Batch batch) {
        var waiting = new Waiting(batch, new CompletableFuture<>());
        queue.add(waiting);
        return waiting.done();
    }

    @Override
    public void start() {
        running = true;
        thread.start();
    }

    private void work() {
        try {
            var all = takeAll();
            while (!all.contains(LAST)) {
                commit(all);
                all = takeAll();
            }
            all.remove(LAST);
            if (!all.isEmpty()) {
                commit(all);
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(
                    "Nobody may interrupt the committer: that would close the database", stopped);
        }
    }

    private List<Waiting> takeAll() throws InterruptedException {
        var all = new ArrayList<Waiting>();
        all.add(queue.take());
        queue.drainTo(all, MOST_AT_ONCE - 1);
        return all;
    }

    /// Says whether the database was there to be asked.
    private boolean commit(List<Waiting> all) {
        try {
            journal.append(all.stream().map(Waiting::batch).toList());
            all.forEach(waiting -> waiting.done().complete(null));
            return true;
        } catch (CannotCreateTransactionException away) {
            all.forEach(waiting -> waiting.done().completeExceptionally(away));
            return false;
        } catch (RuntimeException failed) {
            if (all.size() > 1) {
                return oneByOne(all);
            }
            all.getFirst().done().completeExceptionally(failed);
            return true;
        }
    }

    /// One of them may have been the trouble, and then the others shall not suffer. But where the database is away,
    /// each would only wait for it again.
    private boolean oneByOne(List<Waiting> all) {
        var isThere = true;
        for (var waiting : all) {
            if (isThere) {
                isThere = commit(List.of(waiting));
            } else {
                waiting.done().completeExceptionally(new CannotCreateTransactionException("The database is away"));
            }
        }
        return isThere;
    }

    @Override
    public void stop() {
        queue.add(LAST);
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private record Waiting(Batch batch, CompletableFuture<Void> done) {}
}
