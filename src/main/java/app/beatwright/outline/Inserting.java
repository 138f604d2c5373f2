package app.beatwright.outline;

import app.beatwright.outline.Resolution.Refused;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// New nodes. What a writer has written is never turned away because somebody removed the place it was meant for: it
/// goes
/// to the nearest place that lives.
final class Inserting {

    private final Outline now;
    private final Unfolding unfolding;

    /// The new ones, by id.
    private final Map<NodeId, Kind> seeded = new HashMap<>();

    Inserting(Outline now) {
        this.now = now;
        this.unfolding = new Unfolding(now);
    }

    Resolution insert(List<Seedling> seedlings, Place place) {
        if (seedlings.size() > Limits.INSERT) {
            return No.because(Refusal.TOO_MANY, "At most %d can be put in at one time.".formatted(Limits.INSERT));
        }
        for (var seedling : seedlings) {
            var complaint = complaint(seedling);
            if (complaint.isPresent()) {
                return complaint.get();
            }
            seeded.put(seedling.id(), seedling.kind());
        }
        return linksComplaint(seedlings).<Resolution>map(no -> no).orElseGet(() -> planted(seedlings, place));
    }

    private Optional<Refused> complaint(Seedling seedling) {
        if (seedling.kind().isRoot()) {
            return Optional.of(No.because(
                    Refusal.KIND, "There is only one of " + seedling.kind().called() + "."));
        }
        if (now.find(seedling.id()).isPresent() || seeded.containsKey(seedling.id()) || isNowhere(seedling.id())) {
            return Optional.of(No.because(Refusal.BAD_VALUE, "There is something of this id in the outline already."));
        }
        if (seedling.prose().length() > Limits.PROSE) {
            return Optional.of(Writing.tooLong());
        }
        if (!Wording.isStorable(seedling.prose())) {
            return Optional.of(No.because(Refusal.BAD_VALUE, "This text has characters in it that cannot be kept."));
        }
        return fieldsComplaint(seedling);
    }

    private static boolean isNowhere(NodeId id) {
        return id.equals(NodeId.NOWHERE);
    }

    private Optional<Refused> fieldsComplaint(Seedling seedling) {
        if (Strand.count(seedling.fields()) > Limits.STRANDS) {
            return Optional.of(Setting.tooManyStrands());
        }
        return seedling.fields().entrySet().stream()
                .map(field -> Setting.complaint(seedling.kind(), field.getKey(), field.getValue(), this::kindOf))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refused> linksComplaint(List<Seedling> seedlings) {
        return seedlings.stream()
                .flatMap(seedling -> seedling.links().entrySet().stream()
                        .map(links -> linksComplaint(seedling.kind(), links.getKey(), links.getValue())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refused> linksComplaint(Kind kind, Relation relation, List<NodeId> targets) {
        if (targets.size() > Limits.LINKS) {
            return Optional.of(Setting.tooManyLinks());
        }
        return targets.stream()
                .map(to -> Setting.linkComplaint(kind, relation, kindOf(to)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Kind> kindOf(NodeId id) {
        return Optional.ofNullable(seeded.get(id)).or(() -> now.find(id).map(Node::kind));
    }

    private Resolution planted(List<Seedling> seedlings, Place place) {
        var together = seedlings.stream()
                .filter(seedling -> seedling.parent().isEmpty())
                .map(Seedling::kind)
                .toList();
        var home = new Ground(now).nearest(place, together);
        if (home.isEmpty() && !together.isEmpty()) {
            return homeless(place.parent(), together);
        }
        var keys = home.map(here -> unfolding.keys(Slots.at(now, here, together.size())))
                .orElse(List.of())
                .iterator();
        for (var seedling : seedlings) {
            if (seedling.parent().isEmpty()) {
                plant(seedling, new Spot(home.orElseThrow().parent(), keys.next()));
            } else {
                var no = plantUnder(seedling.parent().get(), seedling);
                if (no.isPresent()) {
                    return no.get();
                }
            }
        }
        return unfolding.asOne("insert");
    }

    private Optional<Refused> plantUnder(NodeId parent, Seedling seedling) {
        var outline = unfolding.outline();
        var kinds = List.of(seedling.kind());
        var home = new Ground(outline).nearest(Place.atEndOf(parent), kinds);
        if (home.isEmpty()) {
            return Optional.of(homeless(parent, kinds));
        }
        var key = unfolding.keys(Slots.at(outline, home.get(), 1)).getFirst();
        plant(seedling, new Spot(home.get().parent(), key));
        return Optional.empty();
    }

    private Refused homeless(NodeId parent, List<Kind> kinds) {
        return unfolding
                .outline()
                .find(parent)
                .flatMap(there -> No.unlessMayHold(there, kinds))
                .orElseGet(() -> No.gone(unfolding.outline(), parent));
    }

    private void plant(Seedling seedling, Spot spot) {
        var number = unfolding.outline().nextNumber(seedling.kind());
        var texts = seedling.prose().isEmpty()
                ? Map.<Channel, Text>of()
                : Map.of(Channel.PROSE, new Text(seedling.prose(), 0));
        var node = new Node(
                seedling.id(),
                seedling.kind(),
                number,
                spot.parent(),
                spot.order(),
                false,
                seedling.fields(),
                texts,
                links(seedling));
        unfolding.add(new Fact.Inserted(List.of(node)));
    }

    /// A link to what is in the bin by now is left out; the words that come with it count more.
    private Map<Relation, List<NodeId>> links(Seedling seedling) {
        var links = new EnumMap<Relation, List<NodeId>>(Relation.class);
        seedling.links()
                .forEach((relation, targets) -> links.put(
                        relation,
                        targets.stream()
                                .distinct()
                                .filter(to -> seeded.containsKey(to) || now.isLiving(to))
                                .toList()));
        links.values().removeIf(List::isEmpty);
        return links;
    }
}
