package app.beatwright.outline;

import app.beatwright.outline.Resolution.Refused;
import app.beatwright.text.ChangeSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes one character, location or plotline of two, everywhere: it is a single fact, so it is taken back as a whole.
final class Merging {

    private static final Set<Kind> KINDS = EnumSet.of(Kind.CHARACTER, Kind.LOCATION, Kind.PLOTLINE);

    private final Outline now;
    private final Unfolding unfolding;

    Merging(Outline now) {
        this.now = now;
        this.unfolding = new Unfolding(now);
    }

    Resolution merge(NodeId from, NodeId into) {
        var no = No.unlessLiving(now, from).or(() -> No.unlessLiving(now, into));
        if (no.isPresent()) {
            return no.get();
        }
        var kind = now.get(from).kind();
        if (!KINDS.contains(kind) || now.get(into).kind() != kind) {
            return No.because(Refusal.KIND, "Only two characters, two locations or two plotlines become one.");
        }
        return from.equals(into)
                ? No.because(Refusal.CYCLE, "%s is one already.".formatted(kind.calledFirst()))
                : merged(now.get(from), now.get(into));
    }

    /// Beats in the bin too: they may come back. What is known of the one that goes is told of the other.
    private Resolution merged(Node from, Node into) {
        for (var beat : beats()) {
            relink(beat, from, into);
            var crowded = joinStrands(beat, from, into);
            if (crowded.isPresent()) {
                return crowded.get();
            }
        }
        var addition = into.prose().isEmpty() || from.prose().isEmpty() ? from.prose() : "\n" + from.prose();
        if (into.prose().length() + addition.length() > Limits.PROSE) {
            return Writing.tooLong();
        }
        if (!addition.isEmpty()) {
            var length = into.prose().length();
            unfolding.add(new Fact.Written(
                    into.id(),
                    Channel.PROSE,
                    into.text(Channel.PROSE).rev(),
                    List.of(ChangeSet.replace(length, length, length, addition))));
        }
        unfolding.add(new Fact.Removed(List.of(from.id())));
        return unfolding.asOne("merge");
    }

    /// In an order that is the same each time.
    private List<Node> beats() {
        return now.nodes().stream()
                .filter(node -> node.kind() == Kind.BEAT)
                .sorted(Comparator.comparing(Node::id))
                .toList();
    }

    private void relink(Node beat, Node from, Node into) {
        for (var relation : Relation.values()) {
            if (beat.links(relation).contains(from.id())) {
                unfolding.add(new Fact.Unlinked(beat.id(), relation, from.id()));
                if (!beat.links(relation).contains(into.id())) {
                    unfolding.add(new Fact.Linked(beat.id(), relation, into.id()));
                }
            }
        }
    }

    private Optional<Refused> joinStrands(Node beat, Node from, Node into) {
        var words = beat.field(new Strand(from.id()));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var strand = new Strand(into.id());
        var before = beat.field(strand);
        var both = Strand.joined(before, words);
        if (both.length() > Limits.STRAND) {
            return Optional.of(No.because(
                    Refusal.TOO_LONG, "What beat %d does for the two is too long for one.".formatted(beat.number())));
        }
        unfolding.add(new Fact.FieldSet(beat.id(), new Strand(from.id()), words, ""));
        unfolding.add(new Fact.FieldSet(beat.id(), strand, before, both));
        return Optional.empty();
    }
}
