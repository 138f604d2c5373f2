package app.beatwright.outline;

import app.beatwright.text.ChangeSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// What writers might want of an outline as they know it, out of a seed. Much of it makes sense.
public final class Chance {

    private static final List<Kind> KINDS = List.of(
            Kind.ACT, Kind.SEQUENCE, Kind.BEAT, Kind.BEAT, Kind.BEAT, Kind.CHARACTER, Kind.LOCATION, Kind.PLOTLINE);
    private static final List<String> WORDS =
            List.of("Nicole ", "runs. ", "😀", "厨房", "פתיחה ", "e\u0301", "\n", " ", "\u00A0", "At dawn ", "Dédé ");

    private final Random random;
    private long ids = 1_000;

    public Chance(long seed) {
        random = new Random(seed);
    }

    public boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    public int below(int limit) {
        return random.nextInt(limit);
    }

    public <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    public Command command(Outline seen) {
        return switch (random.nextInt(18)) {
            case 0, 1, 2 -> insert(seen);
            case 3, 4 -> move(seen);
            case 5 -> new Command.Remove(some(seen));
            case 6 -> new Command.Restore(binned(seen), oneIn(3) ? Optional.of(place(seen)) : Optional.empty());
            case 7, 8 -> setField(seen);
            case 9 -> link(seen);
            case 10 -> unlink(seen);
            case 11 -> split(seen);
            case 12 -> new Command.Join(beat(seen).id(), beat(seen).id());
            case 13 -> together(seen);
            case 14 -> merge(seen);
            default -> write(seen);
        };
    }

    private Command merge(Outline seen) {
        var alike = all(seen).stream()
                .filter(node -> node.kind() == Kind.CHARACTER || oneIn(30))
                .toList();
        return alike.isEmpty()
                ? insert(seen)
                : new Command.Merge(oneOf(alike).id(), oneOf(alike).id());
    }

    /// Some of them may rest on what another has just changed.
    private Command together(Outline seen) {
        var commands = new ArrayList<Command>();
        for (var i = random.nextInt(4); i >= 0; i--) {
            commands.add(
                    switch (random.nextInt(6)) {
                        case 0 -> new Command.Remove(some(seen));
                        case 1 -> link(seen);
                        case 2 -> unlink(seen);
                        default -> setField(seen);
                    });
        }
        return new Command.Together(commands);
    }

    private Command insert(Outline seen) {
        var seedlings = new ArrayList<Seedling>();
        var kind = oneOf(KINDS);
        for (var i = random.nextInt(3); i >= 0; i--) {
            seedlings.add(seedling(seen, kind, Optional.empty()));
        }
        if (kind == Kind.ACT || kind == Kind.SEQUENCE) {
            seedlings.add(
                    seedling(seen, Kind.BEAT, Optional.of(seedlings.getFirst().id())));
        }
        return new Command.Insert(seedlings, placeFor(kind, seen));
    }

    private Command move(Outline seen) {
        var ids = some(seen);
        return new Command.Move(ids, placeFor(seen.get(ids.getFirst()).kind(), seen));
    }

    private Seedling seedling(Outline seen, Kind kind, Optional<NodeId> parent) {
        var characters = seen.children(NodeId.CAST);
        Map<Relation, List<NodeId>> links = kind == Kind.BEAT && !characters.isEmpty()
                ? Map.of(Relation.CHARACTER, List.of(oneOf(characters).id()))
                : Map.of();
        return new Seedling(
                Sketch.id(ids++),
                kind,
                Map.of(Field.TITLE, words().strip().replace('\n', ' ')),
                words(),
                links,
                parent);
    }

    private String words() {
        var words = new StringBuilder();
        for (var i = random.nextInt(6); i > 0; i--) {
            words.append(oneOf(WORDS));
        }
        return words.toString();
    }

    /// Somebody who fits there, most of the time.
    private Place placeFor(Kind kind, Outline seen) {
        var fitting = all(seen).stream()
                .filter(node -> node.kind().mayHold(kind))
                .map(Node::id)
                .toList();
        return fitting.isEmpty() || oneIn(20) ? place(seen) : place(seen, oneOf(fitting));
    }

    private Place place(Outline seen) {
        return place(seen, oneOf(all(seen)).id());
    }

    private Place place(Outline seen, NodeId parent) {
        var siblings = List.copyOf(seen.siblings(parent).values());
        if (siblings.isEmpty() || oneIn(4)) {
            return oneIn(2) ? Place.atStartOf(parent) : Place.atEndOf(parent);
        }
        var sibling = oneIn(20) ? oneOf(all(seen)).id() : oneOf(siblings);
        return oneIn(2) ? Place.after(parent, sibling) : Place.before(parent, sibling);
    }

    private List<NodeId> some(Outline seen) {
        var nodes = all(seen);
        var ids = new ArrayList<NodeId>();
        for (var i = oneIn(3) ? random.nextInt(4) : 0; i >= 0; i--) {
            ids.add(oneOf(nodes).id());
        }
        return ids;
    }

    private List<NodeId> binned(Outline seen) {
        var dead = all(seen).stream()
                .map(Node::id)
                .filter(id -> !seen.isLiving(id))
                .toList();
        if (dead.isEmpty()) {
            return some(seen);
        }
        return oneIn(2) ? List.of(oneOf(dead)) : List.of(oneOf(dead), oneOf(dead), oneOf(dead));
    }

    private Command setField(Outline seen) {
        var beat = beat(seen);
        return switch (random.nextInt(5)) {
            case 0 -> new Command.SetField(beat.id(), Field.LENGTH, String.valueOf(random.nextInt(30)));
            case 1 -> new Command.SetField(beat.id(), Field.STATUS, oneOf(List.of("idea", "draft", "done", "")));
            case 2 -> new Command.SetField(oneOf(all(seen)).id(), Field.TITLE, words());
            case 3 -> new Command.SetField(beat.id(), strand(seen), words().replace('\n', ' '));
            default -> new Command.SetField(beat.id(), Field.SLUGLINE, oneOf(List.of("INT. FLAT", "EXT. HILL", "")));
        };
    }

    /// For a line, most of the time.
    private Strand strand(Outline seen) {
        var lines = all(seen).stream()
                .filter(node -> Strand.LINES.contains(node.kind()) || oneIn(30))
                .toList();
        return new Strand((lines.isEmpty() ? oneOf(all(seen)) : oneOf(lines)).id());
    }

    private Command link(Outline seen) {
        var relation = oneOf(List.of(Relation.values()));
        var targets = all(seen).stream()
                .filter(node -> node.kind() == relation.target() || oneIn(30))
                .toList();
        return targets.isEmpty()
                ? insert(seen)
                : new Command.Link(beat(seen).id(), relation, oneOf(targets).id());
    }

    private Command unlink(Outline seen) {
        var beat = beat(seen);
        var relation = oneOf(List.of(Relation.values()));
        var targets = beat.links(relation);
        return new Command.Unlink(beat.id(), relation, targets.isEmpty() ? beat.id() : oneOf(targets));
    }

    private Command split(Outline seen) {
        var beat = beat(seen);
        var text = beat.text(Channel.PROSE);
        return new Command.Split(beat.id(), border(text.content()), text.rev(), Sketch.id(ids++));
    }

    private Command write(Outline seen) {
        var node = oneIn(4) ? oneOf(all(seen)) : beat(seen);
        var text = node.text(Channel.PROSE);
        var changes = new ArrayList<ChangeSet>();
        var words = text.content();
        for (var i = random.nextInt(3); i >= 0; i--) {
            var one = border(words);
            var other = oneIn(2) ? one : border(words);
            var change = ChangeSet.replace(words.length(), Math.min(one, other), Math.max(one, other), words());
            changes.add(change);
            words = change.apply(words);
        }
        return new Command.Write(node.id(), Channel.PROSE, text.rev(), changes);
    }

    /// A place between characters.
    private int border(String words) {
        var at = random.nextInt(words.length() + 1);
        var within = 0 < at && at < words.length() && Character.isLowSurrogate(words.charAt(at));
        return within ? at - 1 : at;
    }

    private Node beat(Outline seen) {
        var beats = all(seen).stream().filter(node -> node.kind() == Kind.BEAT).toList();
        return oneOf(beats);
    }

    /// In an order that is the same each time.
    private static List<Node> all(Outline seen) {
        return seen.nodes().stream().sorted(Comparator.comparing(Node::id)).toList();
    }
}
