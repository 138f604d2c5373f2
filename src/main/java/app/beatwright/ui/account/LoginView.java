package app.beatwright.ui.account;

import app.beatwright.ui.part.Reader;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// Signing in.
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Beatwright")
@AnonymousAllowed
class LoginView extends Door implements BeforeEnterObserver {

    private final Reader reader;
    private final Entrance entrance;

    LoginView(Reader reader, Entrance entrance) {
        this.reader = reader;
        this.entrance = entrance;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (reader.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        var form = new EntryForm().email().password().button("Sign in");
        var asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter("then").ifPresent(form::then);
        show("Sign in", "Your outlines are where you left them.", form);
        if (entrance.isOpen()) {
            add(invite());
        }
        form.focusFirst();
        if (asked.getParameters().containsKey("wait")) {
            form.refuse("", "That was too often in too short a time. Please wait a minute, then try again.");
        } else if (asked.getParameters().containsKey("error")) {
            form.refuse("", "This address and password do not belong together. Please try again.");
        }
    }

    private static Paragraph invite() {
        var words = new Paragraph();
        words.addClassName("beside");
        words.add("New here? ");
        words.add(new Anchor("signup", "Create an account"));
        return words;
    }
}
