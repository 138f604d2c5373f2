package app.beatwright.ui.part;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;

/// A line of text that is edited where it stands: Enter or leaving keeps it, Escape gives back what was there
/// (`frontend/part/in-place.ts`).
///
/// While its writer is in it, [#show] leaves it alone, so no news from others ever runs over what is being typed; what
/// was
/// shown meanwhile appears when they leave without having changed anything.
public final class InPlace extends Input {

    private String shown = "";
    private boolean busy;

    /// @param field a name for this field on its page, under which the page keeps what is typed when the server is lost
    public InPlace(String field, String label, int longest, SerializableConsumer<String> keep) {
        addClassName("inplace");
        setAriaLabel(label);
        setValueChangeMode(ValueChangeMode.ON_CHANGE);
        getElement().setAttribute("maxlength", Integer.toString(longest));
        getElement().setAttribute("data-field", field);
        getElement().setAttribute("autocomplete", "off");
        getElement().addEventListener("focus", _ -> busy = true);
        getElement().addEventListener("blur", _ -> leave());
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                shown = change.getValue();
                keep.accept(change.getValue());
            }
        });
    }

    private void leave() {
        busy = false;
        if (!getValue().equals(shown)) {
            setValue(shown);
        }
    }

    public void show(String value) {
        shown = value;
        if (!busy) {
            setValue(value);
        }
    }

    /// Text alone, for those who may not change it.
    public void readOnly(boolean readOnly) {
        getElement().setProperty("readOnly", readOnly);
    }
}
