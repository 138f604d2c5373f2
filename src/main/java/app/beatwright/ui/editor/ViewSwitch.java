package app.beatwright.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.dom.Element;
import java.util.List;

/// From where one looks at the outline. The browser switches by itself and the address remembers it:
/// `frontend/page/views.ts`. Where there is little room the same choice is a list that folds.
@JsModule("./page/views.ts")
class ViewSwitch extends Nav {

    /// A view, by the word in the address and its name.
    private record Choice(String word, String name) {}

    private static final List<Choice> CHOICES = List.of(
            new Choice("outline", "Outline"),
            new Choice("board", "Board"),
            new Choice("map", "Map"),
            new Choice("grid", "Grid"),
            new Choice("read", "Read"));

    ViewSwitch() {
        addClassName("view-switch");
        setAriaLabel("View");
        CHOICES.forEach(choice -> add(button(choice)));
        add(folded());
    }

    private static NativeButton button(Choice choice) {
        var button = new NativeButton(choice.name());
        button.getElement().setAttribute("type", "button").setAttribute("data-view-choice", choice.word());
        return button;
    }

    private static Component folded() {
        var select = new Element("select");
        select.setAttribute("class", "view-select").setAttribute("aria-label", "View");
        CHOICES.forEach(choice -> select.appendChild(
                new Element("option").setAttribute("value", choice.word()).setText(choice.name())));
        return new Folded(select);
    }

    private static final class Folded extends Component {
        Folded(Element element) {
            super(element);
        }
    }
}
