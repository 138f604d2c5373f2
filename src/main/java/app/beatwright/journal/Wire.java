package app.beatwright.journal;

import app.beatwright.outline.Channel;
import app.beatwright.outline.Fact;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Property;
import app.beatwright.outline.Relation;
import app.beatwright.outline.Spot;
import app.beatwright.outline.Text;
import app.beatwright.text.ChangeSet;
import app.beatwright.text.MalformedChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Outlines and facts as JSON: the same on the socket, in the journal and in snapshots, so that what was once
/// sent can be read for ever. `docs/sync-protocol.md` shows it.
public final class Wire {

    public static final JsonMapper JSON = JsonMapper.builder().build();

    private static final JsonNodeFactory NEW = JsonNodeFactory.instance;

    /// The roots first, then by id, so that the same outline is always the same JSON.
    private static final Comparator<Node> ROOTS_FIRST =
            Comparator.comparing((Node node) -> !node.kind().isRoot()).thenComparing(Node::id);

    private Wire() {}

    public static String write(Fact fact) {
        return JSON.writeValueAsString(json(fact));
    }

    private static ObjectNode json(Fact fact) {
        return switch (fact) {
            case Fact.Inserted(var nodes) -> kind("insert").set("nodes", nodes(nodes));
            case Fact.Moved(var moves) -> kind("move").set("moves", moves(moves));
            case Fact.Removed(var ids) -> kind("remove").set("ids", ids(ids));
            case Fact.Restored(var places) -> kind("restore").set("places", places(places));
            case Fact.FieldSet(var node, var field, var old, var now) ->
                kind("set")
                        .put("id", node.toString())
                        .put("field", field.word())
                        .put("old", old)
                        .put("new", now);
            case Fact.Linked(var node, var relation, var to) -> link("link", node, relation, to);
            case Fact.Unlinked(var node, var relation, var to) -> link("unlink", node, relation, to);
            case Fact.Written(var node, var channel, var rev, var changes) ->
                kind("text")
                        .put("id", node.toString())
                        .put("ch", channel.word())
                        .put("rev", rev)
                        .set("u", updates(changes));
            case Fact.Ordered(var parent, var orders) ->
                kind("order").put("parent", parent.toString()).set("orders", orders(orders));
            case Fact.Group(var label, var facts) ->
                kind("group").put("label", label).set("facts", facts(facts));
        };
    }

    private static ObjectNode kind(String kind) {
        return NEW.objectNode().put("k", kind);
    }

    private static ObjectNode link(String kind, NodeId node, Relation relation, NodeId to) {
        return kind(kind).put("id", node.toString()).put("rel", relation.word()).put("to", to.toString());
    }

    private static ArrayNode moves(List<Fact.Move> moves) {
        var array = NEW.arrayNode();
        for (var move : moves) {
            var json = array.addObject().put("id", move.id().toString());
            json.set("from", spot(move.from()));
            json.set("to", spot(move.to()));
        }
        return array;
    }

    private static ObjectNode spot(Spot spot) {
        return NEW.objectNode().put("parent", spot.parent().toString()).put("order", spot.order());
    }

    private static ArrayNode ids(List<NodeId> ids) {
        var array = NEW.arrayNode();
        ids.forEach(id -> array.add(id.toString()));
        return array;
    }

    private static ArrayNode places(List<Fact.Placed> places) {
        var array = NEW.arrayNode();
        places.forEach(placed -> array.addObject()
                .put("id", placed.id().toString())
                .put("parent", placed.parent().toString())
                .put("order", placed.order()));
        return array;
    }

    private static ArrayNode updates(List<ChangeSet> changes) {
        var array = NEW.arrayNode();
        changes.forEach(change -> array.add(change.toJson()));
        return array;
    }

    private static ObjectNode orders(Map<NodeId, String> orders) {
        var json = NEW.objectNode();
        orders.forEach((id, order) -> json.put(id.toString(), order));
        return json;
    }

    private static ArrayNode facts(List<Fact> facts) {
        var array = NEW.arrayNode();
        facts.forEach(fact -> array.add(json(fact)));
        return array;
    }

    /// All nodes of an outline, the roots first.
    public static ArrayNode nodes(Outline outline) {
        return nodes(outline.nodes().stream()
                .filter(node -> node.kind() != Kind.SHELF)
                .sorted(ROOTS_FIRST)
                .toList());
    }

    private static ArrayNode nodes(Collection<Node> nodes) {
        var array = NEW.arrayNode();
        nodes.forEach(node -> array.add(json(node)));
        return array;
    }

    private static ObjectNode json(Node node) {
        var json = NEW.objectNode()
                .put("id", node.id().toString())
                .put("kind", node.kind().word())
                .put("number", node.number());
        if (node.kind().isRoot()) {
            json.putNull("parent");
        } else {
            json.put("parent", node.parent().toString());
        }
        json.put("order", node.order()).put("removed", node.removed());
        json.set("fields", json(node.fields()));
        var texts = json.putObject("texts");
        node.texts()
                .forEach((channel, text) ->
                        texts.putObject(channel.word()).put("rev", text.rev()).put("text", text.content()));
        var links = json.putObject("links");
        node.links().forEach((relation, ids) -> links.set(relation.word(), ids(ids)));
        return json;
    }

    private static ObjectNode json(Map<Property, String> fields) {
        var json = NEW.objectNode();
        fields.forEach((field, value) -> json.put(field.word(), value));
        return json;
    }

    /// The fields of a node as [NodeRow] keeps them.
    public static String write(Map<Property, String> fields) {
        return JSON.writeValueAsString(json(fields));
    }

    public static Map<Property, String> fields(String json) {
        try {
            return fields(JSON.readTree(json));
        } catch (JacksonException | Malformed broken) {
            throw new IllegalStateException("These are no fields: " + json, broken);
        }
    }

    /// A fact as [#write(Fact)] wrote it.
    public static Fact fact(String json) {
        try {
            return fact(JSON.readTree(json));
        } catch (JacksonException | Malformed | IllegalArgumentException broken) {
            throw new IllegalStateException("This is no fact: " + json, broken);
        }
    }

    private static Fact fact(JsonNode json) throws Malformed {
        var kind = json.path("k").asString("");
        return switch (kind) {
            case "insert" ->
                new Fact.Inserted(nodes(Reading.of(json, "k", "nodes").list("nodes")));
            case "move" ->
                new Fact.Moved(readMoves(Reading.of(json, "k", "moves").list("moves")));
            case "remove" -> new Fact.Removed(ids(Reading.of(json, "k", "ids").member("ids")));
            case "restore" ->
                new Fact.Restored(readPlaces(Reading.of(json, "k", "places").list("places")));
            case "set" -> fieldSet(Reading.of(json, "k", "id", "field", "old", "new"));
            case "link" -> linked(Reading.of(json, "k", "id", "rel", "to"));
            case "unlink" -> unlinked(Reading.of(json, "k", "id", "rel", "to"));
            case "text" -> written(Reading.of(json, "k", "id", "ch", "rev", "u"));
            case "order" -> ordered(Reading.of(json, "k", "parent", "orders"));
            case "group" -> group(Reading.of(json, "k", "label", "facts"));
            default -> throw new Malformed("No fact is of the kind " + kind);
        };
    }

    private static Fact fieldSet(Reading fact) throws Malformed {
        return new Fact.FieldSet(id(fact.member("id")), field(fact.text("field")), fact.text("old"), fact.text("new"));
    }

    private static Fact linked(Reading fact) throws Malformed {
        return new Fact.Linked(id(fact.member("id")), relation(fact.text("rel")), id(fact.member("to")));
    }

    private static Fact unlinked(Reading fact) throws Malformed {
        return new Fact.Unlinked(id(fact.member("id")), relation(fact.text("rel")), id(fact.member("to")));
    }

    private static Fact written(Reading fact) throws Malformed {
        try {
            return new Fact.Written(
                    id(fact.member("id")), channel(fact.text("ch")), fact.place("rev", 0), readUpdates(fact.list("u")));
        } catch (MalformedChange broken) {
            throw new Malformed("A change cannot be read", broken);
        }
    }

    private static Fact ordered(Reading fact) throws Malformed {
        var orders = new LinkedHashMap<NodeId, String>();
        for (var entry : fact.member("orders").properties()) {
            orders.put(NodeId.of(entry.getKey()), Reading.text(entry.getValue()));
        }
        return new Fact.Ordered(id(fact.member("parent")), orders);
    }

    private static Fact group(Reading fact) throws Malformed {
        var facts = new ArrayList<Fact>();
        for (var each : fact.list("facts")) {
            facts.add(fact(each));
        }
        return new Fact.Group(fact.text("label"), facts);
    }

    private static List<Fact.Move> readMoves(List<JsonNode> moves) throws Malformed {
        var read = new ArrayList<Fact.Move>();
        for (var json : moves) {
            var move = Reading.of(json, "id", "from", "to");
            read.add(new Fact.Move(id(move.member("id")), spot(move.member("from")), spot(move.member("to"))));
        }
        return read;
    }

    private static Spot spot(JsonNode json) throws Malformed {
        var spot = Reading.of(json, "parent", "order");
        return new Spot(id(spot.member("parent")), spot.text("order"));
    }

    private static List<Fact.Placed> readPlaces(List<JsonNode> places) throws Malformed {
        var read = new ArrayList<Fact.Placed>();
        for (var json : places) {
            var placed = Reading.of(json, "id", "parent", "order");
            read.add(new Fact.Placed(id(placed.member("id")), id(placed.member("parent")), placed.text("order")));
        }
        return read;
    }

    public static List<ChangeSet> readUpdates(List<JsonNode> changes) throws MalformedChange {
        var read = new ArrayList<ChangeSet>(changes.size());
        for (var change : changes) {
            read.add(ChangeSet.fromJson(change));
        }
        return read;
    }

    /// An outline as [#nodes(Outline)] wrote it.
    public static Outline outline(JsonNode json) {
        try {
            return Outline.of(nodes(Reading.list(json)));
        } catch (Malformed | IllegalArgumentException broken) {
            throw new IllegalStateException("These are no nodes", broken);
        }
    }

    private static List<Node> nodes(List<JsonNode> nodes) throws Malformed {
        var read = new ArrayList<Node>(nodes.size());
        for (var node : nodes) {
            read.add(node(node));
        }
        return read;
    }

    private static Node node(JsonNode json) throws Malformed {
        var node = Reading.of(json, "id", "kind", "number", "parent", "order", "removed", "fields", "texts", "links");
        return new Node(
                id(node.member("id")),
                kindNamed(node.text("kind")),
                node.place("number", 0),
                node.isNull("parent") ? NodeId.NOWHERE : id(node.member("parent")),
                node.text("order"),
                node.member("removed").booleanValue(),
                fields(node.member("fields")),
                texts(node.member("texts")),
                links(node.member("links")));
    }

    public static Map<Property, String> fields(JsonNode json) throws Malformed {
        var fields = new HashMap<Property, String>();
        for (var entry : json.properties()) {
            fields.put(field(entry.getKey()), Reading.text(entry.getValue()));
        }
        return fields;
    }

    private static Map<Channel, Text> texts(JsonNode json) throws Malformed {
        var texts = new EnumMap<Channel, Text>(Channel.class);
        for (var entry : json.properties()) {
            var text = Reading.of(entry.getValue(), "rev", "text");
            texts.put(channel(entry.getKey()), new Text(text.text("text"), text.place("rev", 0)));
        }
        return texts;
    }

    public static Map<Relation, List<NodeId>> links(JsonNode json) throws Malformed {
        var links = new EnumMap<Relation, List<NodeId>>(Relation.class);
        for (var entry : json.properties()) {
            links.put(relation(entry.getKey()), ids(entry.getValue()));
        }
        return links;
    }

    public static List<NodeId> ids(JsonNode json) throws Malformed {
        var ids = new ArrayList<NodeId>();
        for (var id : Reading.list(json)) {
            ids.add(id(id));
        }
        return ids;
    }

    public static NodeId id(JsonNode json) throws Malformed {
        try {
            return NodeId.of(Reading.text(json));
        } catch (IllegalArgumentException broken) {
            throw new Malformed("This is no id of a node", broken);
        }
    }

    public static Kind kindNamed(String word) throws Malformed {
        return Reading.known(Kind.named(word), word);
    }

    public static Property field(String word) throws Malformed {
        return Reading.known(Property.named(word), word);
    }

    public static Channel channel(String word) throws Malformed {
        return Reading.known(Channel.named(word), word);
    }

    public static Relation relation(String word) throws Malformed {
        return Reading.known(Relation.named(word), word);
    }
}
