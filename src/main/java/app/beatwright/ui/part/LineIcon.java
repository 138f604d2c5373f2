package app.beatwright.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/// One line drawing of `frontend/part/line-icon.ts`. It is decoration: what it stands in carries the words.
@Tag("line-icon")
public final class LineIcon extends Component {

    public LineIcon(String name) {
        getElement().setAttribute("name", name);
        getElement().setAttribute("aria-hidden", "true");
    }
}
