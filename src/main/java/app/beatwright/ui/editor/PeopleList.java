package app.beatwright.ui.editor;

import app.beatwright.room.Decision;
import app.beatwright.room.Member;
import app.beatwright.room.Members;
import app.beatwright.room.Role;
import app.beatwright.ui.part.Buttons;
import app.beatwright.ui.part.Disc;
import app.beatwright.ui.part.Roles;
import app.beatwright.ui.part.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;

/// The people of an outline with their roles.
class PeopleList extends Section {

    private final OpenOutline open;
    private final Members members;
    private final Consumer<Decision> settle;
    private final Runnable left;
    private final boolean mayShare;

    PeopleList(OpenOutline open, Members members, Consumer<Decision> settle, Runnable left) {
        this.open = open;
        this.members = members;
        this.settle = settle;
        this.left = left;
        this.mayShare = members.roleOf(open.reader(), open.desk().id()).mayShare();
        var list = new UnorderedList();
        list.addClassName("people");
        members.of(open.reader(), open.desk().id()).forEach(member -> list.add(line(member)));
        add(new H3("People"), list);
    }

    private ListItem line(Member member) {
        var me = member.account().id().equals(open.reader());
        var name = new Span(member.account().name() + (me ? " (you)" : ""));
        name.addClassName("name");
        var email = new Span(member.account().email());
        email.addClassName("email");
        var line = new ListItem(new Disc(member.account()), new Div(name, email));
        line.add(mayShare && !me ? role(member) : said(member.role()));
        if (me) {
            line.add(leave());
        } else if (mayShare) {
            line.add(remove(member));
        }
        return line;
    }

    private static Component said(Role role) {
        var said = new Span(Roles.name(role));
        said.addClassName("said");
        said.setTitle(Roles.allows(role));
        return said;
    }

    private Component role(Member member) {
        var role = new Select<Role>();
        role.setItems(Role.values());
        role.setItemLabelGenerator(Roles::name);
        role.setValue(member.role());
        role.setAriaLabel("Role of " + member.account().name());
        role.addClassName("role-select");
        role.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                settle.accept(members.changeRole(
                        open.reader(), open.desk().id(), member.account().id(), change.getValue()));
            }
        });
        return role;
    }

    private Component remove(Member member) {
        return Buttons.drawn(
                "close",
                "Remove " + member.account().name(),
                () -> settle.accept(members.remove(
                        open.reader(), open.desk().id(), member.account().id())));
    }

    private Component leave() {
        var leave = Buttons.worded("Leave", () -> {
            switch (members.leave(open.reader(), open.desk().id())) {
                case Decision.Done _ -> left.run();
                case Decision.Refused(String sentence) -> Toast.say(sentence);
            }
        });
        leave.addClassName("quiet");
        return leave;
    }
}
