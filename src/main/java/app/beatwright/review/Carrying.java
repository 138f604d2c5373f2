package app.beatwright.review;

import app.beatwright.outline.Channel;
import app.beatwright.outline.Fact;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.text.ChangeSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where threads are after one fact: they follow their words and their beats through everything that happens to them.
///
/// * Words are where they have been carried by each change of their text; what is written inside belongs to them.
/// * Words that go stay on their beat as lost, and are taken up again where the same words come back there, or are put
///   in whole elsewhere.
/// * Words that a split or a join moves to another beat, and back, are followed there; so is a thread on a beat that
///   becomes part of another. It goes home when its own beat comes back.
public final class Carrying {

    /// What is shorter than this, in UTF-16 units, is not taken for words that were cut out and pasted elsewhere.
    static final int PASTED = 12;

    /// The acts in which a beat that goes becomes part of another.
    private static final Set<String> JOINING = Set.of("join", "merge", "split");

    private final boolean isGroup;
    private final Map<TextOf, List<Step>> steps = new HashMap<>();
    private final Set<NodeId> restored = new HashSet<>();
    private final Map<NodeId, NodeId> joined = new HashMap<>();
    private final Relocation relocation;

    /// @param after the outline that `fact` makes of `before`
    public Carrying(Outline before, Fact fact, Outline after) {
        this.isGroup = fact instanceof Fact.Group;
        var parts = parts(fact).toList();
        for (var part : parts) {
            switch (part) {
                case Fact.Written written -> written(before, written);
                case Fact.Restored(var places) -> places.forEach(place -> restored.add(place.id()));
                default -> {} // moves and marks no words
            }
        }
        if (fact instanceof Fact.Group(var label, var _) && JOINING.contains(label)) {
            joins(parts);
        }
        this.relocation = new Relocation(before, after, parts, changes());
    }

    private static Stream<Fact> parts(Fact fact) {
        return fact instanceof Fact.Group(var _, var facts) ? facts.stream().flatMap(Carrying::parts) : Stream.of(fact);
    }

    private void written(Outline before, Fact.Written written) {
        var of = new TextOf(written.node(), written.channel());
        var all = steps.computeIfAbsent(of, _ -> new ArrayList<>());
        var text = all.isEmpty() ? of.in(before) : all.getLast().text();
        for (var change : written.changes()) {
            text = change.apply(text);
            all.add(new Step(change, text));
        }
    }

    /// The one beat that goes becomes part of the one that is written to, or given what it had.
    private void joins(List<Fact> parts) {
        var gone = parts.stream()
                .flatMap(part -> part instanceof Fact.Removed(var ids) ? ids.stream() : Stream.of())
                .toList();
        if (gone.size() == 1) {
            parts.stream()
                    .flatMap(part -> heir(part).stream())
                    .filter(heir -> !heir.equals(gone.getFirst()))
                    .findFirst()
                    .ifPresent(heir -> joined.put(gone.getFirst(), heir));
        }
    }

    private static Optional<NodeId> heir(Fact part) {
        return switch (part) {
            case Fact.Written written -> Optional.of(written.node());
            case Fact.FieldSet set -> Optional.of(set.node());
            case Fact.Linked linked -> Optional.of(linked.node());
            default -> Optional.empty();
        };
    }

    private Map<TextOf, ChangeSet> changes() {
        var changes = new HashMap<TextOf, ChangeSet>();
        steps.forEach((of, all) ->
                all.stream().map(Step::change).reduce(ChangeSet::compose).ifPresent(whole -> changes.put(of, whole)));
        return changes;
    }

    /// The same thread, at its place after the fact.
    public CommentThread over(CommentThread thread) {
        var target = switch (thread.target()) {
            case Target.OnWords words -> over(words);
            case Target.OnNode(var node) -> over(node, thread);
            case Target.OnField(var node, var _) -> over(node, thread);
        };
        return thread.at(target);
    }

    private Target over(NodeId node, CommentThread thread) {
        var home = thread.home();
        if (restored.contains(home.node()) && !node.equals(home.node())) {
            return home;
        }
        return Optional.ofNullable(joined.get(node))
                .<Target>map(Target.OnNode::new)
                .orElse(thread.target());
    }

    private Target over(Target.OnWords words) {
        var followed = isGroup ? relocation.followed(words) : Optional.<Target.OnWords>empty();
        var carried = followed.orElseGet(() -> carried(words));
        return carried.isLost() ? relocation.pasted(carried).orElse(carried) : carried;
    }

    private Target.OnWords carried(Target.OnWords words) {
        var all = steps.getOrDefault(TextOf.of(words), List.of());
        var carried = words;
        for (var step : all) {
            carried = carried.over(step.change(), step.text());
        }
        return all.isEmpty() ? carried : carried.takesHold(all.getLast().text());
    }

    /// Where a screen has it that knows nothing but the changes of texts: what differs from it has to be told.
    public Target asReckoned(Target target) {
        if (!(target instanceof Target.OnWords words)) {
            return target;
        }
        var reckoned = words;
        for (var step : steps.getOrDefault(TextOf.of(words), List.of())) {
            reckoned = reckoned.over(step.change());
        }
        return reckoned;
    }

    /// A text of the outline.
    record TextOf(NodeId node, Channel channel) {

        static TextOf of(Target.OnWords words) {
            return new TextOf(words.node(), words.channel());
        }

        String in(Outline outline) {
            return outline.find(node)
                    .map(found -> found.text(channel).content())
                    .orElse("");
        }
    }

    /// One change of a text, and what it says then.
    private record Step(ChangeSet change, String text) {}
}
