package app.beatwright.ui.editor;

import app.beatwright.outline.NodeId;
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

    void show(Standing standing, List<NodeId> now, String printed, boolean selected) {
        beats = now;
        getElement().setAttribute("data-standing", standing.name().toLowerCase(Locale.ROOT));
        words.setText(", " + standing.inWords() + ", page");
        pages.setText(printed);
        setEnabled(!now.isEmpty());
        if (selected) {
            getElement().setAttribute("aria-current", "true");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }

    /// Where a role's beats stand against its band.
    enum Standing {
        FILLED("filled"),
        MISSING("missing"),
        EARLY("earlier than usual"),
        LATE("later than usual");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        String inWords() {
            return words;
        }
    }
}
