package app.beatwright.ui.account;

import app.beatwright.account.Accounts;
import app.beatwright.account.SignUp;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// Making an account without an invitation, where the installation is open to everybody.
@Route(value = "signup", autoLayout = false)
@PageTitle("Create an account · Beatwright")
@AnonymousAllowed
class SignupView extends Door {

    private final Accounts accounts;
    private final EntryForm form = new EntryForm();

    SignupView(Accounts accounts, Entrance entrance) {
        this.accounts = accounts;
        if (entrance.isOpen()) {
            form.name().email().newPassword().button("Create account").asks(this::create);
            show("Create an account", "Then write, alone or together.", form, signIn());
            form.focusFirst();
        } else {
            show(
                    "By invitation",
                    "Accounts here are made by invitation. Ask somebody who writes here for a link.",
                    signIn());
        }
    }

    private static Paragraph signIn() {
        var words = new Paragraph();
        words.addClassName("beside");
        words.add("You have an account? ");
        words.add(new Anchor("login", "Sign in"));
        return words;
    }

    private void create(String name, String email, String password) {
        switch (accounts.signUp(name, email, password)) {
            case SignUp.Welcome _ -> form.send();
            case SignUp.Refused(String field, String sentence) -> form.refuse(field, sentence);
        }
    }
}
