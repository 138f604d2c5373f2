package app.beatwright.ui.editor;

import app.beatwright.room.Invitation;
import app.beatwright.room.Invitations;
import app.beatwright.room.Invited;
import app.beatwright.room.Role;
import app.beatwright.ui.part.Buttons;
import app.beatwright.ui.part.Roles;
import app.beatwright.ui.part.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Inviting by link: a new one, shown this once, and those that are still open.
class InvitePart extends Section {

    private static final List<Integer> DAYS = List.of(1, 7, 30);
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    private final OpenOutline open;
    private final Invitations invitations;
    private final Clock clock;
    private final Select<Role> role = new Select<>();
    private final Select<Integer> days = new Select<>();
    private final Div made = new Div();
    private final Div waiting = new Div();

    InvitePart(OpenOutline open, Invitations invitations, Clock clock) {
        this.open = open;
        this.invitations = invitations;
        this.clock = clock;
        prepare();
        var create = Buttons.worded("link", "Create link", this::invite);
        create.addClassName("next");
        var row = new Div(role, days, create);
        row.addClassName("invite-row");
        made.addClassName("made");
        made.getElement().setAttribute("role", "status");
        add(new H3("Invite by link"), row, made, waiting);
        show();
    }

    private void prepare() {
        role.setLabel("As");
        role.setItems(Role.values());
        role.setItemLabelGenerator(as -> Roles.name(as) + ": " + Roles.allows(as));
        role.setValue(Role.EDITOR);
        days.setLabel("For");
        days.setItems(DAYS);
        days.setItemLabelGenerator(number -> number == 1 ? "1 day" : number + " days");
        days.setValue(DAYS.get(1));
    }

    private void invite() {
        switch (invitations.invite(
                open.reader(), open.desk().id(), role.getValue(), Duration.ofDays(days.getValue()))) {
            case Invited.Link link -> showLink(link.token());
            case Invited.Refused(String sentence) -> Toast.say(sentence);
        }
        show();
    }

    /// The browser knows best under which address it reached us.
    private void showLink(String token) {
        var address = new Input();
        address.addClassName("address");
        address.setAriaLabel("Invitation link");
        address.getElement().setProperty("readOnly", true);
        address.getElement()
                .executeJs(
                        "this.value = new URL('/join/' + $0, document.baseURI).href; this.focus(); this.select()",
                        token);
        var copy = Buttons.worded("copy", "Copy", () -> {});
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', async () => {"
                                + " await navigator.clipboard?.writeText($0.value).catch(() => { $0.select(); document.execCommand('copy'); });"
                                + " this.lastElementChild.textContent = 'Copied'; })",
                        address.getElement());
        var hint = new Paragraph("Send it to one person. It is shown only now and works once.");
        var row = new Div(address, copy);
        row.addClassName("link-row");
        made.removeAll();
        made.add(row, hint);
    }

    private void show() {
        var all = invitations.open(open.reader(), open.desk().id());
        waiting.removeAll();
        if (all.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("people");
        all.forEach(invitation -> list.add(line(invitation)));
        waiting.add(new H3("Open links"), list);
    }

    private ListItem line(Invitation invitation) {
        var what = new Span(Roles.name(invitation.role()));
        what.addClassName("name");
        var until = new Span("until " + inWords(invitation.expiresAt()) + ", by " + invitation.invitedBy());
        until.addClassName("email");
        var revoke = Buttons.worded("Revoke", () -> {
            invitations.revoke(open.reader(), open.desk().id(), invitation.id());
            show();
        });
        revoke.addClassNames("quiet", "danger");
        return new ListItem(new Div(what, until), revoke);
    }

    private String inWords(Instant when) {
        return UNTIL.format(when.atZone(clock.getZone()));
    }
}
