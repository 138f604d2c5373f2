package app.beatwright.outline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/// Keys found for nodes that are to stand together, and what had to happen first to have room for them.
///
/// @param outline  the outline in which the keys are free: after the ordering, if there is one
/// @param ordering given if the siblings had to get short keys again
/// @param keys     as many as were asked for, in order
record Slots(Outline outline, Optional<Fact.Ordered> ordering, List<String> keys) {

    /// The anchor's sibling, if there is one, stands under `parent`; it may be in the bin, it keeps its place there.
    static Slots at(Outline outline, Place place, int count) {
        return at(outline, place, count, Set.of());
    }

    /// @param leaving nodes that are about to leave where they stand, so that they are no neighbours
    static Slots at(Outline outline, Place place, int count, Set<NodeId> leaving) {
        var keys = keys(outline, place, count, leaving);
        if (keys.stream().allMatch(key -> key.length() <= OrderKey.LONGEST)) {
            return new Slots(outline, Optional.empty(), keys);
        }
        var ordering = new Fact.Ordered(place.parent(), shortened(outline.siblings(place.parent())));
        var ordered = outline.with(ordering);
        return new Slots(ordered, Optional.of(ordering), keys(ordered, place, count, leaving));
    }

    private static List<String> keys(Outline outline, Place place, int count, Set<NodeId> leaving) {
        var siblings = outline.siblings(place.parent());
        var staying = leaving.isEmpty() ? siblings : staying(siblings, leaving);
        var at = position(outline, siblings, place.anchor());
        return OrderKey.spread(orNone(staying.floorKey(at)), orNone(staying.higherKey(at)), count);
    }

    private static TreePMap<String, NodeId> staying(TreePMap<String, NodeId> siblings, Set<NodeId> leaving) {
        return siblings.minusAll(siblings.entrySet().stream()
                .filter(sibling -> leaving.contains(sibling.getValue()))
                .map(Map.Entry::getKey)
                .toList());
    }

    /// The key that the nodes are to stand right behind; empty for the very start.
    private static String position(Outline outline, TreePMap<String, NodeId> siblings, Anchor anchor) {
        return switch (anchor) {
            case Anchor.First() -> "";
            case Anchor.Last() -> siblings.isEmpty() ? "" : siblings.lastKey();
            case Anchor.After(var sibling) -> outline.get(sibling).order();
            case Anchor.Before(var sibling) ->
                orNone(siblings.lowerKey(outline.get(sibling).order()));
        };
    }

    private static String orNone(@Nullable String key) {
        return key == null ? "" : key;
    }

    private static Map<NodeId, String> shortened(TreePMap<String, NodeId> siblings) {
        var fresh = OrderKey.spread("", "", siblings.size()).iterator();
        var orders = new LinkedHashMap<NodeId, String>();
        siblings.values().forEach(id -> orders.put(id, fresh.next()));
        return orders;
    }
}
