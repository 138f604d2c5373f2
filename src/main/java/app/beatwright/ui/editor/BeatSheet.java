package app.beatwright.ui.editor;

import app.beatwright.outline.Field;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Paging;
import app.beatwright.structure.Structure;
import app.beatwright.structure.StructureRole;
import app.beatwright.ui.editor.BeatSheetLine.Standing;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// The roles of the structure laid over the story: which have their beat, which are missing, which stand early or late.
class BeatSheet extends Section {

    private final OpenOutline open;
    private final Consumer<NodeId> reveal;
    private final H2 heading = new H2("Beat sheet");
    private final OrderedList list = new OrderedList();
    private final Map<String, BeatSheetLine> lines = new LinkedHashMap<>();
    private Optional<Structure> shown = Optional.empty();

    BeatSheet(OpenOutline open, Consumer<NodeId> reveal) {
        this.open = open;
        this.reveal = reveal;
        addClassName("beat-sheet");
        heading.setId("beat-sheet-heading");
        getElement().setAttribute("aria-labelledby", "beat-sheet-heading");
        add(heading, list);
        open.whenLooked(this::show);
    }

    private void show() {
        var structure = open.structure();
        setVisible(structure.isPresent());
        if (!structure.equals(shown)) {
            shown = structure;
            lay();
        }
        structure.ifPresent(this::fill);
    }

    private void lay() {
        list.removeAll();
        lines.clear();
        shown.ifPresent(structure -> structure.roles().forEach(role -> {
            var line = new BeatSheetLine(role, reveal);
            lines.put(role.id(), line);
            list.add(new ListItem(line));
        }));
    }

    private void fill(Structure structure) {
        var paging = Paging.of(open.outline());
        var target = target(paging);
        var selected = open.beat().map(beat -> beat.field(Field.ROLE)).orElse("");
        var filled = 0;
        for (var role : structure.roles()) {
            var beats = playing(structure.key(role));
            var line = Objects.requireNonNull(lines.get(role.id()));
            line.show(
                    standing(role, beats, paging, target),
                    beats,
                    role.pages(target),
                    structure.key(role).equals(selected));
            filled += beats.isEmpty() ? 0 : 1;
        }
        heading.setText("Beat sheet · " + filled + " of " + structure.roles().size());
    }

    private int target(Paging paging) {
        var aimed = open.outline().story().field(Field.TARGET);
        return aimed.isEmpty() ? Math.max(Paging.EIGHTHS_PER_PAGE, paging.total()) : Integer.parseInt(aimed);
    }

    private List<NodeId> playing(String key) {
        return open.outline().beats().stream()
                .filter(beat -> beat.field(Field.ROLE).equals(key))
                .map(Node::id)
                .toList();
    }

    private static Standing standing(StructureRole role, List<NodeId> beats, Paging paging, int target) {
        if (beats.isEmpty()) {
            return Standing.MISSING;
        }
        var percent = 100.0 * paging.of(beats.getFirst()).fromEighth() / target;
        if (role.distance(percent) == 0) {
            return Standing.FILLED;
        }
        return percent < role.min() ? Standing.EARLY : Standing.LATE;
    }
}
