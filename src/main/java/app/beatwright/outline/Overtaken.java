package app.beatwright.outline;

import app.beatwright.outline.Resolution.Refused;
import java.util.List;
import java.util.function.Predicate;

/// Why something is not taken back, as its writer reads it: who has meanwhile done what to the same thing.
record Overtaken(Outline now, Witness witness) {

    Refused field(NodeId id, Property field) {
        return no("%s changed the %s of %s since: it stays as it is.", set(id, field), called(field), named(id));
    }

    Refused place(NodeId id) {
        return now.isLiving(id)
                ? no("%s moved %s since: it stays where it is.", moved(id), named(id))
                : no("%s put %s into the bin since.", removed(id), named(id));
    }

    /// Where it came from cannot hold it.
    Refused origin(NodeId id, NodeId from) {
        return no(
                "%s put %s into the bin, where %s came from: it stays where it is.",
                removed(from), named(from), named(id));
    }

    Refused work(NodeId id) {
        return no("%s worked on %s since: it stays.", workedOn(id), named(id));
    }

    Refused gone(NodeId id) {
        return no("%s put %s into the bin already.", removed(id), named(id));
    }

    Refused back(NodeId id) {
        return no("%s brought %s back already.", restored(id), named(id));
    }

    Refused link(NodeId id, NodeId to) {
        return no("%s joined or parted %s and %s since.", linked(id, to), named(id), named(to));
    }

    private Refused no(String sentence, Predicate<Fact> deed, Object... names) {
        var all = new Object[names.length + 1];
        all[0] = witness.whoHas(deed);
        System.arraycopy(names, 0, all, 1, names.length);
        return No.because(Refusal.CHANGED_SINCE, sentence.formatted(all));
    }

    private String called(Property property) {
        return switch (property) {
            case Field field -> field.word();
            case Strand(var line) -> "words for " + named(line);
        };
    }

    /// `beat 9`; what is usually called by its title, by that.
    private String named(NodeId id) {
        var node = now.get(id);
        if (node.kind() != Kind.BEAT && !node.title().isEmpty()) {
            return node.title();
        }
        return node.kind().isNumbered()
                ? node.kind().word() + " " + node.number()
                : node.kind().pointedAt();
    }

    private static Predicate<Fact> set(NodeId id, Property field) {
        return fact -> fact instanceof Fact.FieldSet(var node, var which, var _, var _)
                && node.equals(id)
                && which.equals(field);
    }

    private static Predicate<Fact> moved(NodeId id) {
        return fact -> fact instanceof Fact.Moved(var moves)
                && moves.stream().anyMatch(move -> move.id().equals(id));
    }

    /// With what it stands under, or by itself.
    private Predicate<Fact> removed(NodeId id) {
        return fact -> fact instanceof Fact.Removed(var ids) && ids.stream().anyMatch(each -> holds(each, id));
    }

    private Predicate<Fact> restored(NodeId id) {
        return fact ->
                fact instanceof Fact.Restored(var places) && places.stream().anyMatch(place -> holds(place.id(), id));
    }

    private boolean holds(NodeId above, NodeId id) {
        for (var node = now.get(id); !node.kind().isRoot(); node = now.get(node.parent())) {
            if (node.id().equals(above)) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<Fact> linked(NodeId id, NodeId to) {
        return fact -> switch (fact) {
            case Fact.Linked(var from, var _, var other) -> from.equals(id) && other.equals(to);
            case Fact.Unlinked(var from, var _, var other) -> from.equals(id) && other.equals(to);
            default -> false;
        };
    }

    private static Predicate<Fact> workedOn(NodeId id) {
        return fact -> switch (fact) {
            case Fact.Written(var node, var _, var _, var _) -> node.equals(id);
            case Fact.FieldSet(var node, var _, var _, var _) -> node.equals(id);
            case Fact.Linked(var node, var _, var _) -> node.equals(id);
            case Fact.Unlinked(var node, var _, var _) -> node.equals(id);
            case Fact.Inserted(var nodes) ->
                isHome(id, nodes.stream().map(Node::parent).toList());
            case Fact.Moved(var moves) ->
                isHome(id, moves.stream().map(move -> move.to().parent()).toList());
            case Fact.Restored(var places) ->
                isHome(id, places.stream().map(Fact.Placed::parent).toList());
            case Fact.Removed _, Fact.Ordered _, Fact.Group _ -> false;
        };
    }

    private static boolean isHome(NodeId id, List<NodeId> parents) {
        return parents.contains(id);
    }
}
