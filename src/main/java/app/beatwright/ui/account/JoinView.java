package app.beatwright.ui.account;

import app.beatwright.account.Account;
import app.beatwright.account.Accounts;
import app.beatwright.account.SignUp;
import app.beatwright.room.Invitation;
import app.beatwright.room.Invitations;
import app.beatwright.room.Joined;
import app.beatwright.ui.part.Buttons;
import app.beatwright.ui.part.Reader;
import app.beatwright.ui.part.Roles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// Behind an invitation's link. Looking changes nothing: mail programs open links too; only the button joins.
@Route(value = "join", autoLayout = false)
@PageTitle("Invitation · Beatwright")
@AnonymousAllowed
class JoinView extends Door implements HasUrlParameter<String> {

    private final Accounts accounts;
    private final Invitations invitations;
    private final Reader reader;
    private String token = "";
    private EntryForm form = new EntryForm();

    JoinView(Accounts accounts, Invitations invitations, Reader reader) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.reader = reader;
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        this.token = token;
        invitations
                .peek(token)
                .ifPresentOrElse(
                        invitation -> reader.find()
                                .ifPresentOrElse(
                                        account -> showToMember(invitation, account), () -> showToStranger(invitation)),
                        this::showNothing);
    }

    private void showToMember(Invitation invitation, Account account) {
        var join = Buttons.worded("Join", () -> join(account));
        join.addClassName("next");
        show(invitation.title(), words(invitation), join);
    }

    private void join(Account account) {
        switch (invitations.accept(account.id(), token)) {
            case Joined.Welcome(var outline, var _) -> getUI().ifPresent(ui -> ui.navigate("outline/" + outline));
            case Joined.NoLongerValid _ -> showNothing();
        }
    }

    private void showToStranger(Invitation invitation) {
        form = new EntryForm();
        form.name()
                .email()
                .newPassword()
                .button("Join")
                .asks(this::signUpAndJoin)
                .then("/outline/" + invitation.outline());
        show(invitation.title(), words(invitation) + " Make an account to join.", form, signIn());
    }

    private void signUpAndJoin(String name, String email, String password) {
        if (invitations.peek(token).isEmpty()) {
            showNothing();
            return;
        }
        switch (accounts.signUp(name, email, password)) {
            case SignUp.Welcome(Account account) -> {
                invitations.accept(account.id(), token);
                form.send();
            }
            case SignUp.Refused(String field, String sentence) -> form.refuse(field, sentence);
        }
    }

    private static String words(Invitation invitation) {
        return invitation.invitedBy() + " invites you to this outline as " + Roles.called(invitation.role()) + ".";
    }

    private Component signIn() {
        var words = new Paragraph();
        words.addClassName("beside");
        words.add("You have an account? ");
        words.add(new Anchor("login?then=/join/" + token, "Sign in to join"));
        return words;
    }

    private void showNothing() {
        show(
                "This link does not open anything",
                "It may have expired, been used or been taken back. Ask whoever sent it for a new one.");
    }
}
