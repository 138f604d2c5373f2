package app.beatwright.journal;

import app.beatwright.outline.Channel;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// A journal of one branch that is as strict as the stored one, and forgets everything when the test ends.
public final class MemoryJournal implements Journal {

    private final List<Change> changes = new ArrayList<>();
    private final Map<NodeId, Node> rows = new HashMap<>();
    private boolean silent;
    private boolean away;

    public MemoryJournal() {
        Outline.empty().nodes().forEach(root -> rows.put(root.id(), root));
    }

    /// As when the database is stopped.
    public synchronized void goesAway() {
        away = true;
    }

    public synchronized void comesBack() {
        away = false;
    }

    private void ask() {
        if (away) {
            throw new IllegalStateException("Nobody answers");
        }
    }

    /// What comes next is written, and nobody hears that it was: the database went away just then.
    public synchronized void losesItsWord() {
        silent = true;
    }

    @Override
    public synchronized void append(List<Batch> batches) {
        ask();
        batches.forEach(this::append);
        if (silent) {
            silent = false;
            throw new IllegalStateException("The database has gone away");
        }
    }

    private void append(Batch batch) {
        if (batch.head() != changes.size()) {
            throw new Behind(batch.branch(), batch.head());
        }
        for (var change : batch.changes()) {
            if (change.seq() != changes.size() + 1L
                    || seqOf(batch.branch(), change.client(), change.n()).isPresent()
                    || (change.undoOf().isPresent()
                            && isTakenBack(batch.branch(), change.undoOf().getAsLong()))) {
                throw new IllegalStateException("The database would not take " + change);
            }
            changes.add(reread(change));
        }
        for (var id : Touched.by(batch.changes())) {
            rows.put(id, batch.after().find(id).orElseThrow());
        }
    }

    /// As it would come back from a database: from its JSON.
    private static Change reread(Change change) {
        return new Change(
                change.seq(),
                change.author(),
                change.client(),
                change.n(),
                change.at(),
                change.undoOf(),
                change.accepts(),
                Wire.fact(change.payload()),
                change.payload());
    }

    @Override
    public Moment peek(BranchId branch, int lines) {
        return open(branch);
    }

    @Override
    public void check(BranchId branch, int lines) {
        open(branch);
    }

    @Override
    public Optional<Moment> lastGood(BranchId branch) {
        return Optional.of(open(branch));
    }

    @Override
    public synchronized Moment open(BranchId branch) {
        return new Moment(Outline.of(rows.values()), changes.size());
    }

    @Override
    public synchronized Outline stateAt(BranchId branch, long seq) {
        var outline = Outline.empty();
        for (var change : changes.subList(0, (int) seq)) {
            outline = outline.with(change.fact());
        }
        return outline;
    }

    @Override
    public synchronized List<Change> after(BranchId branch, long seq) {
        ask();
        return List.copyOf(changes.subList((int) seq, changes.size()));
    }

    @Override
    public synchronized Optional<Change> find(BranchId branch, long seq) {
        return changes.stream().filter(change -> change.seq() == seq).findFirst();
    }

    @Override
    public synchronized OptionalLong seqOf(BranchId branch, String client, long n) {
        return changes.stream()
                .filter(change -> change.client().equals(client) && change.n() == n)
                .mapToLong(Change::seq)
                .findFirst();
    }

    @Override
    public synchronized Set<NodeId> touchedSince(BranchId branch, Instant moment) {
        return Touched.by(changes.stream().filter(change -> !change.at().isBefore(moment)));
    }

    @Override
    public synchronized boolean isTakenBack(BranchId branch, long seq) {
        return changes.stream().anyMatch(change -> change.undoOf().equals(OptionalLong.of(seq)));
    }

    @Override
    public synchronized Optional<Hand> hand(BranchId branch, String client) {
        ask();
        return changes.stream()
                .filter(change -> change.client().equals(client))
                .map(change -> new Hand(change.doer(), change.n()))
                .reduce((one, other) -> one.last() > other.last() ? one : other);
    }

    @Override
    public synchronized List<Change> writings(BranchId branch, NodeId node, Channel channel, int rev) {
        return List.copyOf(changes);
    }

    @Override
    public void keep(BranchId branch, Moment moment) {}
}
