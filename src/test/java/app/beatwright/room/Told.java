package app.beatwright.room;

import app.beatwright.outline.Anchor;
import app.beatwright.outline.Command;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Place;
import app.beatwright.outline.Relation;
import app.beatwright.outline.Seedling;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Wishes as a browser would tell them: the other way round of [FrameReader]. Words are not among them, they travel in
/// frames of their own.
final class Told {

    private static final JsonNodeFactory NEW = JsonNodeFactory.instance;

    private Told() {}

    static ObjectNode op(Wish wish) {
        return switch (wish) {
            case Wish.Do(var command) -> op(command);
            case Wish.Accept _ -> throw new IllegalArgumentException("Nothing is suggested in these stories");
            case Wish.TakeBack(var which, var _) ->
                NEW.objectNode().put("k", "undo").put("of", line(which));
        };
    }

    /// Of which line of the journal the wish is; these stories name no other.
    static int line(Wish.Which which) {
        return switch (which) {
            case Wish.Which.Line(var seq) -> (int) seq;
            case Wish.Which.Submitted _ -> throw new IllegalArgumentException("Only a browser counts what it submits");
        };
    }

    private static ObjectNode op(Command command) {
        var op = NEW.objectNode();
        return switch (command) {
            case Command.Insert(var nodes, var place) ->
                at(place, op.put("k", "insert")).set("nodes", seedlings(nodes));
            case Command.Move(var ids, var place) ->
                at(place, op.put("k", "move")).set("ids", ids(ids));
            case Command.Remove(var ids) -> op.put("k", "remove").set("ids", ids(ids));
            case Command.Restore(var ids, var place) ->
                place.map(there -> at(there, op)).orElse(op).put("k", "restore").set("ids", ids(ids));
            case Command.SetField(var id, var field, var value) ->
                op.put("k", "set")
                        .put("id", id.toString())
                        .put("field", field.word())
                        .put("value", value);
            case Command.Link(var id, var relation, var to) -> link(op.put("k", "link"), id, relation, to);
            case Command.Unlink(var id, var relation, var to) -> link(op.put("k", "unlink"), id, relation, to);
            case Command.Split(var id, var at, var rev, var newId) ->
                op.put("k", "split")
                        .put("id", id.toString())
                        .put("at", at)
                        .put("rev", rev)
                        .put("newId", newId.toString());
            case Command.Join(var id, var into) ->
                op.put("k", "join").put("id", id.toString()).put("into", into.toString());
            case Command.Together(var commands) -> {
                var ops = op.put("k", "together").putArray("ops");
                commands.forEach(each -> ops.add(op(each)));
                yield op;
            }
            case Command.Merge _ -> throw new IllegalArgumentException("Pages merge by the panel");
            case Command.Write _ -> throw new IllegalArgumentException("Words travel in frames of their own");
        };
    }

    private static ObjectNode link(ObjectNode op, NodeId id, Relation relation, NodeId to) {
        return op.put("id", id.toString()).put("rel", relation.word()).put("to", to.toString());
    }

    private static ObjectNode at(Place place, ObjectNode op) {
        op.put("parent", place.parent().toString());
        return switch (place.anchor()) {
            case Anchor.First() -> op.putNull("after");
            case Anchor.Last() -> op;
            case Anchor.After(var sibling) -> op.put("after", sibling.toString());
            case Anchor.Before(var sibling) -> op.put("before", sibling.toString());
        };
    }

    private static ArrayNode ids(List<NodeId> ids) {
        var array = NEW.arrayNode();
        ids.forEach(id -> array.add(id.toString()));
        return array;
    }

    private static ArrayNode seedlings(List<Seedling> seedlings) {
        var array = NEW.arrayNode();
        for (var seedling : seedlings) {
            var json = array.addObject()
                    .put("id", seedling.id().toString())
                    .put("kind", seedling.kind().word())
                    .put("prose", seedling.prose());
            var fields = json.putObject("fields");
            seedling.fields().forEach((field, value) -> fields.put(field.word(), value));
            json.set("links", links(seedling.links()));
            seedling.parent().ifPresent(parent -> json.put("parent", parent.toString()));
        }
        return array;
    }

    private static ObjectNode links(Map<Relation, List<NodeId>> links) {
        var json = NEW.objectNode();
        links.forEach((relation, targets) -> json.set(relation.word(), ids(targets)));
        return json;
    }
}
