package app.beatwright.room;

import app.beatwright.journal.Change;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The last changes of a branch and how far each client has counted, so that hardly anybody has to wait for the
/// journal to be read. For one thread.
final class Recent {

    /// Whoever is further behind than this gets the whole outline.
    static final int KEPT = 500;

    private static final int MOST_CLIENTS = 10_000;

    private final Deque<Change> changes = new ArrayDeque<>();
    private final Map<String, Long> lasts = new HashMap<>();
    private Instant at = Instant.MIN;

    void add(List<Change> more) {
        for (var change : more) {
            changes.addLast(change);
            lasts.merge(change.client(), change.n(), Math::max);
            at = change.at();
        }
        while (changes.size() > KEPT) {
            changes.removeFirst();
        }
    }

    /// The highest `n` this client has in the journal, if it is known here.
    Optional<Long> last(String client) {
        return Optional.ofNullable(lasts.get(client));
    }

    long met(String client, long last) {
        if (lasts.size() >= MOST_CLIENTS) {
            lasts.clear();
        }
        lasts.put(client, last);
        return last;
    }

    /// When the last of them was made.
    Instant at() {
        return at;
    }

    Optional<Change> find(long seq) {
        var first = changes.peekFirst();
        return first == null || seq < first.seq()
                ? Optional.empty()
                : changes.stream().filter(change -> change.seq() == seq).findFirst();
    }

    /// The changes after `seq` that are still known here, the last first.
    Stream<Change> backTo(long seq) {
        return StreamSupport.stream(((Iterable<Change>) changes::descendingIterator).spliterator(), false)
                .takeWhile(change -> change.seq() > seq);
    }

    /// All changes after `seq`, if they are all here.
    Optional<List<Change>> after(long seq) {
        var first = changes.peekFirst();
        return first == null || seq + 1 < first.seq()
                ? Optional.empty()
                : Optional.of(
                        changes.stream().filter(change -> change.seq() > seq).toList());
    }
}
