package app.beatwright.outline;

import app.beatwright.text.ChangeSet;
import java.util.List;
import java.util.Optional;

/// What a writer wants. It may rest on what is no longer so; [Resolver] says what becomes of it.
public sealed interface Command {

    /// New nodes; those without a parent of their own stand together at the place, in order.
    record Insert(List<Seedling> nodes, Place place) implements Command {
        public Insert {
            nodes = List.copyOf(nodes);
        }
    }

    /// These, together, in the order given.
    record Move(List<NodeId> ids, Place place) implements Command {
        public Move {
            ids = List.copyOf(ids);
        }
    }

    /// Into the bin, with all below.
    record Remove(List<NodeId> ids) implements Command {
        public Remove {
            ids = List.copyOf(ids);
        }
    }

    /// Back from the bin; without a place: where it was, or the nearest that still is.
    record Restore(List<NodeId> ids, Optional<Place> place) implements Command {
        public Restore {
            ids = List.copyOf(ids);
        }
    }

    /// The empty value takes the field away.
    record SetField(NodeId node, Property property, String value) implements Command {}

    record Link(NodeId node, Relation relation, NodeId to) implements Command {}

    record Unlink(NodeId node, Relation relation, NodeId to) implements Command {}

    /// Changes to a text, oldest first, the first of them made when the text was at `rev`.
    record Write(NodeId node, Channel channel, int rev, List<ChangeSet> changes) implements Command {
        public Write {
            changes = List.copyOf(changes);
        }
    }

    /// Several as one, each resting on those before it. What has gone meanwhile is left out; anything else that cannot
    /// be
    /// refuses all of them.
    record Together(List<Command> commands) implements Command {
        public Together {
            commands = List.copyOf(commands);
        }
    }

    /// Cuts a beat in two at a place in its prose as it was at `rev`; what follows becomes the beat `newId`, below.
    record Split(NodeId node, int at, int rev, NodeId newId) implements Command {}

    /// Makes one character, location or plotline of two; the first goes to the bin.
    record Merge(NodeId from, NodeId into) implements Command {}

    /// Adds a beat to the end of another; the first goes to the bin whole.
    record Join(NodeId beat, NodeId into) implements Command {}
}
