package app.beatwright.outline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A node that somebody wants to be: all that can be said before it has a number and a place.
///
/// @param parent a node named earlier in the same insert, or one that is there already; empty: where the insert goes
public record Seedling(
        NodeId id,
        Kind kind,
        Map<Property, String> fields,
        String prose,
        Map<Relation, List<NodeId>> links,
        Optional<NodeId> parent) {

    public Seedling {
        fields = Map.copyOf(fields);
        links = Map.copyOf(links);
    }

    /// The same with another id.
    public Seedling as(NodeId other) {
        return new Seedling(other, kind, fields, prose, links, parent);
    }

    /// With nothing but an id.
    public static Seedling of(NodeId id, Kind kind) {
        return new Seedling(id, kind, Map.of(), "", Map.of(), Optional.empty());
    }
}
