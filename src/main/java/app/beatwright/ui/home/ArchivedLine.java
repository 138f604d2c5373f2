package app.beatwright.ui.home;

import app.beatwright.account.AccountId;
import app.beatwright.room.Decision;
import app.beatwright.room.Library;
import app.beatwright.room.Listed;
import app.beatwright.ui.part.Buttons;
import app.beatwright.ui.part.Toast;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/// An outline put away: it can be read, and its owner can bring it back.
class ArchivedLine extends ListItem {

    ArchivedLine(Listed listed, Library library, AccountId reader, Runnable changed) {
        var title = new Anchor("/outline/" + listed.id(), listed.title());
        title.getElement().setAttribute("router-link", true);
        add(title, new Span(facts(listed)));
        if (listed.role().mayShare()) {
            var back = Buttons.worded("back", "Bring back", () -> {
                switch (library.unarchive(reader, listed.id())) {
                    case Decision.Done _ -> changed.run();
                    case Decision.Refused(String sentence) -> Toast.say(sentence);
                }
            });
            back.setAriaLabel("Bring back " + listed.title());
            add(back);
        }
    }

    private static String facts(Listed listed) {
        return listed.damage().isPresent() ? "damaged" : listed.beats() + (listed.beats() == 1 ? " beat" : " beats");
    }
}
