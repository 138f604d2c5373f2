package app.beatwright.journal;

import app.beatwright.outline.Channel;
import app.beatwright.outline.Fact;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The journal in the database.
///
/// It writes through a stateless session on the transaction's own connection: there is nothing to cache about a
/// line that never changes, and what a room knows it keeps itself.
@Service
class StoredJournal implements Journal {

    /// Branches of which is remembered what their last line carries.
    private static final int MOST = 10_000;

    private final UnderWay underWay;
    private final Snapshots snapshots;
    private final Proofreader proofreader;
    private final Conservator conservator;

    /// The last lines that were written here. Whether they still are the last, the arbiter finds out.
    private final Map<BranchId, Mark> ends = new ConcurrentHashMap<>();

    StoredJournal(UnderWay underWay, Snapshots snapshots, Proofreader proofreader, Conservator conservator) {
        this.underWay = underWay;
        this.snapshots = snapshots;
        this.proofreader = proofreader;
        this.conservator = conservator;
    }

    @Override
    @Transactional
    public void append(List<Batch> batches) {
        underWay.does(session -> {
            batches.forEach(batch -> append(session, batch));
            return batches;
        });
    }

    private void append(StatelessSession session, Batch batch) {
        var before = chain(session, batch);
        var chain = before;
        var lines = new ArrayList<ChangeRow>();
        for (var change : batch.changes()) {
            var line = row(batch.branch(), change);
            chain = Chain.link(chain, line);
            line.chain = chain;
            lines.add(line);
        }
        raise(session, batch, before, chain);
        session.insertMultiple(lines);
        new Materials(session, batch.branch()).write(Touched.by(batch.changes()), batch.before(), batch.after());
    }

    /// What the lines so far come to. Known without a question from the second batch on: half a millisecond of every
    /// letter's way.
    private long chain(StatelessSession session, Batch batch) {
        var end = ends.remove(batch.branch());
        return end != null && end.seq() == batch.head() ? end.chain() : askForChain(session, batch);
    }

    private static long askForChain(StatelessSession session, Batch batch) {
        return session.createNativeQuery(
                        "select head_chain from branch where id = :branch and head_seq = :head", Long.class)
                .setParameter("branch", batch.branch().value())
                .setParameter("head", batch.head())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Behind(batch.branch(), batch.head()));
    }

    /// The one arbiter between everybody who may write to this branch, here or in another process. In SQL, since
    /// Hibernate translates its own language anew each time: a millisecond of every letter's way.
    private void raise(StatelessSession session, Batch batch, long before, long chain) {
        var raised = session.createNativeMutationQuery(
                        "update branch set head_seq = :now, head_digest = :digest, head_chain = :chain where id = :branch and head_seq = :head and head_chain = :before")
                .setParameter("now", batch.newHead())
                .setParameter("digest", batch.after().digest())
                .setParameter("chain", chain)
                .setParameter("branch", batch.branch().value())
                .setParameter("head", batch.head())
                .setParameter("before", before)
                .executeUpdate();
        if (raised != 1) {
            throw new Behind(batch.branch(), batch.head());
        }
        afterCommit(() -> ends.put(batch.branch(), new Mark(batch.newHead(), chain)));
    }

    /// What is rolled back was never the end.
    private void afterCommit(Runnable remembering) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (ends.size() > MOST) {
                    ends.clear();
                }
                remembering.run();
            }
        });
    }

    private static ChangeRow row(BranchId branch, Change change) {
        var row = new ChangeRow(
                new ChangeRow.Key(branch.value(), change.seq()),
                kind(change.fact()),
                change.author().value(),
                change.client(),
                change.n(),
                change.at(),
                change.payload());
        if (change.undoOf().isPresent()) {
            row.undoOf = change.undoOf().getAsLong();
        }
        change.accepts().ifPresent(accepted -> {
            row.suggestion = accepted.suggestion();
            row.acceptedBy = accepted.by().value();
        });
        if (change.fact() instanceof Fact.Written(var node, var channel, var rev, var changes)) {
            row.node = node.value();
            row.channel = channel.word();
            row.textRev = rev;
            row.textCount = changes.size();
        }
        return row;
    }

    private static String kind(Fact fact) {
        return switch (fact) {
            case Fact.Inserted _ -> "insert";
            case Fact.Moved _ -> "move";
            case Fact.Removed _ -> "remove";
            case Fact.Restored _ -> "restore";
            case Fact.FieldSet _ -> "set";
            case Fact.Linked _ -> "link";
            case Fact.Unlinked _ -> "unlink";
            case Fact.Written _ -> "text";
            case Fact.Ordered _ -> "order";
            case Fact.Group _ -> "group";
        };
    }

    @Override
    public Moment open(BranchId branch) {
        return conservator.open(branch);
    }

    @Override
    public Moment peek(BranchId branch, int lines) {
        return conservator.peek(branch, lines);
    }

    @Override
    public void check(BranchId branch, int lines) {
        conservator.check(branch, lines);
    }

    @Override
    public Optional<Moment> lastGood(BranchId branch) {
        return conservator.lastGood(branch);
    }

    @Override
    @Transactional(readOnly = true)
    public Outline stateAt(BranchId branch, long seq) {
        return conservator.stateAt(branch, seq);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> after(BranchId branch, long seq) {
        return proofreader.between(branch, seq, Long.MAX_VALUE);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Change> find(BranchId branch, long seq) {
        return proofreader.between(branch, seq - 1, seq).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public OptionalLong seqOf(BranchId branch, String client, long n) {
        return underWay.does(session -> session.createSelectionQuery(
                        "select key.seq from ChangeRow where key.branch = :branch and client = :client and n = :n",
                        Long.class)
                .setParameter("branch", branch.value())
                .setParameter("client", client)
                .setParameter("n", n)
                .getResultStream()
                .mapToLong(Long::longValue)
                .findFirst());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isTakenBack(BranchId branch, long seq) {
        return underWay.does(session -> session.createSelectionQuery(
                                "select count(*) from ChangeRow where key.branch = :branch and undoOf = :seq",
                                Long.class)
                        .setParameter("branch", branch.value())
                        .setParameter("seq", seq)
                        .getSingleResult())
                > 0;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Hand> hand(BranchId branch, String client) {
        return underWay.does(session -> session.createSelectionQuery(
                        "from ChangeRow where key.branch = :branch and client = :client order by n desc",
                        ChangeRow.class)
                .setParameter("branch", branch.value())
                .setParameter("client", client)
                .setMaxResults(1)
                .getResultStream()
                .map(row -> new Hand(row.doer(), row.n))
                .findFirst());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> writings(BranchId branch, NodeId node, Channel channel, int rev) {
        return underWay.does(session -> session.createSelectionQuery("""
                        from ChangeRow where key.branch = :branch
                            and (node = :node and channel = :channel and textRev + textCount > :rev or kind = 'group')
                            order by key.seq""", ChangeRow.class)
                .setParameter("branch", branch.value())
                .setParameter("node", node.value())
                .setParameter("channel", channel.word())
                .setParameter("rev", rev)
                .getResultStream()
                .map(ChangeRow::change)
                .toList());
    }

    /// Most changes are letters, which name their node in a column; only of the others is it written what they did.
    @Override
    @Transactional(readOnly = true)
    public Set<NodeId> touchedSince(BranchId branch, Instant moment) {
        return underWay.does(session -> {
            var written = since(session, "select distinct node", "node is not null", UUID.class, branch, moment)
                    .map(NodeId::new);
            var done = since(session, "", "node is null", ChangeRow.class, branch, moment)
                    .map(ChangeRow::change);
            return Stream.concat(written, Touched.by(done).stream()).collect(Collectors.toUnmodifiableSet());
        });
    }

    private static <T> Stream<T> since(
            StatelessSession session, String what, String which, Class<T> type, BranchId branch, Instant moment) {
        return session.createSelectionQuery(
                        what + " from ChangeRow where key.branch = :branch and madeAt >= :moment and " + which, type)
                .setParameter("branch", branch.value())
                .setParameter("moment", moment)
                .getResultStream();
    }

    @Override
    @Transactional
    public void keep(BranchId branch, Moment moment) {
        snapshots.keep(branch, moment);
    }

    /// A line and what it carries.
    private record Mark(long seq, long chain) {}
}
