package app.beatwright.ui.editor;

import app.beatwright.journal.BranchId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;

/// An element of the page's own that finds its outline by the branch and speaks with the server by itself.
class Live extends Component {

    Live(String tag, BranchId branch) {
        super(new Element(tag));
        getElement().setProperty("branch", branch.toString());
    }
}
