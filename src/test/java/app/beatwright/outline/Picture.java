package app.beatwright.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a reader sees of an outline and what its nodes hold, without keys and revisions. Two outlines with the same
/// picture
/// are the same to every writer.
///
/// @param living   every living node in reading order, as deep as it stands
/// @param contents what every node holds, living or not
record Picture(List<String> living, Map<NodeId, Contents> contents) {

    static Picture of(Outline outline) {
        var living = new ArrayList<String>();
        for (var root : outline.children(NodeId.NOWHERE)) {
            living.add(root.id().toString());
            outline.walk(root.id(), node -> living.add(" ".repeat(outline.depth(node.id())) + node.id()));
        }
        var contents = new HashMap<NodeId, Contents>();
        outline.nodes().forEach(node -> contents.put(node.id(), Contents.of(node)));
        return new Picture(living, contents);
    }

    /// This picture, with nothing known of what the other has not got.
    Picture without(Set<NodeId> strangers) {
        var known = new HashMap<>(contents);
        known.keySet().removeAll(strangers);
        return new Picture(living, known);
    }

    record Contents(int number, Map<Property, String> fields, String prose, Map<Relation, Set<NodeId>> links) {

        static Contents of(Node node) {
            var links = node.links().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
            return new Contents(node.number(), node.fields(), node.prose(), links);
        }
    }
}
