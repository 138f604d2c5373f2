package app.beatwright.ui.editor;

import app.beatwright.outline.Kind;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Relation;
import app.beatwright.ui.part.LineIcon;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/// What the story has and what it lacks: the beat sheet, the plotlines, the cast, the places, the bin.
class Rail extends Aside {

    Rail(OpenOutline open, Consumer<NodeId> reveal) {
        addClassName("rail");
        getElement().setAttribute("aria-label", "Beat sheet and cast");
        getElement().setAttribute("data-scroll", "rail");
        add(
                new BeatSheet(open, reveal),
                new Named(open, Kind.PLOTLINE, Relation.PLOTLINE, "Plotlines", "plotline"),
                new Named(open, Kind.CHARACTER, Relation.CHARACTER, "Characters", "character"),
                new Named(open, Kind.LOCATION, Relation.LOCATION, "Locations", "location"),
                bin(open));
    }

    private static NativeButton bin(OpenOutline open) {
        var count = new Span();
        count.addClassName("count");
        var bin = new NativeButton();
        bin.getElement().setAttribute("type", "button");
        bin.getElement().setAttribute("data-opens", "panel");
        bin.addClassNames("line", "bin");
        bin.add(new LineIcon("bin"), new Span("Bin"), count);
        bin.addClickListener(_ -> open.showTab(PanelTab.BIN));
        open.whenLooked(
                () -> count.setText(Integer.toString(open.outline().bin().size())));
        return bin;
    }
}
