package app.beatwright.room;

import app.beatwright.outline.Channel;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Relation;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;

/// What somebody might do next, by chance: on what they see, which need not be what is so.
final class Whim {

    private static final List<String> PHRASES =
            List.of("rain ", "She runs.", "\n", "é́", "😀", "שלום", "車", "the ", "?");
    private static final List<String> FIELDS = List.of("title", "slugline", "status", "length", "role");

    private static final List<Relation> RELATIONS = List.of(Relation.values());

    private final Random chance;

    Whim(Random chance) {
        this.chance = chance;
    }

    void seizes(Writer writer) {
        switch (chance.nextInt(16)) {
            case 0, 1, 2, 3, 4, 5 -> types(writer);
            case 6, 7 -> inserts(writer);
            case 8 -> moves(writer);
            case 9 -> removes(writer);
            case 10 -> restores(writer);
            case 11 -> sets(writer);
            case 12 -> links(writer);
            case 13 -> splits(writer);
            case 14 -> joins(writer);
            default -> undoes(writer);
        }
    }

    private void types(Writer writer) {
        var beat = any(writer, node -> node.kind().hasProse());
        var text = writer.text(beat.id());
        var from = place(text, chance.nextInt(text.length() + 1));
        var to = place(text, Math.min(text.length(), from + (chance.nextInt(3) == 0 ? chance.nextInt(6) : 0)));
        var insert = from < to && chance.nextBoolean() ? "" : PHRASES.get(chance.nextInt(PHRASES.size()));
        writer.types(beat.id(), from, to, insert);
    }

    /// Never inside a surrogate pair: a browser's caret does not go there.
    private static int place(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    private void inserts(Writer writer) {
        var kind = List.of("beat", "beat", "beat", "act", "sequence", "character", "location", "plotline")
                .get(chance.nextInt(8));
        var parent = any(writer, node -> node.kind().mayHold(Kind.named(kind).orElseThrow()));
        writer.says("{\"k\":\"insert\",\"nodes\":[{\"id\":\"%s\",\"kind\":\"%s\",\"prose\":\"%s\"}],%s}"
                .formatted(id(), kind, chance.nextBoolean() ? "Once." : "", place(writer, parent)));
    }

    private NodeId id() {
        return new NodeId(new UUID(chance.nextLong(), chance.nextLong()));
    }

    private String place(Writer writer, Node parent) {
        var sibling = any(writer, _ -> true).id();
        return "\"parent\":\"%s\"".formatted(parent.id())
                + switch (chance.nextInt(4)) {
                    case 0 -> ",\"after\":null";
                    case 1 -> ",\"after\":\"%s\"".formatted(sibling);
                    case 2 -> ",\"before\":\"%s\"".formatted(sibling);
                    default -> "";
                };
    }

    private void moves(Writer writer) {
        var moved = any(writer, node -> !node.kind().isRoot());
        var parent = any(writer, node -> node.kind().mayHold(moved.kind()));
        writer.says("{\"k\":\"move\",\"ids\":[\"%s\"],%s}".formatted(moved.id(), place(writer, parent)));
    }

    private void removes(Writer writer) {
        var removed = any(writer, node -> !node.kind().isRoot());
        writer.says("{\"k\":\"remove\",\"ids\":[\"%s\"]}".formatted(removed.id()));
    }

    private void restores(Writer writer) {
        var restored = any(writer, Node::removed);
        writer.says("{\"k\":\"restore\",\"ids\":[\"%s\"]}".formatted(restored.id()));
    }

    private void sets(Writer writer) {
        var field = FIELDS.get(chance.nextInt(FIELDS.size()));
        var value = switch (field) {
            case "status" -> "draft";
            case "length" -> String.valueOf(chance.nextInt(40));
            case "role" -> "snyder15/catalyst";
            default -> "No. " + chance.nextInt(100);
        };
        var node = any(writer, each -> each.kind() == Kind.BEAT);
        writer.says(
                "{\"k\":\"set\",\"id\":\"%s\",\"field\":\"%s\",\"value\":\"%s\"}".formatted(node.id(), field, value));
    }

    private void links(Writer writer) {
        var relation = RELATIONS.get(chance.nextInt(RELATIONS.size()));
        var from = any(writer, node -> node.kind() == Kind.BEAT);
        var to = any(writer, node -> node.kind().word().equals(relation.word()));
        writer.says("{\"k\":\"%s\",\"id\":\"%s\",\"rel\":\"%s\",\"to\":\"%s\"}"
                .formatted(chance.nextInt(3) == 0 ? "unlink" : "link", from.id(), relation.word(), to.id()));
    }

    private void splits(Writer writer) {
        var beat = any(writer, node -> node.kind() == Kind.BEAT);
        var text = beat.text(Channel.PROSE);
        var at = place(text.content(), chance.nextInt(text.content().length() + 1));
        writer.says("{\"k\":\"split\",\"id\":\"%s\",\"at\":%d,\"rev\":%d,\"newId\":\"%s\"}"
                .formatted(beat.id(), at, text.rev(), id()));
    }

    private void joins(Writer writer) {
        var beat = any(writer, node -> node.kind() == Kind.BEAT);
        var into = any(writer, node -> node.kind() == Kind.BEAT);
        writer.says("{\"k\":\"join\",\"id\":\"%s\",\"into\":\"%s\"}".formatted(beat.id(), into.id()));
    }

    private void undoes(Writer writer) {
        var last = writer.lastDone();
        if (last > 0) {
            writer.says("{\"k\":\"undo\",\"of\":%d}".formatted(last - chance.nextInt((int) Math.min(last, 3))));
        }
    }

    /// One of those that fit, or, where none does, something that does not.
    private Node any(Writer writer, Predicate<Node> fitting) {
        var all = writer.outline().nodes().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList();
        var some = all.stream().filter(fitting).toList();
        var from = some.isEmpty() ? all : some;
        return from.get(chance.nextInt(from.size()));
    }
}
