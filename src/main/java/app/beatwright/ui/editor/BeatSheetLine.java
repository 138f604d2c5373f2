package app.beatwright.ui.editor;

import app.beatwright.outline.NodeId;
import app.beatwright.structure.Coverage;
import app.beatwright.structure.StructureRole;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// One role of the beat sheet: its mark in colour and in words, its name, the pages where it usually stands. Pressed,
/// it
/// leads to its first beat; a role without one has nowhere to lead.
class BeatSheetLine extends NativeButton {

    private final Span mark = new Span();
    private final Span words = new Span();
    private final Span pages = new Span();
    private List<NodeId> beats = List.of();

    BeatSheetLine(StructureRole role, Consumer<NodeId> reveal) {
        addClassNames("line", "role");
        getElement().setAttribute("type", "button").setAttribute("data-reveals", "");
        mark.addClassName("mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        words.addClassName("unseen");
        pages.addClassName("count");
        var name = new Span(role.name());
        name.addClassName("name");
        add(mark, name, words, pages);
        setTitle(role.purpose());
        addClickListener(_ -> beats.stream().findFirst().ifPresent(reveal));
    }

    void show(Coverage.Line line, boolean selected) {
        beats = line.beats();
        getElement().setAttribute("data-standing", line.state().name().toLowerCase(Locale.ROOT));
        words.setText(", " + inWords(line.state()) + ", page");
        pages.setText(line.pages());
        setEnabled(!beats.isEmpty());
        if (selected) {
            getElement().setAttribute("aria-current", "true");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }

    private static String inWords(Coverage.State state) {
        return switch (state) {
            case MISSING -> "missing";
            case EARLY -> "earlier than usual";
            case FILLED -> "filled";
            case LATE -> "later than usual";
        };
    }
}
