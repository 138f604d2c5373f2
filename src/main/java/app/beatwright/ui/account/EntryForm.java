package app.beatwright.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A form that the browser itself sends to `/login`, so that password managers know it and signing in happens in one
/// way only. Forms that make an account first ask the server, and are sent when it has agreed.
@Tag("form")
class EntryForm extends HtmlContainer {

    private final Map<String, Input> inputs = new LinkedHashMap<>();
    private final Paragraph sentence = new Paragraph();

    EntryForm() {
        getElement().setAttribute("method", "post");
        getElement().setAttribute("action", "/login");
        sentence.addClassNames("sentence", "bad");
        sentence.getElement().setAttribute("role", "alert");
        add(sentence);
    }

    EntryForm name() {
        return field("name", "Name", "text", "name", "As others will see it");
    }

    EntryForm email() {
        return field("username", "Email", "email", "username", "");
    }

    EntryForm password() {
        return field("password", "Password", "password", "current-password", "");
    }

    EntryForm newPassword() {
        return field(
                "password", "Password", "password", "new-password", "At least 10 characters; a few words are good");
    }

    private EntryForm field(String name, String label, String type, String autocomplete, String help) {
        var input = new Input();
        input.setType(type);
        input.setId(name);
        input.getElement()
                .setAttribute("name", name)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("required", true);
        inputs.put(name, input);
        var caption = new NativeLabel(label);
        caption.setFor(input);
        var field = new Div(caption, input);
        field.addClassName("field");
        if (!help.isEmpty()) {
            field.add(help(input, help));
        }
        add(field);
        return this;
    }

    private static Component help(Input input, String words) {
        var help = new Span(words);
        help.addClassName("help");
        help.setId(input.getId().orElseThrow() + "-help");
        input.getElement().setAttribute("aria-describedby", help.getId().orElseThrow());
        return help;
    }

    EntryForm button(String word) {
        var button = new NativeButton(word);
        button.getElement().setAttribute("type", "submit");
        button.addClassNames("button", "next");
        add(button);
        return this;
    }

    /// Where to come out after signing in.
    EntryForm then(String place) {
        var input = new Input();
        input.setType("hidden");
        input.getElement().setAttribute("name", "then");
        input.setValue(place);
        input.getElement().setAttribute("value", place);
        add(input);
        return this;
    }

    /// Asks before the browser sends anything; what was typed comes with the question itself.
    EntryForm asks(Application application) {
        var value = "event.target.elements['%s']?.value ?? ''";
        getElement()
                .addEventListener("submit", event -> {
                    var typed = event.getEventData();
                    application.apply(
                            typed.path(value.formatted("name")).asString(""),
                            typed.path(value.formatted("username")).asString(""),
                            typed.path(value.formatted("password")).asString(""));
                })
                .addEventData(value.formatted("name"))
                .addEventData(value.formatted("username"))
                .addEventData(value.formatted("password"))
                .preventDefault();
        return this;
    }

    /// The answer was yes: sign in with the same words.
    void send() {
        getElement().executeJs("this.submit()");
    }

    void refuse(String field, String words) {
        inputs.values().forEach(input -> input.getElement().removeAttribute("aria-invalid"));
        sentence.setText(words);
        var name = field.equals("email") ? "username" : field;
        Optional.ofNullable(inputs.get(name)).ifPresent(input -> {
            input.getElement().setAttribute("aria-invalid", "true");
            input.focus();
        });
    }

    void focusFirst() {
        inputs.values().stream().findFirst().ifPresent(Input::focus);
    }

    interface Application {
        void apply(String name, String email, String password);
    }
}
