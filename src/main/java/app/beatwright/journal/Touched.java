package app.beatwright.journal;

import app.beatwright.outline.Fact;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which nodes facts have to do with: the only ones whose rows can differ afterwards.
final class Touched {

    private final Set<NodeId> nodes = new LinkedHashSet<>();

    private Touched() {}

    static Set<NodeId> by(List<Change> changes) {
        return by(changes.stream());
    }

    static Set<NodeId> by(Stream<Change> changes) {
        var touched = new Touched();
        changes.forEach(change -> touched.add(change.fact()));
        return touched.nodes;
    }

    private void add(Fact fact) {
        switch (fact) {
            case Fact.Inserted(var inserted) -> inserted.stream().map(Node::id).forEach(nodes::add);
            case Fact.Moved(var moves) -> moves.stream().map(Fact.Move::id).forEach(nodes::add);
            case Fact.Removed(var ids) -> nodes.addAll(ids);
            case Fact.Restored(var places) ->
                places.stream().map(Fact.Placed::id).forEach(nodes::add);
            case Fact.FieldSet set -> nodes.add(set.node());
            case Fact.Linked linked -> nodes.add(linked.node());
            case Fact.Unlinked unlinked -> nodes.add(unlinked.node());
            case Fact.Written written -> nodes.add(written.node());
            case Fact.Ordered(var _, var orders) -> nodes.addAll(orders.keySet());
            case Fact.Group(var _, var facts) -> facts.forEach(this::add);
        }
    }
}
