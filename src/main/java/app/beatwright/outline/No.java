package app.beatwright.outline;

import app.beatwright.outline.Resolution.Refused;
import java.util.Collection;
import java.util.Optional;

/// Refusals that more than one command can meet.
final class No {

    private No() {}

    static Refused because(Refusal why, String sentence) {
        return new Refused(why, sentence);
    }

    /// Why this cannot be worked on where it is, if so.
    static Optional<Refused> unlessLiving(Outline now, NodeId id) {
        return now.isLiving(id) ? Optional.empty() : Optional.of(gone(now, id));
    }

    static Refused gone(Outline now, NodeId id) {
        return because(
                Refusal.GONE,
                now.find(id)
                        .map(node -> node.kind().pointedAtFirst() + " is in the bin. Restore it first.")
                        .orElse("This is not in the outline."));
    }

    /// Why none of these kinds, or not all, may stand at a place that is there and lives.
    static Optional<Refused> unlessMayHold(Node parent, Collection<Kind> kinds) {
        return kinds.stream()
                .filter(kind -> !parent.kind().mayHold(kind))
                .findFirst()
                .map(kind -> because(Refusal.KIND, misplaced(kind, parent.kind())));
    }

    private static String misplaced(Kind kind, Kind parent) {
        return "%s cannot stand in %s.".formatted(kind.calledFirst(), parent.called());
    }
}
