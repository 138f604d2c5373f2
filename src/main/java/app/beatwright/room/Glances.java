package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Change;
import app.beatwright.journal.Damage;
import app.beatwright.journal.DamageFound;
import app.beatwright.journal.Damaged;
import app.beatwright.journal.Journal;
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
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What a card on the library shows of an outline. Remembered until the outline changes.
@Component
class Glances {

    private static final int MOST = 10_000;

    private static final Journal.Moment NOTHING = new Journal.Moment(Outline.empty(), 0);

    private final Journal journal;
    private final Map<BranchId, Glance> known = new ConcurrentHashMap<>();

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
            return glance(branch, journal.peek(branch, 1), Optional.empty());
        } catch (Damaged damaged) {
            var lastGood = journal.lastGood(branch).orElse(NOTHING);
            return glance(branch, new Journal.Moment(lastGood.outline(), head), Optional.of(damaged.damage()));
        }
    }

    @EventListener
    void found(DamageFound event) {
        known.remove(event.branch());
    }

    private Glance glance(BranchId branch, Journal.Moment moment, Optional<Damage> damage) {
        var outline = moment.outline();
        var last = damage.isEmpty() ? journal.find(branch, moment.seq()) : Optional.<Change>empty();
        return new Glance(
                moment.seq(),
                outline.story().title(),
                outline.story().field(Field.FORMAT),
                outline.beats().stream().map(beat -> bar(outline, beat)).toList(),
                last.map(Change::at).or(() -> damage.flatMap(Damage::lastGood)),
                last.map(Change::author),
                damage);
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
            Optional<AccountId> editedBy,
            Optional<Damage> damage) {}
}
