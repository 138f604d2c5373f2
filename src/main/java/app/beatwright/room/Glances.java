package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.outline.Field;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Relation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What a card on the shelf shows of an outline. Remembered until the outline changes.
@Component
class Glances {

    private static final int MOST = 10_000;

    private final Journal journal;
    private final Map<BranchId, Glance> known = new ConcurrentHashMap<>();

    private static final Logger LOG = LoggerFactory.getLogger(Glances.class);

    Glances(Journal journal) {
        this.journal = journal;
    }

    /// @param head the branch's last change
    Glance at(BranchId branch, long head) {
        var glance = known.get(branch);
        if (glance != null && glance.head() >= head) {
            return glance;
        }
        if (known.size() > MOST) {
            known.clear();
        }
        var seen = lookOrSay(branch, head);
        known.put(branch, seen);
        return seen;
    }

    /// One damaged outline must not take the others from the desk.
    private Glance lookOrSay(BranchId branch, long head) {
        try {
            return look(branch);
        } catch (Damaged damaged) {
            LOG.error("{}", damaged.getMessage());
            return new Glance(head, "Damaged outline", "", List.of(), Optional.empty(), Optional.empty());
        }
    }

    private Glance look(BranchId branch) {
        var moment = journal.open(branch);
        var outline = moment.outline();
        var last = journal.find(branch, moment.seq());
        return new Glance(
                moment.seq(),
                outline.story().title(),
                outline.story().field(Field.FORMAT),
                outline.beats().stream().map(beat -> bar(outline, beat)).toList(),
                last.map(Change::at),
                last.map(Change::author));
    }

    private static Bar bar(Outline outline, Node beat) {
        var colour = beat.links(Relation.PLOTLINE).stream()
                .filter(outline::isLiving)
                .findFirst()
                .flatMap((NodeId id) -> outline.find(id))
                .map(plotline -> plotline.field(Field.COLOUR))
                .orElse("");
        return new Bar(colour, beat.eighths());
    }

    record Glance(
            long head,
            String title,
            String format,
            List<Bar> strip,
            Optional<Instant> editedAt,
            Optional<AccountId> editedBy) {}
}
