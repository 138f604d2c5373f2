package app.beatwright.ui.editor;

import app.beatwright.outline.Field;
import app.beatwright.outline.NodeId;
import app.beatwright.structure.Coverage;
import app.beatwright.structure.Structure;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
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
        var coverage = Coverage.of(structure, open.outline());
        var selected = open.beat().map(beat -> beat.field(Field.ROLE)).orElse("");
        for (var line : coverage.lines()) {
            Objects.requireNonNull(lines.get(line.role().id()))
                    .show(line, structure.key(line.role()).equals(selected));
        }
        heading.setText("Beat sheet · " + coverage.summary());
    }
}
