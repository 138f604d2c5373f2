package app.beatwright.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// An outline as a piece of text, for reading in tests. A line is a node, two spaces further in is one below; what
/// follows
/// a bar is its prose.
///
///     # ACT ONE
///       ## Arrival
///         - The raid | The police raid the flat.
///       - Catalyst
///     @ Nicole
///     % The flat
///     ~ Revenge
final class Sketch {

    private static final Map<String, Kind> MARKS = Map.of(
            "#", Kind.ACT,
            "##", Kind.SEQUENCE,
            "-", Kind.BEAT,
            "@", Kind.CHARACTER,
            "%", Kind.LOCATION,
            "~", Kind.PLOTLINE);

    private static final Map<Kind, String> MARK =
            MARKS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private Sketch() {}

    /// The nth id of a test.
    static NodeId id(long n) {
        return new NodeId(new UUID(0x4000, 0x8000_0000_0000_0000L + n));
    }

    static Command.Insert read(String sketch) {
        var seedlings = new ArrayList<Seedling>();
        var parents = new HashMap<Integer, NodeId>();
        for (var line : sketch.lines().filter(line -> !line.isBlank()).toList()) {
            var depth = (line.length() - line.stripLeading().length()) / 2;
            var words = line.strip().split(" ", 2);
            var titleAndProse = (words.length > 1 ? words[1] : "").split(" \\| ", 2);
            var id = id(1 + seedlings.size());
            var kind = MARKS.get(words[0]);
            if (kind == null) {
                throw new IllegalArgumentException("Not a line of a sketch: " + line);
            }
            parents.put(depth, id);
            seedlings.add(new Seedling(
                    id,
                    kind,
                    Map.of(Field.TITLE, titleAndProse[0]),
                    titleAndProse.length > 1 ? titleAndProse[1] : "",
                    Map.of(),
                    Optional.of(depth == 0 ? root(kind) : parents.getOrDefault(depth - 1, NodeId.NOWHERE))));
        }
        return new Command.Insert(seedlings, Place.atEndOf(NodeId.STORY));
    }

    private static NodeId root(Kind kind) {
        return switch (kind) {
            case CHARACTER -> NodeId.CAST;
            case LOCATION -> NodeId.PLACES;
            case PLOTLINE -> NodeId.PLOTLINES;
            default -> NodeId.STORY;
        };
    }

    /// What lives.
    static String of(Outline outline) {
        var lines = new ArrayList<String>();
        for (var root : List.of(NodeId.STORY, NodeId.CAST, NodeId.PLACES, NodeId.PLOTLINES, NodeId.SHELF)) {
            write(outline, root, "", lines);
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static void write(Outline outline, NodeId parent, String indent, List<String> lines) {
        for (var child : outline.children(parent)) {
            var prose = child.prose().isEmpty() ? "" : " | " + child.prose();
            lines.add((indent + MARK.get(child.kind()) + " " + child.title() + prose).stripTrailing());
            write(outline, child.id(), indent + "  ", lines);
        }
    }
}
