package app.beatwright.ui.editor;

import app.beatwright.account.AccountId;
import app.beatwright.journal.OutlineId;
import app.beatwright.room.Library;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/// Everything by a few letters: `frontend/command-palette`. It finds what is in the outline by itself, and asks here
/// which others
/// there are.
@Tag("command-palette")
@JsModule("./command-palette/command-palette.ts")
class Palette extends Component {

    /// An outline its reader may open.
    record Other(String id, String title) {}

    Palette(Library library, AccountId reader, OutlineId here) {
        getElement()
                .addEventListener("asked", _ -> getElement().setPropertyList("others", others(library, reader, here)));
    }

    private static List<Other> others(Library library, AccountId reader, OutlineId here) {
        return library.of(reader).stream()
                .filter(listed -> !listed.id().equals(here) && !listed.archived())
                .map(listed -> new Other(listed.id().toString(), listed.title()))
                .toList();
    }
}
