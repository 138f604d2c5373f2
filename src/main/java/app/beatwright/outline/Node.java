package app.beatwright.outline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One thing in an outline: an act, a sequence, a beat, a character, a location, a plotline, or one of the five roots.
///
/// Nothing of a node is ever lost: when it is removed it is only marked, keeps its place, and is in the bin with all
/// below.
///
/// @param number given once to each act, sequence and beat, each kind counting for itself; 0 for other kinds
/// @param parent where it stands; [NodeId#NOWHERE] for the roots
/// @param order  where it stands among its siblings, compared by UTF-16 code unit; no two siblings have the same
/// @param removed whether it was itself put in the bin; what lies below it is in the bin too, unmarked
/// @param fields those that are there: never with an empty value
/// @param texts  those that somebody has touched
/// @param links  those that are there, in the order in which they were made; never an empty list, and possibly to nodes
/// in
/// the bin
public record Node(
        NodeId id,
        Kind kind,
        int number,
        NodeId parent,
        String order,
        boolean removed,
        Map<Property, String> fields,
        Map<Channel, Text> texts,
        Map<Relation, List<NodeId>> links) {

    /// What a beat counts for as long as nobody has said how long it is.
    public static final int ONE_PAGE = 8;

    public Node {
        fields = Collections.unmodifiableMap(Property.kept(fields));
        texts = kept(Channel.class, texts);
        links = kept(Relation.class, links);
    }

    /// In the order of the enum, so that what is written from it is the same each time.
    private static <K extends Enum<K>, V> Map<K, V> kept(Class<K> keys, Map<K, V> values) {
        var kept = new EnumMap<K, V>(keys);
        kept.putAll(values);
        return Collections.unmodifiableMap(kept);
    }

    /// One of the four that are always there.
    static Node root(NodeId id, Kind kind, String order) {
        return new Node(id, kind, 0, NodeId.NOWHERE, order, false, Map.of(), Map.of(), Map.of());
    }

    public String title() {
        return field(Field.TITLE);
    }

    public String prose() {
        return text(Channel.PROSE).content();
    }

    /// Its value, or the empty string.
    public String field(Property property) {
        return fields.getOrDefault(property, "");
    }

    /// What the channel holds; [Text#EMPTY] if nobody has touched it.
    public Text text(Channel channel) {
        return texts.getOrDefault(channel, Text.EMPTY);
    }

    public List<NodeId> links(Relation relation) {
        return links.getOrDefault(relation, List.of());
    }

    /// The length of a beat in eighths of a page; 0 for everything else.
    public int eighths() {
        if (kind != Kind.BEAT) {
            return 0;
        }
        var length = field(Field.LENGTH);
        return length.isEmpty() ? ONE_PAGE : Integer.parseInt(length);
    }

    /// Where it stands.
    public Spot spot() {
        return new Spot(parent, order);
    }

    Node at(Spot spot) {
        return new Node(id, kind, number, spot.parent(), spot.order(), removed, fields, texts, links);
    }

    Node inBin(boolean now) {
        return new Node(id, kind, number, parent, order, now, fields, texts, links);
    }

    Node with(Property property, String value) {
        var next = new HashMap<>(fields);
        next.put(property, value);
        return new Node(id, kind, number, parent, order, removed, next, texts, links);
    }

    Node with(Channel channel, Text text) {
        var next = new EnumMap<Channel, Text>(Channel.class);
        next.putAll(texts);
        next.put(channel, text);
        return new Node(id, kind, number, parent, order, removed, fields, next, links);
    }

    Node linked(Relation relation, NodeId to) {
        var all = new ArrayList<>(links(relation));
        all.add(to);
        return with(relation, all);
    }

    Node unlinked(Relation relation, NodeId to) {
        var all = new ArrayList<>(links(relation));
        all.remove(to);
        return with(relation, all);
    }

    private Node with(Relation relation, List<NodeId> targets) {
        var next = new EnumMap<Relation, List<NodeId>>(Relation.class);
        next.putAll(links);
        if (targets.isEmpty()) {
            next.remove(relation);
        } else {
            next.put(relation, List.copyOf(targets));
        }
        return new Node(id, kind, number, parent, order, removed, fields, texts, next);
    }
}
