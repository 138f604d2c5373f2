package app.beatwright.outline;

import app.beatwright.text.ChangeSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of a [Command]: resolved, with no decision left, and with what is needed to take it back. The journal
/// consists of these; replaying all of them in order with [Outline#with] gives the outline.
public sealed interface Fact {

    /// Complete nodes, parents before their children.
    record Inserted(List<Node> nodes) implements Fact {
        public Inserted {
            nodes = List.copyOf(nodes);
        }
    }

    /// All at once: a key that one of them leaves may be taken by another.
    record Moved(List<Move> moves) implements Fact {
        public Moved {
            moves = List.copyOf(moves);
        }
    }

    /// Marked as removed; what is below them goes with them unmarked.
    record Removed(List<NodeId> ids) implements Fact {
        public Removed {
            ids = List.copyOf(ids);
        }
    }

    record Restored(List<Placed> places) implements Fact {
        public Restored {
            places = List.copyOf(places);
        }
    }

    /// `old` and `now` are empty where the field was not, or no longer is.
    record FieldSet(NodeId node, Property property, String old, String now) implements Fact {}

    record Linked(NodeId node, Relation relation, NodeId to) implements Fact {}

    record Unlinked(NodeId node, Relation relation, NodeId to) implements Fact {}

    /// `rev` is the channel's before these changes; afterwards it is greater by their number.
    record Written(NodeId node, Channel channel, int rev, List<ChangeSet> changes) implements Fact {
        public Written {
            changes = List.copyOf(changes);
        }
    }

    /// The children of one parent, the removed ones too, have got short keys again; nothing has moved.
    record Ordered(NodeId parent, Map<NodeId, String> orders) implements Fact {
        public Ordered {
            orders = Collections.unmodifiableMap(new LinkedHashMap<>(orders));
        }
    }

    /// Several as one: a split, a join, what was done together. In the order in which they are to be replayed.
    record Group(String label, List<Fact> facts) implements Fact {
        public Group {
            facts = List.copyOf(facts);
        }
    }

    /// One node of a [Moved].
    record Move(NodeId id, Spot from, Spot to) {}

    /// One node of a [Restored].
    record Placed(NodeId id, NodeId parent, String order) {
        public Spot spot() {
            return new Spot(parent, order);
        }
    }
}
