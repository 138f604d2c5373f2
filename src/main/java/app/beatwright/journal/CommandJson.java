package app.beatwright.journal;

import app.beatwright.outline.Anchor;
import app.beatwright.outline.Command;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Place;
import app.beatwright.outline.Seedling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Commands as JSON, read strictly: as clients send them, and as suggestions keep them. `docs/sync-protocol.md` shows
/// it. Whether a command makes sense is not decided here.
public final class CommandJson {

    private CommandJson() {}

    /// Any but writing, which has a frame of its own.
    public static Command read(JsonNode op) throws Malformed {
        var kind = op.path("k").asString("");
        return switch (kind) {
            case "insert" -> insert(Reading.of(op, "k", "nodes", "parent", "after", "before"));
            case "move" -> move(Reading.of(op, "k", "ids", "parent", "after", "before"));
            case "restore" -> restore(Reading.of(op, "k", "ids", "parent", "after", "before"));
            case "split" -> split(Reading.of(op, "k", "id", "at", "rev", "newId"));
            case "join" -> join(Reading.of(op, "k", "id", "into"));
            case "together" -> together(Reading.of(op, "k", "ops"));
            default -> simple(kind, op);
        };
    }

    /// What can be done with others as one.
    private static Command simple(String kind, JsonNode op) throws Malformed {
        return switch (kind) {
            case "remove" ->
                new Command.Remove(Wire.ids(Reading.of(op, "k", "ids").member("ids")));
            case "set" -> set(Reading.of(op, "k", "id", "field", "value"));
            case "link" -> link(Reading.of(op, "k", "id", "rel", "to"));
            case "unlink" -> unlink(Reading.of(op, "k", "id", "rel", "to"));
            default -> throw new Malformed("No command is called so");
        };
    }

    private static Command together(Reading op) throws Malformed {
        var commands = new ArrayList<Command>();
        for (var each : op.list("ops")) {
            commands.add(simple(each.path("k").asString(""), each));
        }
        return new Command.Together(commands);
    }

    private static Command insert(Reading op) throws Malformed {
        var seedlings = new ArrayList<Seedling>();
        for (var node : op.list("nodes")) {
            seedlings.add(seedling(Reading.of(node, "id", "kind", "fields", "prose", "links", "parent")));
        }
        return new Command.Insert(seedlings, place(op));
    }

    private static Seedling seedling(Reading node) throws Malformed {
        return new Seedling(
                Wire.id(node.member("id")),
                Wire.kindNamed(node.text("kind")),
                node.has("fields") ? Wire.fields(Reading.object(node.member("fields"))) : Map.of(),
                node.has("prose") ? node.text("prose") : "",
                node.has("links") ? Wire.links(Reading.object(node.member("links"))) : Map.of(),
                node.has("parent") ? Optional.of(Wire.id(node.member("parent"))) : Optional.empty());
    }

    private static Command move(Reading op) throws Malformed {
        return new Command.Move(Wire.ids(op.member("ids")), place(op));
    }

    private static Command restore(Reading op) throws Malformed {
        if (!op.has("parent") && (op.has("after") || op.has("before"))) {
            throw new Malformed("A sibling says nothing without its parent");
        }
        return new Command.Restore(
                Wire.ids(op.member("ids")), op.has("parent") ? Optional.of(place(op)) : Optional.empty());
    }

    private static Place place(Reading op) throws Malformed {
        return new Place(Wire.id(op.member("parent")), anchor(op));
    }

    private static Anchor anchor(Reading op) throws Malformed {
        if (op.has("after") && op.has("before")) {
            throw new Malformed("A place is after or before a sibling, not both");
        }
        if (op.has("after")) {
            return op.isNull("after") ? new Anchor.First() : new Anchor.After(Wire.id(op.member("after")));
        }
        return op.has("before") ? new Anchor.Before(Wire.id(op.member("before"))) : new Anchor.Last();
    }

    private static Command set(Reading op) throws Malformed {
        return new Command.SetField(id(op), Wire.field(op.text("field")), op.text("value"));
    }

    private static Command link(Reading op) throws Malformed {
        return new Command.Link(id(op), Wire.relation(op.text("rel")), Wire.id(op.member("to")));
    }

    private static Command unlink(Reading op) throws Malformed {
        return new Command.Unlink(id(op), Wire.relation(op.text("rel")), Wire.id(op.member("to")));
    }

    private static Command split(Reading op) throws Malformed {
        return new Command.Split(id(op), op.place("at", 0), op.place("rev", 0), Wire.id(op.member("newId")));
    }

    private static Command join(Reading op) throws Malformed {
        return new Command.Join(id(op), Wire.id(op.member("into")));
    }

    private static NodeId id(Reading op) throws Malformed {
        return Wire.id(op.member("id"));
    }

    /// What can be suggested, as it is read again.
    ///
    /// @throws IllegalArgumentException for others
    public static ObjectNode write(Command command) {
        return switch (command) {
            case Command.Insert(var nodes, var place) -> placed(seedlings(kind("insert"), nodes), place);
            case Command.Move(var ids, var place) -> placed(ids(kind("move"), ids), place);
            case Command.Remove(var ids) -> ids(kind("remove"), ids);
            case Command.SetField(var node, var field, var value) ->
                kind("set")
                        .put("id", node.toString())
                        .put("field", field.word())
                        .put("value", value);
            case Command.Link(var node, var relation, var to) ->
                kind("link")
                        .put("id", node.toString())
                        .put("rel", relation.word())
                        .put("to", to.toString());
            case Command.Unlink(var node, var relation, var to) ->
                kind("unlink")
                        .put("id", node.toString())
                        .put("rel", relation.word())
                        .put("to", to.toString());
            default -> throw new IllegalArgumentException("Nobody suggests " + command);
        };
    }

    private static ObjectNode kind(String kind) {
        return JsonNodeFactory.instance.objectNode().put("k", kind);
    }

    private static ObjectNode ids(ObjectNode op, List<NodeId> ids) {
        var array = op.putArray("ids");
        ids.forEach(id -> array.add(id.toString()));
        return op;
    }

    private static ObjectNode placed(ObjectNode op, Place place) {
        op.put("parent", place.parent().toString());
        return switch (place.anchor()) {
            case Anchor.First() -> op.putNull("after");
            case Anchor.Last() -> op;
            case Anchor.After(var sibling) -> op.put("after", sibling.toString());
            case Anchor.Before(var sibling) -> op.put("before", sibling.toString());
        };
    }

    private static ObjectNode seedlings(ObjectNode op, List<Seedling> seedlings) {
        var array = op.putArray("nodes");
        for (var seedling : seedlings) {
            var json = array.addObject()
                    .put("id", seedling.id().toString())
                    .put("kind", seedling.kind().word())
                    .put("prose", seedling.prose());
            var fields = json.putObject("fields");
            seedling.fields().forEach((field, value) -> fields.put(field.word(), value));
            var links = json.putObject("links");
            seedling.links().forEach((relation, ids) -> {
                var to = links.putArray(relation.word());
                ids.forEach(id -> to.add(id.toString()));
            });
            seedling.parent().ifPresent(parent -> json.put("parent", parent.toString()));
        }
        return op;
    }
}
