package app.beatwright.ui.inbox;

import app.beatwright.inbox.Entry;
import app.beatwright.ui.part.Buttons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.dom.Element;
import java.util.List;

/// The bell in the bar: how much waits, and behind it, what. How much is told by the page's own line to the server
/// (`frontend/inbox`), which rings here when there is something to look up.
@JsModule("./inbox/inbox-bell.ts")
public final class Bell extends Div {

    /// Entries behind the bell; there are more on nobody's desk.
    private static final int SHOWN = 40;

    private final Mail mail;
    private final Popover popover = new Popover();
    private final Div content = new Div();
    private Runnable rings = () -> {};

    public Bell(Mail mail) {
        this.mail = mail;
        addClassName("inbox-bell");
        var button = Buttons.drawn("bell", "Inbox", () -> {});
        var count = new Element("inbox-bell");
        count.addEventListener("inbox-changed", _ -> ring());
        getElement().appendChild(button.getElement(), count);
        content.addClassName("inbox");
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel("Inbox");
        popover.setAutofocus(true);
        popover.add(content);
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                show();
            }
        });
        add(popover);
    }

    /// Calls `rings` whenever what waits has become more or less.
    public void whenItRings(Runnable rings) {
        this.rings = rings;
    }

    private void ring() {
        if (popover.isOpened()) {
            show();
        }
        rings.run();
    }

    private void show() {
        var who = mail.reader().account().id();
        var entries = mail.inbox().of(who);
        content.removeAll();
        content.add(head(entries), entries.isEmpty() ? silence() : list(entries));
    }

    private Div head(List<Entry> entries) {
        var all = Buttons.worded("All read", this::readAll);
        all.addClassName("quiet");
        all.setEnabled(entries.stream().anyMatch(Entry::unread));
        var habits = Buttons.drawn("quiet", "Quiet hours and letters", this::chooseHabits);
        var head = new Div(new H2("Inbox"), all, habits);
        head.addClassName("head");
        return head;
    }

    private static Component silence() {
        var silence =
                new Paragraph("Nothing has been said to you yet. Answers to what you say, what is given to you, and"
                        + " words with @ and your name come here.");
        silence.addClassName("calm");
        return silence;
    }

    private UnorderedList list(List<Entry> entries) {
        var list = new UnorderedList();
        entries.stream().limit(SHOWN).forEach(entry -> list.add(new ListItem(new InboxLine(entry, mail.clock()))));
        return list;
    }

    private void readAll() {
        mail.inbox().readAll(mail.reader().account().id());
        ring();
    }

    private void chooseHabits() {
        popover.close();
        new HabitDialog(mail).open();
    }
}
