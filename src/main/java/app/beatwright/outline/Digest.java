package app.beatwright.outline;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// One number by which two programs know whether they hold the same outline. That of an outline is the sum of those of
/// its nodes, so that a change costs what it changes. `docs/sync-protocol.md` says how it is made, since clients make
/// it
/// too. It guards against mistakes and broken disks, not against malice.
final class Digest {

    private int value;

    private Digest() {}

    /// The shelf counts nothing: it is in outlines that were kept before there was one.
    static int of(Node node) {
        if (node.kind() == Kind.SHELF) {
            return 0;
        }
        var digest = new Digest();
        var root = node.kind().isRoot();
        digest.add(node.id().toString());
        digest.add(node.kind().word());
        digest.add(Integer.toString(node.number()));
        digest.add(root ? "" : node.parent().toString());
        digest.add(root ? "" : node.order());
        digest.add(node.removed() ? "removed" : "");
        digest.add(node.fields(), Property::word, (Property _, String value) -> digest.add(value));
        digest.add(node.texts(), Channel::word, (Channel _, Text text) -> {
            digest.add(Integer.toString(text.rev()));
            digest.add(text.content());
        });
        digest.add(
                node.links(),
                Relation::word,
                (Relation _, List<NodeId> ids) -> ids.forEach(id -> digest.add(id.toString())));
        return digest.value;
    }

    /// By their words in the alphabet, which every program has.
    private <K, V> void add(Map<K, V> values, Function<K, String> word, BiConsumer<K, V> more) {
        values.entrySet().stream()
                .sorted(Comparator.comparing(entry -> word.apply(entry.getKey())))
                .forEach(entry -> {
                    add(word.apply(entry.getKey()));
                    more.accept(entry.getKey(), entry.getValue());
                });
    }

    private void add(String part) {
        value = mixed(31 * value + part.hashCode());
    }

    /// The last step of MurmurHash3 (32 bits): without it two texts that change places would cancel out.
    private static int mixed(int hash) {
        var mixed = hash;
        mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }
}
