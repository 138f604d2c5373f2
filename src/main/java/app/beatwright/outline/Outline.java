package app.beatwright.outline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;

/// A whole outline at one moment, as a value: a fact gives the next one, and the one before stays as it was.
///
/// Invariants: the five roots are there; every other node stands under one that is there and may hold its kind; nothing
/// stands inside itself; the children of one parent, the removed ones too, all have different keys. [#with] trusts a
/// fact
/// as the journal holds it and only throws where one of these would break.
///
/// The next outline shares nearly everything with this one: setting a field of one beat among 5,000 costs microseconds.
public final class Outline {

    private static final Node SHELF = Node.root(NodeId.SHELF, Kind.SHELF, "a4");

    private static final Outline EMPTY = of(List.of(
            Node.root(NodeId.STORY, Kind.STORY, "a0"),
            Node.root(NodeId.CAST, Kind.CAST, "a1"),
            Node.root(NodeId.PLACES, Kind.PLACES, "a2"),
            Node.root(NodeId.PLOTLINES, Kind.PLOTLINES, "a3")));

    private static final Comparator<Node> BY_NUMBER =
            Comparator.comparing(Node::kind).thenComparingInt(Node::number).thenComparing(Node::id);

    private final HashPMap<NodeId, Node> nodes;

    /// Everything that stands under a node, the removed ones too, by key.
    private final HashPMap<NodeId, TreePMap<String, NodeId>> below;

    /// The highest number ever given to a node of each kind.
    private final HashPMap<Kind, Integer> numbers;

    private final int digest;

    private Outline(
            HashPMap<NodeId, Node> nodes,
            HashPMap<NodeId, TreePMap<String, NodeId>> below,
            HashPMap<Kind, Integer> numbers,
            int digest) {
        this.digest = digest;
        this.nodes = nodes;
        this.below = below;
        this.numbers = numbers;
    }

    /// The five roots and nothing else: what the first fact of every journal meets.
    public static Outline empty() {
        return EMPTY;
    }

    /// An outline read back from where it is kept.
    ///
    /// @param nodes all of them, the roots and the removed ones too, in any order; without the shelf they are from
    ///     before there was one
    public static Outline of(Collection<Node> nodes) {
        var outline = new Outline(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), 0);
        for (var node : nodes) {
            outline = outline.added(node);
        }
        return outline.nodes.containsKey(NodeId.SHELF) ? outline : outline.added(SHELF);
    }

    /// Whether living or removed.
    public Optional<Node> find(NodeId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    public Node story() {
        return get(NodeId.STORY);
    }

    /// What stands directly under a node and was not itself removed, in order.
    public List<Node> children(NodeId parent) {
        return siblings(parent).values().stream()
                .map(this::get)
                .filter(child -> !child.removed())
                .toList();
    }

    /// The living beats in reading order.
    public List<Node> beats() {
        var beats = new ArrayList<Node>();
        walk(NodeId.STORY, node -> {
            if (node.kind() == Kind.BEAT) {
                beats.add(node);
            }
        });
        return beats;
    }

    /// Visits what lives below a node, each before what stands under it, in reading order.
    void walk(NodeId top, Consumer<Node> visitor) {
        for (var child : children(top)) {
            visitor.accept(child);
            walk(child.id(), visitor);
        }
    }

    /// What has been put in the bin, by kind and number; what lies below these is not named again unless it was put
    /// there
    /// by itself.
    public List<Node> bin() {
        return nodes.values().stream().filter(Node::removed).sorted(BY_NUMBER).toList();
    }

    /// Whether it is there and neither it nor anything above it is in the bin.
    public boolean isLiving(NodeId id) {
        for (var node = nodes.get(id); node != null; node = nodes.get(node.parent())) {
            if (node.removed()) {
                return false;
            }
            if (node.kind().isRoot()) {
                return true;
            }
        }
        return false;
    }

    /// All of them, living and removed, in no order.
    public Collection<Node> nodes() {
        return nodes.values();
    }

    /// What this becomes by a fact of its own journal.
    ///
    /// @throws IllegalArgumentException if the fact cannot be one of this outline's
    public Outline with(Fact fact) {
        return switch (fact) {
            case Fact.Inserted(var inserted) -> inserted(inserted);
            case Fact.Moved(var moves) -> moved(moves);
            case Fact.Removed(var ids) -> removed(ids);
            case Fact.Restored(var places) -> restored(places);
            case Fact.FieldSet(var id, var field, var _, var now) -> changed(id, node -> node.with(field, now));
            case Fact.Linked(var id, var relation, var to) -> changed(id, node -> node.linked(relation, to));
            case Fact.Unlinked(var id, var relation, var to) -> changed(id, node -> node.unlinked(relation, to));
            case Fact.Written written -> written(written);
            case Fact.Ordered(var _, var orders) -> ordered(orders);
            case Fact.Group(var _, var facts) -> {
                var outline = this;
                for (var each : facts) {
                    outline = outline.with(each);
                }
                yield outline;
            }
        };
    }

    private Outline inserted(List<Node> inserted) {
        var outline = this;
        for (var node : inserted) {
            if (nodes.containsKey(node.id())) {
                throw new IllegalArgumentException("There is a node " + node.id() + " already");
            }
            if (!outline.nodes.containsKey(node.parent())) {
                throw new IllegalArgumentException("There is no node " + node.parent() + " to stand under");
            }
            outline = outline.added(node);
        }
        return outline;
    }

    /// All of them leave before the first arrives.
    private Outline moved(List<Fact.Move> moves) {
        var outline = this;
        for (var move : moves) {
            outline = outline.withoutPlace(get(move.id()));
        }
        for (var move : moves) {
            outline = outline.added(get(move.id()).at(move.to()));
        }
        return outline;
    }

    private Outline removed(List<NodeId> ids) {
        var outline = this;
        for (var id : ids) {
            outline = outline.changed(id, node -> node.inBin(true));
        }
        return outline;
    }

    private Outline restored(List<Fact.Placed> places) {
        var outline = this;
        for (var placed : places) {
            outline = outline.withoutPlace(get(placed.id()));
        }
        for (var placed : places) {
            outline = outline.added(get(placed.id()).at(placed.spot()).inBin(false));
        }
        return outline;
    }

    private Outline written(Fact.Written written) {
        return changed(written.node(), node -> {
            var text = node.text(written.channel());
            if (text.rev() != written.rev()) {
                throw new IllegalArgumentException("The %s of %s is at %d, the fact was made at %d"
                        .formatted(written.channel().word(), node.id(), text.rev(), written.rev()));
            }
            return node.with(written.channel(), text.with(written.changes()));
        });
    }

    private Outline ordered(Map<NodeId, String> orders) {
        var outline = this;
        for (var id : orders.keySet()) {
            outline = outline.withoutPlace(get(id));
        }
        for (var entry : orders.entrySet()) {
            var node = get(entry.getKey());
            outline = outline.added(node.at(new Spot(node.parent(), entry.getValue())));
        }
        return outline;
    }

    /// For what changes inside a node; it stays where it is.
    private Outline changed(NodeId id, UnaryOperator<Node> change) {
        var node = change.apply(get(id));
        return new Outline(nodes.plus(id, node), below, numbers, digestWith(node));
    }

    private Outline withoutPlace(Node node) {
        var siblings = siblings(node.parent()).minus(node.order());
        return new Outline(nodes, below.plus(node.parent(), siblings), numbers, digest);
    }

    private Outline added(Node node) {
        var siblings = siblings(node.parent());
        if (siblings.containsKey(node.order())) {
            throw new IllegalArgumentException(
                    "Two nodes under %s would have the key %s".formatted(node.parent(), node.order()));
        }
        return new Outline(
                nodes.plus(node.id(), node),
                below.plus(node.parent(), siblings.plus(node.order(), node.id())),
                numbers.plus(node.kind(), Math.max(node.number(), highest(node.kind()))),
                digestWith(node));
    }

    private int digestWith(Node node) {
        var before = nodes.get(node.id());
        return digest - (before == null ? 0 : Digest.of(before)) + Digest.of(node);
    }

    /// Everything under a node, the removed ones too, by key.
    TreePMap<String, NodeId> siblings(NodeId parent) {
        var known = below.get(parent);
        return known == null ? TreePMap.empty() : known;
    }

    /// The number the next node of this kind gets; 0 if such nodes have none.
    int nextNumber(Kind kind) {
        return kind.isNumbered() ? highest(kind) + 1 : 0;
    }

    private int highest(Kind kind) {
        var highest = numbers.get(kind);
        return highest == null ? 0 : highest;
    }

    /// A node that must be there.
    Node get(NodeId id) {
        var node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("There is no node " + id);
        }
        return node;
    }

    /// Whether `id` is `top` or stands anywhere below it.
    boolean isWithin(NodeId id, NodeId top) {
        for (var node = nodes.get(id); node != null; node = nodes.get(node.parent())) {
            if (node.id().equals(top)) {
                return true;
            }
        }
        return false;
    }

    /// How far below its root; 0 for a root.
    int depth(NodeId id) {
        var depth = 0;
        for (var node = get(id); !node.kind().isRoot(); node = get(node.parent())) {
            depth++;
        }
        return depth;
    }

    /// How many living nodes there are, the roots not counted.
    int living() {
        var count = new int[1];
        for (var root : siblings(NodeId.NOWHERE).values()) {
            walk(root, _ -> count[0]++);
        }
        return count[0];
    }

    /// The same for outlines that are the same, and hardly ever for others. Other programs compute it too:
    /// `docs/sync-protocol.md`.
    public int digest() {
        return digest;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Outline outline && nodes.equals(outline.nodes);
    }

    @Override
    public int hashCode() {
        return nodes.hashCode();
    }

    @Override
    public String toString() {
        return "Outline of " + nodes.size() + " nodes";
    }
}
