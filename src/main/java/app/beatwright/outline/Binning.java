package app.beatwright.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Into the bin and out of it.
final class Binning {

    private final Outline now;

    Binning(Outline now) {
        this.now = now;
    }

    /// Only the topmost are marked; what is in the bin already stays as it is.
    Resolution remove(List<NodeId> ids) {
        for (var id : ids) {
            var node = now.find(id);
            if (node.isEmpty()) {
                return No.gone(now, id);
            }
            if (node.get().kind().isRoot()) {
                return No.because(Refusal.KIND, node.get().kind().calledFirst() + " cannot be removed.");
            }
        }
        var topmost = topmost(ids.stream().distinct().filter(now::isLiving).toList());
        return topmost.isEmpty() ? new Resolution.Nothing() : new Resolution.Accepted(new Fact.Removed(topmost));
    }

    private List<NodeId> topmost(List<NodeId> ids) {
        var all = new HashSet<>(ids);
        var topmost = new ArrayList<NodeId>();
        for (var id : ids) {
            var node = now.get(id);
            while (!node.kind().isRoot() && !all.contains(node.parent())) {
                node = now.get(node.parent());
            }
            if (node.kind().isRoot()) {
                topmost.add(id);
            }
        }
        return topmost;
    }

    Resolution restore(List<NodeId> ids, Optional<Place> place) {
        for (var id : ids) {
            if (now.find(id).isEmpty()) {
                return No.gone(now, id);
            }
        }
        var removed = ids.stream().distinct().filter(id -> !now.isLiving(id)).toList();
        if (removed.isEmpty()) {
            return new Resolution.Nothing();
        }
        return place.map(there -> restoredTo(there, removed)).orElseGet(() -> restored(removed));
    }

    private Resolution restoredTo(Place place, List<NodeId> ids) {
        if (!now.isLiving(place.parent())) {
            return No.gone(now, place.parent());
        }
        var kinds = ids.stream().map(id -> now.get(id).kind()).toList();
        return No.unlessMayHold(now.get(place.parent()), kinds)
                .<Resolution>map(no -> no)
                .orElseGet(() -> {
                    var unfolding = new Unfolding(now);
                    var slots = Slots.at(now, new Ground(now).held(place), ids.size(), new HashSet<>(ids));
                    var keys = unfolding.keys(slots).iterator();
                    unfolding.add(new Fact.Restored(ids.stream()
                            .map(id -> new Fact.Placed(id, place.parent(), keys.next()))
                            .toList()));
                    return unfolding.asOne("restore");
                });
    }

    /// Where each was, or behind what holds that place in the bin. What is higher up comes first, so that things
    /// restored
    /// together find each other again.
    private Resolution restored(List<NodeId> ids) {
        var unfolding = new Unfolding(now);
        ids.stream().sorted(Comparator.comparingInt(now::depth)).forEach(id -> restoreOne(id, unfolding));
        return unfolding.asOne("restore");
    }

    private static void restoreOne(NodeId id, Unfolding unfolding) {
        var outline = unfolding.outline();
        var node = outline.get(id);
        if (outline.isLiving(id)) {
            return; // it came back with what it stands under
        }
        if (outline.isLiving(node.parent())) {
            unfolding.add(new Fact.Restored(List.of(new Fact.Placed(id, node.parent(), node.order()))));
            return;
        }
        var place = new Ground(outline)
                .nearest(Place.atEndOf(node.parent()), List.of(node.kind()))
                .orElseThrow();
        var key = unfolding.keys(Slots.at(outline, place, 1)).getFirst();
        unfolding.add(new Fact.Restored(List.of(new Fact.Placed(id, place.parent(), key))));
    }
}
