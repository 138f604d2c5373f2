package app.beatwright.ui.inbox;

import app.beatwright.inbox.Entry;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;

/// What waits for somebody, put before them: the unread, and what they are to see to. Where nothing does, it is not
/// there.
public final class Waiting extends Section {

    private static final int SHOWN = 20;

    private final Mail mail;

    public Waiting(Mail mail) {
        this.mail = mail;
        addClassName("waiting");
        getElement().setAttribute("aria-label", "Waiting for you");
        look();
    }

    /// Looks what it is now.
    public void look() {
        var entries = mail.inbox().of(mail.reader().account().id()).stream()
                .filter(Entry::waits)
                .toList();
        removeAll();
        setVisible(!entries.isEmpty());
        var list = new UnorderedList();
        entries.stream().limit(SHOWN).forEach(entry -> list.add(new ListItem(new InboxLine(entry, mail.clock()))));
        add(new H2("Waiting for you"), list);
    }
}
