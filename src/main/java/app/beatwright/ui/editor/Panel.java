package app.beatwright.ui.editor;

import app.beatwright.outline.NodeId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Beside the words: what is known of the selected beat, what is said about the outline, where it came from, what was
/// thrown away. The arrow keys go from tab to tab (`frontend/page/sides.ts`).
@JsModule("./outline-comments/comments-side.ts")
class Panel extends Aside {

    private final Div tabs = new Div();
    private final Map<PanelTab, NativeButton> heads = new EnumMap<>(PanelTab.class);
    private final Map<PanelTab, Div> sides = new EnumMap<>(PanelTab.class);

    Panel(OpenOutline open, Consumer<NodeId> reveal, Runnable rounds) {
        addClassName("panel");
        getElement().setAttribute("aria-label", "Details");
        tabs.addClassName("tabs");
        tabs.getElement().setAttribute("role", "tablist").setAttribute("aria-label", "Details");
        add(tabs);
        side(open, PanelTab.BEAT, new BeatSide(open));
        side(open, PanelTab.COMMENTS, comments(open, rounds));
        side(open, PanelTab.SOURCE, new SourceSide(open, reveal));
        side(open, PanelTab.BIN, new BinSide(open, reveal));
        open.whenLooked(() -> show(open.tab()));
    }

    private static Component comments(OpenOutline open, Runnable rounds) {
        var side = new Live("comments-side", open.desk().branch());
        side.getElement().addEventListener("rounds-asked", _ -> rounds.run());
        return side;
    }

    private void side(OpenOutline open, PanelTab tab, Component content) {
        var name = tab.name().toLowerCase(Locale.ROOT);
        var head = new NativeButton(tab.word());
        head.setId("tab-" + name);
        head.getElement()
                .setAttribute("type", "button")
                .setAttribute("role", "tab")
                .setAttribute("aria-controls", "side-" + name);
        head.addClickListener(_ -> open.showTab(tab));
        var side = new Div(content);
        side.setId("side-" + name);
        side.addClassName("side");
        side.getElement()
                .setAttribute("role", "tabpanel")
                .setAttribute("aria-labelledby", "tab-" + name)
                .setAttribute("tabindex", "0")
                .setAttribute("data-scroll", "panel-" + name);
        heads.put(tab, head);
        sides.put(tab, side);
        tabs.add(head);
        add(side);
    }

    /// What is said is shown without asking the server, so its side is always there; `editor.css` lets it be seen.
    private void show(PanelTab shown) {
        heads.forEach((tab, head) -> head.getElement()
                .setAttribute("aria-selected", Boolean.toString(tab == shown))
                .setAttribute("tabindex", tab == shown ? "0" : "-1"));
        sides.forEach((tab, side) -> side.setVisible(tab == shown || tab == PanelTab.COMMENTS));
        getElement().setAttribute("data-tab", shown.name().toLowerCase(Locale.ROOT));
    }
}
