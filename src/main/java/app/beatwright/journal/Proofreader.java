package app.beatwright.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Goes along the lines of a journal in their order and holds each to the [Chain].
@Component
class Proofreader {

    /// Lines that are held at a time.
    private static final int AT_ONCE = 1_000;

    /// Branches of which is remembered how far they were read.
    private static final int MOST = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Proofreader.class);

    private final OneMoment moment;
    private final Map<BranchId, Mark> proofread = new ConcurrentHashMap<>();

    Proofreader(OneMoment moment) {
        this.moment = moment;
    }

    /// Whether the journal is whole and ends as the head says. What this process has read once it does not read again.
    boolean isWhole(BranchRow head) {
        var branch = new BranchId(head.id);
        var known = proofread.getOrDefault(branch, Mark.BEGINNING);
        var from = known.seq() <= head.headSeq ? known : Mark.BEGINNING;
        var tally = new Tally();
        var reached = walk(branch, from, head.headSeq, tally::add);
        if (!reached.to().isAt(head) || (from.seq() == 0 && !isFound(head, tally))) {
            return false;
        }
        if (proofread.size() > MOST) {
            forget();
        }
        proofread.put(branch, reached.to());
        return true;
    }

    /// Whether the lines are also found by what they are looked up by. If there are more by now, they are left to the
    /// next time.
    private boolean isFound(BranchRow head, Tally tally) {
        return moment.read(session -> {
            var now = session.get(BranchRow.class, head.id);
            return now.headSeq != head.headSeq
                    || Tally.of(session, new BranchId(head.id)).isSameAs(tally);
        });
    }

    /// What was read once is read again.
    void forget() {
        proofread.clear();
    }

    /// The same of the last `lines` only.
    boolean isWholeAtItsEnd(BranchRow head, int lines) {
        var branch = new BranchId(head.id);
        return mark(branch, Math.max(0, head.headSeq - lines))
                .filter(from -> walk(branch, from, head.headSeq, _ -> {}).to().isAt(head))
                .isPresent();
    }

    /// The place after this line, if there is such a line.
    Optional<Mark> mark(BranchId branch, long seq) {
        return seq == 0
                ? Optional.of(Mark.BEGINNING)
                : lines(branch, seq - 1, seq).stream()
                        .flatMap(List::stream)
                        .map(Mark::after)
                        .findFirst();
    }

    /// The changes after one, as far as another, in order; none of them is let pass that is not whole.
    List<Change> between(BranchId branch, long after, long upTo) {
        var changes = new ArrayList<Change>();
        var walk = mark(branch, after).map(from -> walk(branch, from, upTo, line -> changes.add(line.change())));
        if (walk.isPresent() && walk.get().isBroken()) {
            throw new IllegalStateException("The chain of branch " + branch + " is broken");
        }
        return changes;
    }

    /// From the beginning on.
    Damage damage(BranchId branch) {
        var whole = walk(branch, Mark.BEGINNING, Long.MAX_VALUE, _ -> {}).to();
        return new Damage(whole.seq() + 1, whole.at());
    }

    /// As far as the lines after `from` are whole, at most to `upTo`.
    Walk walk(BranchId branch, Mark from, long upTo, Consumer<ChangeRow> each) {
        var walk = new Walk(from, false);
        var step = AT_ONCE;
        while (!walk.isBroken() && walk.to().seq() < upTo) {
            var end = Math.min(upTo, walk.to().seq() + step);
            var lines = lines(branch, walk.to().seq(), end);
            if (lines.isPresent()) {
                walk = along(walk.to(), lines.get(), each);
                if (walk.to().seq() < end) {
                    return walk;
                }
            } else if (step > 1) {
                step = 1; // to find the last that can be read
            } else {
                walk = new Walk(walk.to(), true);
            }
        }
        return walk;
    }

    private static Walk along(Mark from, List<ChangeRow> lines, Consumer<ChangeRow> each) {
        var mark = from;
        for (var line : lines) {
            if (!mark.isFollowedBy(line)) {
                return new Walk(mark, true);
            }
            each.accept(line);
            mark = Mark.after(line);
        }
        return new Walk(mark, false);
    }

    /// Empty if they cannot be read: the disk has made of them what no program has written.
    private Optional<List<ChangeRow>> lines(BranchId branch, long after, long upTo) {
        try {
            return Optional.of(moment.read(session -> read(session, branch, after, upTo)));
        } catch (RuntimeException failed) {
            if (Outage.is(failed)) {
                throw failed;
            }
            LOG.error("Lines {} to {} of branch {} cannot be read", after + 1, upTo, branch);
            return Optional.empty();
        }
    }

    private static List<ChangeRow> read(StatelessSession session, BranchId branch, long after, long upTo) {
        return session.createSelectionQuery(
                        "from ChangeRow where key.branch = :branch and key.seq > :after and key.seq <= :upTo order by key.seq",
                        ChangeRow.class)
                .setParameter("branch", branch.value())
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getResultList();
    }

    /// How far one has come, and whether that is where the lines end or where they are whole no longer.
    record Walk(Mark to, boolean isBroken) {}

    /// A place in a journal: behind line `seq`, which carries `chain`.
    record Mark(long seq, long chain, Optional<Instant> at) {

        static final Mark BEGINNING = new Mark(0, Chain.START, Optional.empty());

        static Mark after(ChangeRow line) {
            return new Mark(line.key.seq(), line.chain, Optional.of(line.madeAt));
        }

        boolean isFollowedBy(ChangeRow line) {
            return line.key.seq() == seq + 1 && Chain.link(chain, line) == line.chain;
        }

        boolean isAt(BranchRow head) {
            return seq == head.headSeq && chain == head.headChain;
        }
    }
}
