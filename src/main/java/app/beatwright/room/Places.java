package app.beatwright.room;

import app.beatwright.journal.BranchId;
import app.beatwright.review.CommentThread;
import app.beatwright.review.ThreadId;
import app.beatwright.review.Threads;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Where the threads of a branch are, on the way from the room to the disk.
///
/// Invariant: what has moved stays here until it is written, so that a place that could not be written is never taken
/// for one that has stayed.
final class Places {

    private final BranchId branch;
    private final Threads store;
    private final Map<ThreadId, CommentThread> unwritten = new LinkedHashMap<>();
    private final Lock writing = new ReentrantLock();
    private long asOf;
    private long writtenAt;

    Places(BranchId branch, Threads store) {
        this.branch = branch;
        this.store = store;
    }

    /// Those on disk are of this change.
    synchronized void areWrittenAt(long seq) {
        asOf = writtenAt = seq;
    }

    /// After change `seq` these are elsewhere, and all others where they were. Nobody waits here.
    synchronized void haveMoved(Collection<CommentThread> moved, long seq) {
        moved.forEach(thread -> unwritten.put(thread.id(), thread));
        asOf = seq;
    }

    /// Writes them, on whatever thread.
    void write() {
        writing.lock();
        try {
            var written = snapshot();
            if (written.seq() != writtenAt) {
                store.keepPlaces(branch, written.threads(), written.seq());
                forget(written);
            }
        } finally {
            writing.unlock();
        }
    }

    private synchronized Snapshot snapshot() {
        return new Snapshot(List.copyOf(unwritten.values()), asOf);
    }

    private synchronized void forget(Snapshot written) {
        written.threads().forEach(thread -> unwritten.remove(thread.id(), thread));
        writtenAt = written.seq();
    }

    private record Snapshot(List<CommentThread> threads, long seq) {}
}
