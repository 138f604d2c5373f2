package app.beatwright.outline;

import app.beatwright.outline.Resolution.Accepted;
import app.beatwright.outline.Resolution.Nothing;
import app.beatwright.outline.Resolution.Refused;
import java.util.Optional;
import java.util.function.Function;

/// Fields and links: the short values of a node. Words are set even in the bin, so that nothing typed is lost.
final class Setting {

    private final Outline now;

    Setting(Outline now) {
        this.now = now;
    }

    Resolution set(NodeId id, Property field, String value) {
        var gone = field.isWords() && now.find(id).isPresent() ? Optional.<Refused>empty() : No.unlessLiving(now, id);
        if (gone.isPresent()) {
            return gone.get();
        }
        var node = now.get(id);
        if (field == Field.SPAN) {
            return No.because(Refusal.BAD_VALUE, "Where a beat came from does not change.");
        }
        var complaint = complaint(node.kind(), field, value, this::kind)
                .or(() -> value.isEmpty() ? Optional.empty() : tooManyStrands(node, field));
        if (complaint.isPresent()) {
            return complaint.get();
        }
        return node.field(field).equals(value)
                ? new Nothing()
                : new Accepted(new Fact.FieldSet(id, field, node.field(field), value));
    }

    private Optional<Kind> kind(NodeId id) {
        return now.find(id).map(Node::kind);
    }

    /// @param kindOf what a node is; empty if there is none
    static Optional<Refused> complaint(
            Kind kind, Property field, String value, Function<NodeId, Optional<Kind>> kindOf) {
        if (!field.isOn(kind)) {
            return Optional.of(No.because(Refusal.BAD_VALUE, notOn(kind, field)));
        }
        return field.complaint(value)
                .map(sentence -> No.because(Refusal.BAD_VALUE, sentence))
                .or(() -> lineComplaint(field, kindOf));
    }

    private static String notOn(Kind kind, Property field) {
        return switch (field) {
            case Field own -> "%s has no %s.".formatted(kind.calledFirst(), own.word());
            case Strand _ -> "Only beats do something for a plotline or a character.";
        };
    }

    private static Optional<Refused> lineComplaint(Property field, Function<NodeId, Optional<Kind>> kindOf) {
        if (!(field instanceof Strand(var line))) {
            return Optional.empty();
        }
        var kind = kindOf.apply(line);
        if (kind.isEmpty()) {
            return Optional.of(No.because(Refusal.GONE, "This plotline or character is not in the outline."));
        }
        return Strand.LINES.contains(kind.get())
                ? Optional.empty()
                : Optional.of(No.because(Refusal.KIND, "A beat does something for plotlines and characters only."));
    }

    private static Optional<Refused> tooManyStrands(Node node, Property field) {
        return field instanceof Strand && node.field(field).isEmpty() && Strand.count(node.fields()) >= Limits.STRANDS
                ? Optional.of(tooManyStrands())
                : Optional.empty();
    }

    static Refused tooManyStrands() {
        return No.because(
                Refusal.TOO_MANY,
                "A beat says of at most %d plotlines and characters what it does for them.".formatted(Limits.STRANDS));
    }

    Resolution link(NodeId id, Relation relation, NodeId to) {
        var gone = No.unlessLiving(now, id).or(() -> No.unlessLiving(now, to));
        if (gone.isPresent()) {
            return gone.get();
        }
        var node = now.get(id);
        var complaint =
                linkComplaint(node.kind(), relation, Optional.of(now.get(to).kind()));
        if (complaint.isPresent()) {
            return complaint.get();
        }
        if (node.links(relation).contains(to)) {
            return new Nothing();
        }
        return node.links(relation).size() < Limits.LINKS
                ? new Accepted(new Fact.Linked(id, relation, to))
                : tooManyLinks();
    }

    Resolution unlink(NodeId id, Relation relation, NodeId to) {
        var gone = No.unlessLiving(now, id);
        if (gone.isPresent()) {
            return gone.get();
        }
        return now.get(id).links(relation).contains(to)
                ? new Accepted(new Fact.Unlinked(id, relation, to))
                : new Nothing();
    }

    /// @param target the kind that is to be linked to; empty if there is no such node
    static Optional<Refused> linkComplaint(Kind kind, Relation relation, Optional<Kind> target) {
        if (kind != Kind.BEAT) {
            return Optional.of(
                    No.because(Refusal.KIND, "Only beats are linked to characters, locations and plotlines."));
        }
        if (target.isEmpty()) {
            return Optional.of(No.because(Refusal.GONE, "The %s is not in the outline.".formatted(relation.word())));
        }
        return target.get() == relation.target()
                ? Optional.empty()
                : Optional.of(No.because(
                        Refusal.KIND, "%s is no %s.".formatted(target.get().calledFirst(), relation.word())));
    }

    static Refused tooManyLinks() {
        return No.because(Refusal.TOO_MANY, "A beat is linked to at most %d of each.".formatted(Limits.LINKS));
    }
}
