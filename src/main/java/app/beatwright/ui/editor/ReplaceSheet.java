package app.beatwright.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// Find and replace in the whole outline: `frontend/find-replace`. It works on the surface, which has the newest words.
@Tag("replace-sheet")
@JsModule("./find-replace/replace-sheet.ts")
class ReplaceSheet extends Component {}
