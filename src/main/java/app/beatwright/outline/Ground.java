package app.beatwright.outline;

import java.util.Collection;
import java.util.Optional;

/// Finds the place that comes nearest to the one a writer meant.
record Ground(Outline now) {

    /// The place itself if its parent lives, else behind what was removed, under the nearest that lives and may hold
    /// these
    /// kinds. Empty if there is none, or if the parent lives and may not hold them.
    Optional<Place> nearest(Place wanted, Collection<Kind> kinds) {
        var parent = now.find(wanted.parent());
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        if (now.isLiving(wanted.parent())) {
            return mayHold(parent.get(), kinds) ? Optional.of(held(wanted)) : Optional.empty();
        }
        return above(parent.get(), kinds);
    }

    private Optional<Place> above(Node removed, Collection<Kind> kinds) {
        for (var node = removed; !node.kind().isRoot(); node = now.get(node.parent())) {
            var above = now.get(node.parent());
            if (now.isLiving(above.id()) && mayHold(above, kinds)) {
                return Optional.of(Place.after(above.id(), node.id()));
            }
        }
        return Optional.empty();
    }

    private static boolean mayHold(Node parent, Collection<Kind> kinds) {
        return kinds.stream().allMatch(parent.kind()::mayHold);
    }

    /// The end of the parent if the sibling to hold on to is gone or elsewhere.
    Place held(Place wanted) {
        return switch (wanted.anchor()) {
            case Anchor.First _, Anchor.Last _ -> wanted;
            case Anchor.After(var sibling) ->
                stands(sibling, wanted.parent()) ? wanted : Place.atEndOf(wanted.parent());
            case Anchor.Before(var sibling) ->
                stands(sibling, wanted.parent()) ? wanted : Place.atEndOf(wanted.parent());
        };
    }

    private boolean stands(NodeId sibling, NodeId parent) {
        return now.isLiving(sibling) && now.get(sibling).parent().equals(parent);
    }
}
