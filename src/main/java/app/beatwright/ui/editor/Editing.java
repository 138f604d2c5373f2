package app.beatwright.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.function.SerializableConsumer;

/// Fields that keep what is typed without being told to, and that nobody else's news runs over while somebody is in
/// them.
final class Editing {

    private static final String BUSY = "data-busy";

    private Editing() {}

    /// @param name the field's own name on its page, under which the page keeps what is typed when the server is lost
    static <T, F extends Component & HasValueAndElement<? extends HasValue.ValueChangeEvent<T>, T>> void keeps(
            F field, String name, SerializableConsumer<T> keep) {
        field.getElement().setAttribute("data-field", name);
        field.getElement().addEventListener("focusin", _ -> field.getElement().setAttribute(BUSY, true));
        field.getElement().addEventListener("focusout", _ -> field.getElement().removeAttribute(BUSY));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep.accept(change.getValue());
            }
        });
    }

    static <T, F extends Component & HasValueAndElement<? extends HasValue.ValueChangeEvent<T>, T>> void show(
            F field, T value, boolean mayWrite) {
        field.setReadOnly(!mayWrite);
        if (!field.getElement().hasAttribute(BUSY) && !value.equals(field.getValue())) {
            field.setValue(value);
        }
    }

    static boolean isBusy(Component field) {
        return field.getElement().hasAttribute(BUSY);
    }
}
