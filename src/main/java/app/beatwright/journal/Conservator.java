package app.beatwright.journal;

import app.beatwright.journal.Journal.Moment;
import app.beatwright.outline.Outline;
import java.util.Comparator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Says what a branch has come to: gives out what is whole, mends rows where the journal is, and names what is damaged
/// ([ADR 0017](docs/adr/0017-damage-is-named.md)).
@Component
class Conservator {

    private static final Moment BEGINNING = new Moment(Outline.empty(), 0);

    private static final Logger LOG = LoggerFactory.getLogger(Conservator.class);

    private final UnderWay underWay;
    private final OneMoment moment;
    private final Snapshots snapshots;
    private final Proofreader proofreader;
    private final TransactionTemplate writing;
    private final ApplicationEventPublisher events;
    private final Map<BranchId, Damaged> damages = new ConcurrentHashMap<>();

    Conservator(
            UnderWay underWay,
            OneMoment moment,
            Snapshots snapshots,
            Proofreader proofreader,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.underWay = underWay;
        this.moment = moment;
        this.snapshots = snapshots;
        this.proofreader = proofreader;
        this.writing = new TransactionTemplate(transactions);
        this.events = events;
    }

    Moment open(BranchId branch) {
        return orDamaged(branch, () -> held(branch, proofreader::isWhole));
    }

    Moment peek(BranchId branch, int lines) {
        return orDamaged(branch, () -> held(branch, head -> proofreader.isWholeAtItsEnd(head, lines)));
    }

    void check(BranchId branch, int lines) {
        var now = peek(branch, lines);
        orDamaged(branch, () -> replayed(branch, now, lines));
    }

    /// Anything but an outage that comes in between is damage: nobody writes what cannot be read. What was once found
    /// damaged stays so as long as the process lives, whatever a disk says the next time.
    private <T> T orDamaged(BranchId branch, Supplier<T> reading) {
        var known = damages.get(branch);
        if (known != null) {
            throw known;
        }
        try {
            return reading.get();
        } catch (RuntimeException failed) {
            if (failed instanceof Behind || Outage.is(failed)) {
                throw failed;
            }
            throw found(branch, failed);
        }
    }

    /// The log hears only what kind of failure it was: its message may repeat what somebody wrote.
    private Damaged found(BranchId branch, RuntimeException how) {
        var damaged = new Damaged(branch, proofreader.damage(branch));
        damages.put(branch, damaged);
        LOG.error("{} ({})", damaged.getMessage(), how.getClass().getSimpleName());
        events.publishEvent(new DamageFound(branch));
        return damaged;
    }

    private Moment held(BranchId branch, Predicate<BranchRow> isWhole) {
        var found = moment.read(session -> found(session, branch));
        if (!isWhole.test(found.head())) {
            throw new IllegalStateException("The chain is broken");
        }
        return new Moment(found.sound().orElseGet(() -> mended(branch, found.head())), found.head().headSeq);
    }

    /// From the last snapshot on, unless that is further back than so many lines.
    private Moment replayed(BranchId branch, Moment now, int lines) {
        var start = moment.read(_ -> snapshots.nearest(branch, now.seq())).orElse(BEGINNING);
        if (now.seq() - start.seq() <= lines
                && !replayed(branch, Optional.of(start), now.seq()).equals(now.outline())) {
            throw new IllegalStateException("The journal comes to something else than the rows");
        }
        return now;
    }

    /// The head, and the rows of the same moment.
    private static Found found(StatelessSession session, BranchId branch) {
        return new Found(session.get(BranchRow.class, branch.value()), rows(session, branch));
    }

    /// Empty if the disk has made of them what no program has written.
    private static Optional<Outline> rows(StatelessSession session, BranchId branch) {
        try {
            return Optional.of(new Materials(session, branch).read());
        } catch (IllegalStateException | IllegalArgumentException | NoSuchElementException unreadable) {
            LOG.error("The rows of branch {} cannot be read", branch);
            return Optional.empty();
        }
    }

    private record Found(BranchRow head, Optional<Outline> rows) {

        /// A branch that an older version was the last to write to says nothing about its rows.
        Optional<Outline> sound() {
            return rows.filter(outline -> head.headDigest != null && head.headDigest == outline.digest());
        }
    }

    /// A whole journal knows better than the rows. One at a time: who comes second finds them whole, or as they were.
    private synchronized Outline mended(BranchId branch, BranchRow head) {
        if (!proofreader.isWhole(head)) {
            throw new IllegalStateException("Neither the rows nor the journal are whole");
        }
        var outline = replayed(branch, Optional.empty(), head.headSeq);
        writing.executeWithoutResult(_ -> underWay.does(session -> rewritten(session, branch, head, outline)));
        LOG.warn("The rows of branch {} have been made anew from its journal", branch);
        return outline;
    }

    private Outline replayed(BranchId branch, Optional<Moment> start, long seq) {
        return moment.read(_ -> replay(branch, start, seq));
    }

    /// The digest first: nobody writes to the branch until the rows are what it says.
    private static Outline rewritten(StatelessSession session, BranchId branch, BranchRow head, Outline outline) {
        var held = session.createNativeMutationQuery(
                        "update branch set head_digest = :digest where id = :branch and head_seq = :head")
                .setParameter("digest", outline.digest())
                .setParameter("branch", branch.value())
                .setParameter("head", head.headSeq)
                .executeUpdate();
        if (held != 1) {
            throw new Behind(branch, head.headSeq);
        }
        new Materials(session, branch).rewrite(outline);
        return outline;
    }

    /// From the nearest snapshot on.
    Outline stateAt(BranchId branch, long seq) {
        return replay(branch, snapshots.nearest(branch, seq), seq);
    }

    private Outline replay(BranchId branch, Optional<Moment> start, long seq) {
        var from = start.orElse(BEGINNING);
        var outline = from.outline();
        var lines = proofreader.between(branch, from.seq(), seq);
        if (lines.size() != seq - from.seq()) {
            throw new IllegalStateException("Branch " + branch + " has no change " + seq);
        }
        for (var change : lines) {
            outline = outline.with(change.fact());
        }
        return outline;
    }

    Optional<Moment> lastGood(BranchId branch) {
        return soundRows(branch)
                .or(() -> Stream.of(Optional.of(BEGINNING), snapshot(branch))
                        .flatMap(Optional::stream)
                        .map(start -> attempt(() -> asFarAsWhole(branch, start)))
                        .flatMap(Optional::stream)
                        .filter(moment -> moment.seq() > 0)
                        .max(Comparator.comparingLong(Moment::seq)));
    }

    private Optional<Moment> soundRows(BranchId branch) {
        return attempt(() -> moment.read(session -> found(session, branch)))
                .flatMap(found -> found.sound().map(outline -> new Moment(outline, found.head().headSeq)));
    }

    private Optional<Moment> snapshot(BranchId branch) {
        return attempt(() -> moment.read(_ -> snapshots.nearest(branch, Long.MAX_VALUE)))
                .flatMap(nearest -> nearest);
    }

    private static <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.ofNullable(reading.get());
        } catch (RuntimeException failed) {
            if (Outage.is(failed)) {
                throw failed;
            }
            return Optional.empty();
        }
    }

    private Moment asFarAsWhole(BranchId branch, Moment start) {
        var outline = new AtomicReference<>(start.outline());
        var reached = proofreader
                .mark(branch, start.seq())
                .map(mark -> proofreader.walk(
                        branch,
                        mark,
                        Long.MAX_VALUE,
                        line -> outline.updateAndGet(now -> now.with(Wire.fact(line.payload)))));
        return new Moment(outline.get(), reached.map(walk -> walk.to().seq()).orElse(start.seq()));
    }
}
