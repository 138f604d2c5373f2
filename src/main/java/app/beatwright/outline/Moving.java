package app.beatwright.outline;

import java.util.List;
import java.util.Set;

/// Nodes that go elsewhere together.
final class Moving {

    private final Outline now;

    Moving(Outline now) {
        this.now = now;
    }

    Resolution move(List<NodeId> wanted, Place place) {
        var ids = wanted.stream().distinct().toList();
        for (var id : ids) {
            if (!now.isLiving(id)) {
                return No.gone(now, id);
            }
            var kind = now.get(id).kind();
            if (kind.isRoot()) {
                return No.because(Refusal.KIND, kind.calledFirst() + " cannot be moved.");
            }
        }
        return ids.isEmpty() ? new Resolution.Nothing() : placed(ids, place);
    }

    private Resolution placed(List<NodeId> ids, Place place) {
        if (!now.isLiving(place.parent())) {
            return No.because(Refusal.GONE, goneSentence(place.parent()));
        }
        for (var id : ids) {
            if (now.isWithin(place.parent(), id)) {
                return No.because(Refusal.CYCLE, now.get(id).kind().calledFirst() + " cannot be moved into itself.");
            }
        }
        var kinds = ids.stream().map(id -> now.get(id).kind()).toList();
        return No.unlessMayHold(now.get(place.parent()), kinds)
                .<Resolution>map(no -> no)
                .orElseGet(() -> moved(ids, new Ground(now).held(place)));
    }

    private String goneSentence(NodeId parent) {
        return now.find(parent)
                .map(node -> "The %s it was to go to is in the bin."
                        .formatted(node.kind().word()))
                .orElse("The place it was to go to is not in the outline.");
    }

    private Resolution moved(List<NodeId> ids, Place place) {
        var unfolding = new Unfolding(now);
        var keys = unfolding
                .keys(Slots.at(now, place, ids.size(), Set.copyOf(ids)))
                .iterator();
        var moves = ids.stream()
                .map(unfolding.outline()::get)
                .map(node -> new Fact.Move(node.id(), node.spot(), new Spot(place.parent(), keys.next())))
                .toList();
        unfolding.add(new Fact.Moved(moves));
        return isSame(ids, place.parent(), unfolding.outline()) ? new Resolution.Nothing() : unfolding.asOne("move");
    }

    /// Whether they stood there, in this order, already.
    private boolean isSame(List<NodeId> ids, NodeId parent, Outline after) {
        return ids.stream().allMatch(id -> now.get(id).parent().equals(parent))
                && ids(now.children(parent)).equals(ids(after.children(parent)));
    }

    private static List<NodeId> ids(List<Node> nodes) {
        return nodes.stream().map(Node::id).toList();
    }
}
