package app.beatwright.structure;

import app.beatwright.outline.Field;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Paging;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an outline has of a structure, and where it stands against the bands. It judges nothing: an early turn may be
/// meant.
///
/// @param target the length the story aims at, in eighths of a page
/// @param lines one for each role, in the order of the structure
public record Coverage(Structure structure, int target, List<Line> lines) {

    /// What a story aims at that says nothing else: 110 pages.
    public static final int USUAL_TARGET = 880;

    public Coverage {
        lines = List.copyOf(lines);
    }

    /// Where a role stands.
    public enum State {
        MISSING,
        EARLY,
        FILLED,
        LATE
    }

    /// One role of the structure.
    ///
    /// @param off by how many eighths it is early or late; otherwise 0
    /// @param beats those that play it, in reading order
    /// @param pages where a beat sheet would print it in a story of the target length, e.g. `12–25`
    public record Line(StructureRole role, State state, int off, List<NodeId> beats, String pages) {
        public Line {
            beats = List.copyOf(beats);
        }
    }

    /// Of an outline as it stands, going by the running pages of its beats.
    public static Coverage of(Structure structure, Outline outline) {
        var target = target(outline);
        var paging = Paging.of(outline);
        var players = players(structure, outline);
        return new Coverage(
                structure,
                target,
                structure.roles().stream()
                        .map(role -> line(role, players.getOrDefault(role, List.of()), paging, target))
                        .toList());
    }

    private static int target(Outline outline) {
        var target = outline.story().field(Field.TARGET);
        return target.isEmpty() ? USUAL_TARGET : Integer.parseInt(target);
    }

    private static Map<StructureRole, List<NodeId>> players(Structure structure, Outline outline) {
        var players = new LinkedHashMap<StructureRole, List<NodeId>>();
        for (var beat : outline.beats()) {
            structure
                    .played(beat.field(Field.ROLE))
                    .ifPresent(role -> players.computeIfAbsent(role, first -> new ArrayList<>())
                            .add(beat.id()));
        }
        return players;
    }

    private static Line line(StructureRole role, List<NodeId> beats, Paging paging, int target) {
        var pages = role.pages(target);
        var off =
                beats.stream().map(beat -> off(role, paging.of(beat), target)).min(Comparator.comparingInt(Math::abs));
        if (off.isEmpty()) {
            return new Line(role, State.MISSING, 0, beats, pages);
        }
        var state = off.get() == 0 ? State.FILLED : off.get() < 0 ? State.EARLY : State.LATE;
        return new Line(role, state, Math.abs(off.get()), beats, pages);
    }

    /// By how many eighths a beat ends before the band begins (negative) or begins after it ends.
    private static int off(StructureRole role, Paging.Pages pages, int target) {
        var first = (int) Math.floor(role.min() / 100 * target);
        var last = (int) Math.ceil(role.max() / 100 * target);
        if (pages.toEighth() < first) {
            return pages.toEighth() - first;
        }
        return Math.max(0, pages.fromEighth() - last);
    }

    /// How many roles are played by a beat, wherever it stands.
    public int filled() {
        return (int)
                lines.stream().filter(line -> line.state() != State.MISSING).count();
    }

    /// As the margin shows it: `13 of 15`.
    public String summary() {
        return filled() + " of " + lines.size();
    }
}
