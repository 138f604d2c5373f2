package app.beatwright.outline;

import java.util.Optional;
import java.util.stream.Stream;

/// Whether there would be too much in an outline. What is too much already may still get less.
record Crowding(Outline before, Outline after) {

    private static final int ROOTS = 4;

    /// A sentence for the writer if the fact that leads from `before` to `after` would bring too much.
    Optional<String> complaint(Fact fact) {
        var arrivals = arrivals(fact).distinct().toList();
        if (arrivals.isEmpty()) {
            return Optional.empty();
        }
        if (after.nodes().size() > Limits.NODES_EVER + ROOTS) {
            return Optional.of("This outline’s bin is full; begin a new outline for what is still to come.");
        }
        if (tooManyLive()) {
            return Optional.of("An outline has room for %s acts, sequences, beats, characters, locations and plotlines."
                    .formatted(Wording.grouped(Limits.NODES)));
        }
        return arrivals.stream().filter(this::isTooFull).findFirst().map(this::fullSentence);
    }

    /// Where something comes to stand that may not have stood there.
    private static Stream<NodeId> arrivals(Fact fact) {
        return switch (fact) {
            case Fact.Inserted(var nodes) -> nodes.stream().map(Node::parent);
            case Fact.Moved(var moves) -> moves.stream().map(move -> move.to().parent());
            case Fact.Restored(var places) -> places.stream().map(Fact.Placed::parent);
            case Fact.Group(var _, var facts) -> facts.stream().flatMap(Crowding::arrivals);
            case Fact.Removed _, Fact.FieldSet _, Fact.Linked _, Fact.Unlinked _, Fact.Written _, Fact.Ordered _ ->
                Stream.empty();
        };
    }

    /// Counting who lives takes a walk, so it is done only where there could be too many.
    private boolean tooManyLive() {
        if (after.nodes().size() <= Limits.NODES + ROOTS) {
            return false;
        }
        var living = after.living();
        return living > Limits.NODES && living > before.living();
    }

    private boolean isTooFull(NodeId parent) {
        if (parent.equals(NodeId.STORY) || after.siblings(parent).size() <= Limits.CHILDREN) {
            return false;
        }
        var children = after.children(parent).size();
        return children > Limits.CHILDREN && children > before.children(parent).size();
    }

    private String fullSentence(NodeId parent) {
        var kind = after.get(parent).kind();
        return "%s has room for %s.".formatted(kind.calledFirst(), Wording.grouped(Limits.CHILDREN));
    }
}
