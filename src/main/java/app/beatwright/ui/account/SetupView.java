package app.beatwright.ui.account;

import app.beatwright.account.Accounts;
import app.beatwright.account.SignUp;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// The first page of a new installation: its first account.
@Route(value = "setup", autoLayout = false)
@PageTitle("Welcome · Beatwright")
@AnonymousAllowed
class SetupView extends Door implements BeforeEnterObserver {

    private final Accounts accounts;
    private final EntryForm form = new EntryForm();

    SetupView(Accounts accounts) {
        this.accounts = accounts;
        form.name().email().newPassword().button("Create account").asks(this::create);
        show("Welcome", "Beatwright is ready. Make the first account; it is yours alone, on this installation.", form);
        form.focusFirst();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!accounts.none()) {
            event.forwardTo("login");
        }
    }

    private void create(String name, String email, String password) {
        switch (accounts.createFirst(name, email, password)) {
            case SignUp.Welcome _ -> form.send();
            case SignUp.Refused(String field, String sentence) -> form.refuse(field, sentence);
        }
    }
}
