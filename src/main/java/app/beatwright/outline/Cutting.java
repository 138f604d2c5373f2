package app.beatwright.outline;

import app.beatwright.outline.Resolution.Refused;
import app.beatwright.text.ChangeSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes two beats of one and one of two. Either is a single fact, so it is taken back as a whole.
final class Cutting {

    private final Outline now;
    private final Past past;
    private final Unfolding unfolding;

    Cutting(Outline now, TextHistory history) {
        this.now = now;
        this.past = new Past(now, history);
        this.unfolding = new Unfolding(now);
    }

    Resolution split(Command.Split split) {
        var no = unlessBeat(split.node());
        if (no.isPresent()) {
            return no.get();
        }
        if (now.find(split.newId()).isPresent() || split.newId().equals(NodeId.NOWHERE)) {
            return No.because(Refusal.BAD_VALUE, "There is something of this id in the outline already.");
        }
        var since = past.since(split.node(), Channel.PROSE, split.rev());
        if (since.isEmpty()) {
            return Past.stale();
        }
        if (split.at() < 0 || split.at() > past.lengthBefore(since.get(), split.node(), Channel.PROSE)) {
            return misplaced();
        }
        return splitAt(now.get(split.node()), mapped(split.at(), since.get()), split.newId());
    }

    private Optional<Refused> unlessBeat(NodeId id) {
        return No.unlessLiving(now, id)
                .or(() -> now.get(id).kind() == Kind.BEAT
                        ? Optional.empty()
                        : Optional.of(No.because(Refusal.KIND, "Only beats are split and joined.")));
    }

    /// What others have meanwhile written at the very place belongs to the words before it.
    private static int mapped(int at, List<ChangeSet> since) {
        var place = at;
        for (var change : since) {
            place = change.mapPos(place, 1);
        }
        return place;
    }

    private static Refused misplaced() {
        return No.because(Refusal.BAD_CHANGE, "There is no such place in the text.");
    }

    /// White space around the cut is left behind.
    private Resolution splitAt(Node beat, int at, NodeId newId) {
        var prose = beat.prose();
        if (0 < at && at < prose.length() && Character.isSurrogatePair(prose.charAt(at - 1), prose.charAt(at))) {
            return misplaced();
        }
        var head = prose.substring(0, at).stripTrailing();
        var tail = prose.substring(at).stripLeading();
        var share = share(beat.eighths(), Words.in(head), Words.in(tail));
        var place = Place.after(beat.parent(), beat.id());
        var key = unfolding.keys(Slots.at(now, place, 1)).getFirst();
        var number = now.nextNumber(Kind.BEAT);
        replaceProse(beat, head.length(), "");
        setLength(beat, Math.max(1, beat.eighths() - share));
        unfolding.add(new Fact.Inserted(List.of(new Node(
                newId,
                Kind.BEAT,
                number,
                beat.parent(),
                key,
                false,
                inherited(beat, share),
                tail.isEmpty() ? Map.of() : Map.of(Channel.PROSE, new Text(tail, 0)),
                beat.links()))));
        return unfolding.asOne("split");
    }

    /// How many eighths go with the second part: by its words, but each part keeps one at least.
    private static int share(int eighths, int headWords, int tailWords) {
        var words = headWords + tailWords;
        var share = words == 0 ? eighths / 2 : Math.round((float) eighths * tailWords / words);
        return Math.max(1, Math.min(share, eighths - 1));
    }

    private static Map<Property, String> inherited(Node beat, int eighths) {
        var fields = new HashMap<Property, String>();
        fields.put(Field.LENGTH, Integer.toString(eighths));
        if (!beat.field(Field.SLUGLINE).isEmpty()) {
            fields.put(Field.SLUGLINE, beat.field(Field.SLUGLINE));
        }
        return fields;
    }

    Resolution join(NodeId beat, NodeId into) {
        var no = unlessBeat(beat).or(() -> unlessBeat(into));
        if (no.isPresent()) {
            return no.get();
        }
        if (beat.equals(into)) {
            return No.because(Refusal.CYCLE, "A beat cannot be joined with itself.");
        }
        return joined(now.get(beat), now.get(into));
    }

    private Resolution joined(Node beat, Node into) {
        var addition = addition(beat, into.prose().isEmpty());
        if (into.prose().length() + addition.length() > Limits.PROSE) {
            return Writing.tooLong();
        }
        replaceProse(into, into.prose().length(), addition);
        setLength(into, Math.min(Limits.EIGHTHS, into.eighths() + beat.eighths()));
        for (var relation : Relation.values()) {
            for (var to : beat.links(relation)) {
                if (!into.links(relation).contains(to)) {
                    unfolding.add(new Fact.Linked(into.id(), relation, to));
                }
            }
            if (unfolding.outline().get(into.id()).links(relation).size() > Limits.LINKS) {
                return Setting.tooManyLinks();
            }
        }
        var crowded = joinStrands(beat, into);
        if (crowded.isPresent()) {
            return crowded.get();
        }
        unfolding.add(new Fact.Removed(List.of(beat.id())));
        return unfolding.asOne("join");
    }

    /// What either does for a plotline or a character, the two do together.
    private Optional<Refused> joinStrands(Node beat, Node into) {
        for (var field : beat.fields().entrySet()) {
            if (field.getKey() instanceof Strand(var line)) {
                var before = into.field(field.getKey());
                var words = Strand.joined(before, field.getValue());
                if (words.length() > Limits.STRAND) {
                    return Optional.of(No.because(
                            Refusal.TOO_LONG,
                            "What the two do for %s is too long for one beat."
                                    .formatted(now.get(line).title())));
                }
                unfolding.add(new Fact.FieldSet(into.id(), field.getKey(), before, words));
            }
        }
        return Strand.count(unfolding.outline().get(into.id()).fields()) > Limits.STRANDS
                ? Optional.of(Setting.tooManyStrands())
                : Optional.empty();
    }

    /// The title is a line of its own, unless the prose begins with it anyway.
    private static String addition(Node beat, boolean first) {
        var words = beat.prose().startsWith(beat.title())
                ? beat.prose()
                : beat.title() + (beat.prose().isEmpty() ? "" : "\n" + beat.prose());
        return words.isEmpty() || first ? words : "\n" + words;
    }

    /// Everything from `from` to the end.
    private void replaceProse(Node beat, int from, String words) {
        var text = beat.text(Channel.PROSE);
        var length = text.content().length();
        if (from < length || !words.isEmpty()) {
            var change = ChangeSet.replace(length, from, length, words);
            unfolding.add(new Fact.Written(beat.id(), Channel.PROSE, text.rev(), List.of(change)));
        }
    }

    private void setLength(Node beat, int eighths) {
        if (eighths != beat.eighths()) {
            unfolding.add(
                    new Fact.FieldSet(beat.id(), Field.LENGTH, beat.field(Field.LENGTH), Integer.toString(eighths)));
        }
    }
}
