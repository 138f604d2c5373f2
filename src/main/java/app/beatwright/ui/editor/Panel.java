package app.beatwright.ui.editor;

import app.beatwright.outline.NodeId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// Beside the words: what is known of the selected beat, where it came from, what was thrown away.
class Panel extends Aside {

    private final TabSheet sides = new TabSheet();
    private final Map<PanelTab, Tab> tabs = new EnumMap<>(PanelTab.class);

    Panel(OpenOutline open, Consumer<NodeId> reveal) {
        addClassName("panel");
        getElement().setAttribute("aria-label", "Details");
        side(PanelTab.BEAT, new BeatSide(open));
        side(PanelTab.SOURCE, new SourceSide(open, reveal));
        side(PanelTab.BIN, new BinSide(open, reveal));
        sides.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                tabs.forEach((name, tab) -> {
                    if (tab.equals(change.getSelectedTab())) {
                        open.showTab(name);
                    }
                });
            }
        });
        open.whenLooked(() -> sides.setSelectedTab(tabs.get(open.tab())));
        add(sides);
    }

    private void side(PanelTab name, Component content) {
        var scroll = new Div(content);
        scroll.addClassName("side");
        scroll.getElement().setAttribute("data-scroll", "panel-" + name.word());
        tabs.put(name, sides.add(name.word(), scroll));
    }
}
