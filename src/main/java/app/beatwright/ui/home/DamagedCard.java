package app.beatwright.ui.home;

import app.beatwright.account.AccountId;
import app.beatwright.journal.Damage;
import app.beatwright.room.Library;
import app.beatwright.room.Listed;
import app.beatwright.room.Recovered;
import app.beatwright.room.Recoveries;
import app.beatwright.ui.part.Buttons;
import app.beatwright.ui.part.DamageInWords;
import app.beatwright.ui.part.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;

/// An outline on the desk that cannot be opened: what is known of it, and the way to its last good version.
class DamagedCard extends Article {

    private static final String ASK = "An owner or an editor can open the last good version as a copy.";

    private final Listed listed;
    private final Recoveries recoveries;
    private final AccountId reader;

    DamagedCard(Listed listed, Damage damage, Recoveries recoveries, AccountId reader, Clock clock) {
        this.listed = listed;
        this.recoveries = recoveries;
        this.reader = reader;
        addClassNames("card", "damaged");
        var heading = new Div(new H2(title(listed)));
        heading.addClassName("heading");
        var mark = new Span("Damaged");
        mark.addClassName("mark");
        add(new Div(mark), heading, new Paragraph(DamageInWords.of(damage, clock.getZone())), way());
    }

    static String title(Listed listed) {
        return listed.title().isBlank() ? Library.UNTITLED : listed.title();
    }

    private Component way() {
        if (!listed.role().mayWrite()) {
            return new Paragraph(ASK);
        }
        var copy = Buttons.worded("copy", "Open the last good version as a copy", this::copy);
        copy.getElement().setAttribute("aria-description", title(listed));
        return copy;
    }

    private void copy() {
        switch (recoveries.copy(reader, listed.id())) {
            case Recovered.Copy(var outline, var _) -> getUI().ifPresent((UI ui) -> ui.navigate("outline/" + outline));
            case Recovered.Refused(String sentence) -> Toast.say(sentence);
        }
    }
}
