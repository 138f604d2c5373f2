package app.beatwright.review;

import app.beatwright.journal.BranchId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Threads of one branch that are forgotten when the test ends.
public final class MemoryThreads implements Threads {

    private final Map<ThreadId, Kept> kept = new LinkedHashMap<>();
    private final Set<RoundId> rounds = new HashSet<>();
    private final List<Notice> told = new ArrayList<>();
    private boolean away;

    /// As when the database is stopped.
    public synchronized void goesAway() {
        away = true;
    }

    public synchronized void comesBack() {
        away = false;
    }

    @Override
    public synchronized List<Kept> of(BranchId branch) {
        return kept.values().stream().filter(each -> !each.thread().isEmpty()).toList();
    }

    @Override
    public synchronized void keep(
            BranchId branch, Optional<CommentThread> before, CommentThread now, long asOf, Calling calling) {
        if (away) {
            throw new IllegalStateException("Nobody answers");
        }
        kept.put(now.id(), new Kept(now, asOf));
        told.addAll(calling.of(before, now));
    }

    @Override
    public synchronized void tell(List<Notice> notices) {
        if (away) {
            throw new IllegalStateException("Nobody answers");
        }
        notices.stream()
                .filter(notice -> told.stream().noneMatch(known -> known.id().equals(notice.id())))
                .forEach(told::add);
    }

    @Override
    public synchronized boolean hasRound(BranchId branch, RoundId round) {
        return rounds.contains(round);
    }

    public synchronized void begins(RoundId round) {
        rounds.add(round);
    }

    /// What people were told of so far.
    public synchronized List<Notice> told() {
        return List.copyOf(told);
    }

    @Override
    public synchronized void keepPlaces(BranchId branch, Collection<CommentThread> threads, long asOf) {
        if (away) {
            throw new IllegalStateException("Nobody answers");
        }
        threads.forEach(thread ->
                kept.computeIfPresent(thread.id(), (_, known) -> new Kept(placed(known.thread(), thread), asOf)));
        kept.replaceAll((_, known) -> new Kept(known.thread(), Math.max(known.asOf(), asOf)));
    }

    private static CommentThread placed(CommentThread known, CommentThread now) {
        var there = known.at(now.target());
        return now.suggestion().map(there::suggesting).orElse(there);
    }
}
