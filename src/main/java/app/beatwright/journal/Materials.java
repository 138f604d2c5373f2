package app.beatwright.journal;

import app.beatwright.outline.Channel;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Relation;
import app.beatwright.outline.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/// The rows that say what a branch's facts come to: nodes, texts, links.
final class Materials {

    private final StatelessSession session;
    private final UUID branch;

    Materials(StatelessSession session, BranchId branch) {
        this.session = session;
        this.branch = branch.value();
    }

    /// Brings the rows of these nodes from `before` to `after`, touching only what differs.
    void write(Iterable<NodeId> touched, Outline before, Outline after) {
        for (var id : touched) {
            var now = after.find(id).orElseThrow();
            write(before.find(id), now);
        }
    }

    /// Makes all rows anew.
    void rewrite(Outline outline) {
        for (var rows : List.of("LinkRow", "TextRow", "NodeRow")) {
            session.createMutationQuery("delete from " + rows + " where key.branch = :branch")
                    .setParameter("branch", branch)
                    .executeUpdate();
        }
        write(outline.nodes().stream().map(Node::id).toList(), Outline.empty(), outline);
    }

    private void write(Optional<Node> was, Node now) {
        if (was.isEmpty() || !row(was.get()).equals(row(now))) {
            session.upsert(row(now).toRow());
        }
        now.texts().forEach((channel, text) -> {
            if (was.isEmpty() || !text.equals(was.get().texts().get(channel))) {
                session.upsert(new TextRow(
                        new TextRow.Key(branch, now.id().value(), channel.word()), text.rev(), text.content()));
            }
        });
        for (var relation : Relation.values()) {
            var old = was.map(node -> node.links(relation)).orElse(List.of());
            if (!old.equals(now.links(relation))) {
                relink(now.id(), relation, old, now.links(relation));
            }
        }
    }

    private void relink(NodeId node, Relation relation, List<NodeId> old, List<NodeId> now) {
        if (!old.isEmpty()) {
            session.createMutationQuery(
                            "delete from LinkRow where key.branch = :branch and key.node = :node and key.relation = :relation")
                    .setParameter("branch", branch)
                    .setParameter("node", node.value())
                    .setParameter("relation", relation.word())
                    .executeUpdate();
        }
        var rows = new ArrayList<LinkRow>();
        for (var to : now) {
            rows.add(new LinkRow(new LinkRow.Key(branch, node.value(), relation.word(), to.value()), rows.size()));
        }
        session.insertMultiple(rows);
    }

    private Columns row(Node node) {
        return new Columns(
                new NodeRow.Key(branch, node.id().value()),
                node.parent().value(),
                node.order(),
                node.kind().word(),
                node.number(),
                node.removed(),
                Wire.write(node.fields()));
    }

    /// The outline these rows come to; a root that nobody has touched has no row.
    Outline read() {
        var texts = texts();
        var links = links();
        var found = new HashMap<NodeId, Node>();
        Outline.empty().nodes().forEach(root -> found.put(root.id(), root));
        rows("NodeRow", NodeRow.class).forEach(row -> {
            var node = node(row, texts, links);
            found.put(node.id(), node);
        });
        return Outline.of(found.values());
    }

    private static Node node(
            NodeRow row, Map<UUID, Map<Channel, Text>> texts, Map<UUID, Map<Relation, List<NodeId>>> links) {
        return new Node(
                new NodeId(row.key.id()),
                Kind.named(row.kind).orElseThrow(),
                row.number,
                new NodeId(row.parent),
                row.order,
                row.removed,
                Wire.fields(row.fields),
                texts.getOrDefault(row.key.id(), Map.of()),
                links.getOrDefault(row.key.id(), Map.of()));
    }

    private Map<UUID, Map<Channel, Text>> texts() {
        return rows("TextRow", TextRow.class)
                .collect(Collectors.groupingBy(
                        row -> row.key.node(),
                        Collectors.toMap(
                                row -> Channel.named(row.key.channel()).orElseThrow(),
                                row -> new Text(row.content, row.rev),
                                (one, _) -> one,
                                () -> new EnumMap<>(Channel.class))));
    }

    private Map<UUID, Map<Relation, List<NodeId>>> links() {
        return session.createSelectionQuery(
                        "from LinkRow where key.branch = :branch order by key.node, key.relation, place", LinkRow.class)
                .setParameter("branch", branch)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.key.node(),
                        Collectors.groupingBy(
                                row -> Relation.named(row.key.relation()).orElseThrow(),
                                () -> new EnumMap<>(Relation.class),
                                Collectors.mapping(row -> new NodeId(row.key.to()), Collectors.toList()))));
    }

    private <T> Stream<T> rows(String entity, Class<T> type) {
        return session.createSelectionQuery("from " + entity + " where key.branch = :branch", type)
                .setParameter("branch", branch)
                .getResultStream();
    }

    /// What a [NodeRow] says, as a value.
    private record Columns(
            NodeRow.Key key, UUID parent, String order, String kind, int number, boolean removed, String fields) {

        NodeRow toRow() {
            return new NodeRow(key, parent, order, kind, number, removed, fields);
        }
    }
}
