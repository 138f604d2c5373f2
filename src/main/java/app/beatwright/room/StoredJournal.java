package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.outline.Channel;
import app.beatwright.outline.Fact;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.StatelessSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The journal in the database.
///
/// It writes through a stateless session on the transaction's own connection: there is nothing to cache about a
/// line that never changes, and what a room knows it keeps itself.
@Service
class StoredJournal implements Journal {

    private static final Logger LOG = LoggerFactory.getLogger(StoredJournal.class);

    private final EntityManager entities;
    private final Snapshots snapshots;
    private final TransactionTemplate anew;

    StoredJournal(EntityManager entities, Snapshots snapshots, PlatformTransactionManager transactions) {
        this.entities = entities;
        this.anew = new TransactionTemplate(transactions);
        anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.snapshots = snapshots;
    }

    @Override
    @Transactional
    public void append(List<Batch> batches) {
        read(session -> {
            batches.forEach(batch -> append(session, batch));
            return batches;
        });
    }

    private static void append(StatelessSession session, Batch batch) {
        raise(session, batch);
        session.insertMultiple(batch.changes().stream()
                .map(change -> row(batch.branch(), change))
                .toList());
        new Materials(session, batch.branch()).write(Touched.by(batch.changes()), batch.before(), batch.after());
    }

    /// The one arbiter between everybody who may write to this branch, here or in another process. In SQL, since
    /// Hibernate translates its own language anew each time: a millisecond of every letter's way.
    private static void raise(StatelessSession session, Batch batch) {
        var raised = session.createNativeMutationQuery(
                        "update branch set head_seq = :now, head_digest = :digest where id = :branch and head_seq = :head")
                .setParameter("now", batch.newHead())
                .setParameter("digest", batch.after().digest())
                .setParameter("branch", batch.branch().value())
                .setParameter("head", batch.head())
                .executeUpdate();
        if (raised != 1) {
            throw new Behind(batch.branch(), batch.head());
        }
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
    @Transactional(readOnly = true)
    public Moment open(BranchId branch) {
        var head = read(session -> session.get(BranchRow.class, branch.value()));
        var outline = readable(branch).filter(rows -> isSound(head, rows)).orElseGet(() -> mended(branch, head));
        return new Moment(outline, head.headSeq);
    }

    /// What the rows come to; empty if the disk has made of them what no program has written.
    private Optional<Outline> readable(BranchId branch) {
        try {
            return Optional.of(read(session -> new Materials(session, branch).read()));
        } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException unreadable) {
            LOG.error("The rows of branch {} cannot be read", branch, unreadable);
            return Optional.empty();
        }
    }

    private static boolean isSound(BranchRow head, Outline outline) {
        return head.headDigest == null || head.headDigest == outline.digest();
    }

    /// The journal knows better than the rows, if it is not damaged too.
    private Outline mended(BranchId branch, BranchRow head) {
        var outline = replayed(branch, head.headSeq);
        if (!isSound(head, outline)) {
            throw new Damaged(branch, head.headSeq);
        }
        LOG.error("The rows of branch {} were damaged and have been made anew from its journal", branch);
        anew.executeWithoutResult(_ -> read(session -> {
            new Materials(session, branch).rewrite(outline);
            return outline;
        }));
        return outline;
    }

    private Outline replayed(BranchId branch, long seq) {
        try {
            return replay(branch, Optional.empty(), seq);
        } catch (RuntimeException unreadable) {
            LOG.error("The journal of branch {} cannot be read", branch, unreadable);
            throw new Damaged(branch, seq);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Outline stateAt(BranchId branch, long seq) {
        return replay(branch, snapshots.nearest(branch, seq), seq);
    }

    private Outline replay(BranchId branch, Optional<Moment> start, long seq) {
        var moment = start.orElseGet(() -> new Moment(Outline.empty(), 0));
        var outline = moment.outline();
        for (var change : between(branch, moment.seq(), seq)) {
            outline = outline.with(change.fact());
        }
        return outline;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> after(BranchId branch, long seq) {
        return between(branch, seq, Long.MAX_VALUE);
    }

    private List<Change> between(BranchId branch, long after, long upTo) {
        return read(session -> session.createSelectionQuery(
                        "from ChangeRow where key.branch = :branch and key.seq > :after and key.seq <= :upTo order by key.seq",
                        ChangeRow.class)
                .setParameter("branch", branch.value())
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getResultStream()
                .map(StoredJournal::change)
                .toList());
    }

    private static Change change(ChangeRow row) {
        return new Change(
                row.key.seq(),
                new AccountId(row.author),
                row.client,
                row.n,
                row.madeAt,
                row.undoOf == null ? OptionalLong.empty() : OptionalLong.of(row.undoOf),
                Wire.fact(row.payload),
                row.payload);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Change> find(BranchId branch, long seq) {
        return between(branch, seq - 1, seq).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public OptionalLong seqOf(BranchId branch, String client, long n) {
        return read(session -> session.createSelectionQuery(
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
        return read(session -> session.createSelectionQuery(
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
        return read(session -> session.createSelectionQuery(
                        "from ChangeRow where key.branch = :branch and client = :client order by n desc",
                        ChangeRow.class)
                .setParameter("branch", branch.value())
                .setParameter("client", client)
                .setMaxResults(1)
                .getResultStream()
                .map(row -> new Hand(new AccountId(row.author), row.n))
                .findFirst());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Change> writings(BranchId branch, NodeId node, Channel channel, int rev) {
        return read(session -> session.createSelectionQuery("""
                        from ChangeRow where key.branch = :branch
                            and (node = :node and channel = :channel and textRev + textCount > :rev or kind = 'group')
                            order by key.seq""", ChangeRow.class)
                .setParameter("branch", branch.value())
                .setParameter("node", node.value())
                .setParameter("channel", channel.word())
                .setParameter("rev", rev)
                .getResultStream()
                .map(StoredJournal::change)
                .toList());
    }

    @Override
    @Transactional
    public void keep(BranchId branch, Moment moment) {
        snapshots.keep(branch, moment);
    }

    /// On the connection of the transaction that is under way.
    private <T> T read(Function<StatelessSession, T> reading) {
        try (var session = entities.unwrap(Session.class)
                .statelessWithOptions()
                .connection()
                .open()) {
            return reading.apply(session);
        }
    }
}
