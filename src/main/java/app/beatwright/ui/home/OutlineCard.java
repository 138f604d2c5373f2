package app.beatwright.ui.home;

import app.beatwright.account.AccountId;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Limits;
import app.beatwright.room.Bar;
import app.beatwright.room.Decision;
import app.beatwright.room.Library;
import app.beatwright.room.Listed;
import app.beatwright.room.Verdict;
import app.beatwright.ui.part.Ago;
import app.beatwright.ui.part.Buttons;
import app.beatwright.ui.part.Disc;
import app.beatwright.ui.part.InPlace;
import app.beatwright.ui.part.Toast;
import app.beatwright.ui.part.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.dom.Element;
import java.time.Clock;
import java.util.List;

/// One outline on the desk: its shape in plotline colours, its title, who was at it last.
class OutlineCard extends Article {

    private static final int MOST_DISCS = 4;
    private static final int PAGE = 8;

    private final Listed listed;
    private final Library library;
    private final AccountId reader;
    private final Runnable changed;
    private final Div heading = new Div();

    OutlineCard(Listed listed, Library library, AccountId reader, Clock clock, Runnable changed) {
        this.listed = listed;
        this.library = library;
        this.reader = reader;
        this.changed = changed;
        addClassName("card");
        heading.addClassName("heading");
        heading.add(title());
        add(
                strip(listed.strip()),
                heading,
                line("kind", Words.capitalised(listed.format())),
                line("facts", facts()),
                new LeftWords(reader, listed.id()),
                foot(clock));
        if (listed.role().mayWrite()) {
            add(more());
        }
    }

    /// Each beat a bar: as wide and as high as it is long, in the colour of its first plotline.
    private static Component strip(List<Bar> bars) {
        var strip = new Div();
        strip.addClassName("strip");
        strip.getElement().setAttribute("aria-hidden", "true");
        var longest = bars.stream().mapToInt(Bar::eighths).max().orElse(PAGE);
        for (var bar : bars) {
            var beat = new Element("i");
            if (!bar.colour().isEmpty()) {
                beat.setAttribute("data-colour", bar.colour());
            }
            beat.getStyle()
                    .set("--w", Integer.toString(Math.max(1, bar.eighths())))
                    .set("--h", 30 + 70 * bar.eighths() / Math.max(1, longest) + "%");
            strip.getElement().appendChild(beat);
        }
        return strip;
    }

    private Component title() {
        var link = new Anchor("/outline/" + listed.id(), listed.title());
        link.getElement().setAttribute("router-link", true);
        return new H2(link);
    }

    private static Component line(String name, String words) {
        var line = new Div(words);
        line.addClassName(name);
        return line;
    }

    private String facts() {
        return listed.beats() == 0 ? "Nothing written yet" : listed.beats() == 1 ? "1 beat" : listed.beats() + " beats";
    }

    private Component foot(Clock clock) {
        var when = Ago.inWords(listed.editedAt(), clock.instant(), clock.getZone());
        var who = listed.editedBy().isEmpty() ? "" : " by " + listed.editedBy();
        var discs = new Span();
        discs.addClassName("discs");
        listed.members().stream().limit(MOST_DISCS).map(Disc::new).forEach(discs::add);
        var foot = new Div(new Span("edited " + when + who), discs);
        foot.addClassName("foot");
        return foot;
    }

    private Component more() {
        var button = Buttons.drawn("more", "More for " + listed.title(), () -> {});
        button.addClassName("more");
        return new Div(button, menu(button));
    }

    private Popover menu(NativeButton button) {
        var popover = new Popover();
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel("More for " + listed.title());
        popover.setAutofocus(true);
        var menu = new Div(Buttons.item("pencil", "Rename", () -> {
            popover.close();
            rename();
        }));
        menu.addClassName("menu");
        if (listed.role().mayShare()) {
            menu.add(Buttons.item("archive", "Archive", this::archive));
        }
        popover.add(menu);
        return popover;
    }

    /// `frontend/page/left-words.ts`.
    @Tag("left-words")
    @JsModule("./page/left-words.ts")
    private static final class LeftWords extends Component {

        LeftWords(AccountId reader, OutlineId outline) {
            getElement().setProperty("account", reader.toString());
            getElement().setProperty("outline", outline.toString());
        }
    }

    private void rename() {
        var field = new InPlace("rename-" + listed.id(), "Title", Limits.TITLE, this::keep);
        field.show(listed.title());
        field.getElement().addEventListener("blur", _ -> changed.run());
        heading.removeAll();
        heading.add(field);
        field.getElement().executeJs("this.focus(); this.select()");
    }

    private void keep(String title) {
        if (library.rename(reader, listed.id(), title) instanceof Verdict.Refused(String _, String sentence)) {
            Toast.say(sentence);
        }
    }

    private void archive() {
        switch (library.archive(reader, listed.id())) {
            case Decision.Done _ -> {
                changed.run();
                Toast.say("Archived " + listed.title() + ". It waits at the end of this page.");
            }
            case Decision.Refused(String sentence) -> Toast.say(sentence);
        }
    }
}
