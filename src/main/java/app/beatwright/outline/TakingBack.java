package app.beatwright.outline;

import app.beatwright.outline.Resolution.Accepted;
import app.beatwright.outline.Resolution.Nothing;
import app.beatwright.outline.Resolution.Refused;
import app.beatwright.text.ChangeSet;
import app.beatwright.text.Rebase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The inverse of a fact against the outline as it is now. What others have since made of the same thing is never
/// overwritten: a value goes back only if it still is what the fact made it, a node only if it still is where the fact
/// put
/// it. Words are the exception, since they can be told apart: what the fact wrote goes, what was written since stays.
final class TakingBack {

    private final Outline now;
    private final TextHistory history;
    private final Reversal reversal;
    private final Past past;
    private final Overtaken overtaken;

    TakingBack(Outline now, TextHistory history, Reversal reversal) {
        this.now = now;
        this.history = history;
        this.reversal = reversal;
        this.past = new Past(now, history);
        this.overtaken = new Overtaken(now, reversal.witness());
    }

    Resolution takeBack() {
        return takeBack(reversal.done());
    }

    private Resolution takeBack(Fact done) {
        return switch (done) {
            case Fact.Inserted(var nodes) -> uninserted(nodes);
            case Fact.Moved(var moves) -> movedBack(moves);
            case Fact.Removed(var ids) -> broughtBack(ids);
            case Fact.Restored(var places) -> binnedAgain(places);
            case Fact.FieldSet(var id, var field, var old, var set) -> setBack(id, field, old, set);
            case Fact.Linked(var id, var relation, var to) -> linkedBack(id, relation, to, true);
            case Fact.Unlinked(var id, var relation, var to) -> linkedBack(id, relation, to, false);
            case Fact.Written written -> unwritten(written);
            case Fact.Ordered _ -> new Nothing(); // short keys are as good as long ones
            case Fact.Group group -> ungrouped(group);
        };
    }

    private Resolution uninserted(List<Node> nodes) {
        var ids = new HashSet<NodeId>();
        nodes.forEach(node -> ids.add(node.id()));
        var living = nodes.stream().filter(node -> now.isLiving(node.id())).toList();
        if (living.isEmpty()) {
            return overtaken.gone(nodes.getFirst().id());
        }
        for (var node : living) {
            if (!isAsInserted(node, ids)) {
                return overtaken.work(node.id());
            }
        }
        return new Binning(now).remove(living.stream().map(Node::id).toList());
    }

    private boolean isAsInserted(Node then, Set<NodeId> together) {
        var node = now.get(then.id());
        return node.fields().equals(then.fields())
                && Stream.of(Channel.values())
                        .allMatch(channel -> node.text(channel)
                                .content()
                                .equals(then.text(channel).content()))
                && Stream.of(Relation.values())
                        .allMatch(relation -> Set.copyOf(node.links(relation)).equals(Set.copyOf(then.links(relation))))
                && now.children(node.id()).stream().allMatch(child -> together.contains(child.id()));
    }

    private Resolution movedBack(List<Fact.Move> moves) {
        for (var move : moves) {
            if (!now.isLiving(move.id()) || !now.get(move.id()).spot().equals(move.to())) {
                return overtaken.place(move.id());
            }
            if (!now.isLiving(move.from().parent())) {
                return overtaken.origin(move.id(), move.from().parent());
            }
        }
        return new Accepted(new Fact.Moved(back(moves)));
    }

    /// By key, so that what stood in a row stands in the same row again even where a key has been taken.
    private List<Fact.Move> back(List<Fact.Move> moves) {
        var taken = new HashMap<NodeId, NavigableSet<String>>();
        for (var move : moves) {
            taken.computeIfAbsent(
                    move.from().parent(),
                    parent -> new TreeSet<>(now.siblings(parent).keySet()));
        }
        for (var move : moves) {
            var there = taken.get(move.to().parent());
            if (there != null) {
                there.remove(move.to().order());
            }
        }
        return moves.stream()
                .sorted(Comparator.comparing(move -> move.from().order()))
                .map(move -> new Fact.Move(
                        move.id(),
                        move.to(),
                        free(move.from(), taken.getOrDefault(move.from().parent(), new TreeSet<>()))))
                .toList();
    }

    /// Its old key, or the next below if somebody has got that meanwhile.
    private static Spot free(Spot wanted, NavigableSet<String> taken) {
        var key = wanted.order();
        if (taken.contains(key)) {
            var below = taken.lower(key);
            key = OrderKey.between(below == null ? "" : below, key);
        }
        taken.add(key);
        return new Spot(wanted.parent(), key);
    }

    private Resolution broughtBack(List<NodeId> ids) {
        var gone = ids.stream().filter(id -> now.get(id).removed()).toList();
        return gone.isEmpty() ? overtaken.back(ids.getFirst()) : new Binning(now).restore(gone, Optional.empty());
    }

    private Resolution binnedAgain(List<Fact.Placed> places) {
        var living = places.stream().map(Fact.Placed::id).filter(now::isLiving).toList();
        return living.isEmpty() ? overtaken.gone(places.getFirst().id()) : new Binning(now).remove(living);
    }

    private Resolution setBack(NodeId id, Property field, String old, String set) {
        var node = now.get(id);
        return node.field(field).equals(set)
                ? new Accepted(new Fact.FieldSet(id, field, set, old))
                : overtaken.field(id, field);
    }

    private Resolution linkedBack(NodeId id, Relation relation, NodeId to, boolean linked) {
        var links = now.get(id).links(relation);
        if (links.contains(to) != linked) {
            return overtaken.link(id, to);
        }
        if (!linked && links.size() >= Limits.LINKS) {
            return Setting.tooManyLinks();
        }
        return new Accepted(linked ? new Fact.Unlinked(id, relation, to) : new Fact.Linked(id, relation, to));
    }

    /// As the screen has it; worked out here where it does not say, or says it of a text that is forgotten.
    private Resolution unwritten(Fact.Written written) {
        return reversal.wordsOf(written)
                .map(new Writing(now, history)::write)
                .filter(said -> said instanceof Accepted)
                .orElseGet(() -> inverted(written));
    }

    private Resolution inverted(Fact.Written written) {
        var id = written.node();
        var channel = written.channel();
        if (channel == Channel.SOURCE) {
            return Writing.sourceStays();
        }
        var after = written.rev() + written.changes().size();
        var before = history.at(id, channel, written.rev());
        var since = past.since(id, channel, after);
        if (before.isEmpty() || since.isEmpty()) {
            return No.because(Refusal.STALE, "This was written too long ago to be taken back.");
        }
        return written.changes().stream()
                .reduce(ChangeSet::compose)
                .map(whole -> Rebase.over(List.of(whole.invert(before.get())), since.get()))
                .map(inverse -> rewritten(id, channel, inverse))
                .orElseGet(Nothing::new);
    }

    private Resolution rewritten(NodeId id, Channel channel, List<ChangeSet> inverse) {
        if (inverse.stream().allMatch(ChangeSet::isEmpty)) {
            return new Nothing();
        }
        var text = now.get(id).text(channel);
        var length = inverse.getLast().newLength();
        return channel == Channel.PROSE
                        && length > Limits.PROSE
                        && length > text.content().length()
                ? Writing.tooLong()
                : new Accepted(new Fact.Written(id, channel, text.rev(), inverse));
    }

    /// The words first, each text at once, so that all of them are taken back from what is there now; then the rest
    /// from the
    /// last to the first.
    private Resolution ungrouped(Fact.Group group) {
        var inOrder = new ArrayList<Fact>();
        var texts = new LinkedHashMap<TextOf, Fact.Written>();
        for (var fact : parts(group).toList()) {
            if (fact instanceof Fact.Written written) {
                texts.merge(new TextOf(written.node(), written.channel()), written, TakingBack::joined);
            } else {
                inOrder.addFirst(fact);
            }
        }
        inOrder.addAll(0, texts.values());
        return inTurn(inOrder, group.label());
    }

    private static Stream<Fact> parts(Fact fact) {
        return fact instanceof Fact.Group(var _, var facts)
                ? facts.stream().flatMap(TakingBack::parts)
                : Stream.of(fact);
    }

    private record TextOf(NodeId node, Channel channel) {}

    /// Nobody can have written between two parts of one fact.
    private static Fact.Written joined(Fact.Written first, Fact.Written second) {
        var changes = Stream.concat(first.changes().stream(), second.changes().stream())
                .toList();
        return new Fact.Written(first.node(), first.channel(), first.rev(), changes);
    }

    private Resolution inTurn(List<Fact> facts, String label) {
        var unfolding = new Unfolding(now);
        for (var fact : facts) {
            switch (new TakingBack(unfolding.outline(), history, reversal).takeBack(fact)) {
                case Accepted(var inverse) -> unfolding.add(inverse);
                case Nothing() -> {}
                case Refused refused -> {
                    return refused;
                }
            }
        }
        return unfolding.asOne(label);
    }
}
