package app.beatwright.exchange;

import app.beatwright.outline.Field;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Relation;
import app.beatwright.outline.Strand;
import app.beatwright.structure.StructureRole;
import app.beatwright.structure.Structures;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a writer of files asks an outline: the same words for everybody who leaves it.
record Reading(Outline outline) {

    /// Its title, or what it is and its number: nothing leaves without a name.
    String title(Node node) {
        return node.title().isEmpty() ? numbered(node) : node.title();
    }

    private static String numbered(Node node) {
        var word = node.kind().word();
        var called = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        return node.number() == 0 ? called : called + " " + node.number();
    }

    String storyTitle() {
        var title = outline.story().title();
        return title.isEmpty() ? "Untitled" : title;
    }

    /// The titles of those a beat is linked to, as far as they live.
    List<String> titles(Node beat, Relation relation) {
        return beat.links(relation).stream()
                .filter(outline::isLiving)
                .flatMap(id -> outline.find(id).stream())
                .map(this::title)
                .toList();
    }

    /// The same, each with what the beat does for it; and those for which it does something without being linked to
    /// them.
    List<String> lines(Node beat, Relation relation, NodeId root) {
        var all = new LinkedHashSet<>(beat.links(relation));
        outline.children(root).stream()
                .map(Node::id)
                .filter(line -> !beat.field(new Strand(line)).isEmpty())
                .forEach(all::add);
        return all.stream()
                .filter(outline::isLiving)
                .flatMap(id -> outline.find(id).stream())
                .map(line -> title(line) + bracketed(beat.field(new Strand(line.id()))))
                .toList();
    }

    private static String bracketed(String words) {
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    /// What a beat does for its lines: the line’s title, a colon, the words.
    List<String> strands(Node beat) {
        return Stream.of(NodeId.PLOTLINES, NodeId.CAST)
                .flatMap(root -> outline.children(root).stream())
                .filter(line -> !beat.field(new Strand(line.id())).isEmpty())
                .map(line -> title(line) + ": " + beat.field(new Strand(line.id())))
                .toList();
    }

    /// The name of the role a beat plays, in whichever structure it says.
    Optional<String> role(Node beat) {
        var key = beat.field(Field.ROLE);
        return Structures.shipped().all().stream()
                .flatMap(structure -> structure.played(key).stream())
                .map(StructureRole::name)
                .findFirst();
    }
}
