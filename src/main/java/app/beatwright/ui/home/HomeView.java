package app.beatwright.ui.home;

import app.beatwright.journal.Damage;
import app.beatwright.room.Library;
import app.beatwright.room.Listed;
import app.beatwright.room.Recoveries;
import app.beatwright.ui.inbox.Bell;
import app.beatwright.ui.inbox.Mail;
import app.beatwright.ui.inbox.Waiting;
import app.beatwright.ui.part.AccountMenu;
import app.beatwright.ui.part.Buttons;
import app.beatwright.ui.part.Reader;
import app.beatwright.ui.part.TopBar;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/// The outlines somebody may open, on their desk.
@Route(value = "", autoLayout = false)
@PageTitle("Your outlines · Beatwright")
@PermitAll
class HomeView extends Div {

    private final Library library;
    private final Recoveries recoveries;
    private final Reader reader;
    private final Clock clock;
    private final Div outlines = new Div();

    HomeView(Library library, Recoveries recoveries, Mail mail, Reader reader, Clock clock) {
        this.library = library;
        this.recoveries = recoveries;
        this.reader = reader;
        this.clock = clock;
        addClassName("home-page");
        var room = new Span();
        room.addClassName("room");
        var newOutline = Buttons.worded("plus", "New outline", this::begin);
        newOutline.addClassName("next");
        var waiting = new Waiting(mail);
        var bell = new Bell(mail);
        bell.whenItRings(waiting::look);
        var main = new Main(new Header(new H1("Your outlines"), newOutline), outlines, waiting);
        main.addClassName("library");
        add(new TopBar(true, room, bell, AccountMenu.disc(reader)), main);
        show();
    }

    private void begin() {
        var outline = library.create(reader.account().id(), "Untitled");
        getUI().ifPresent(ui -> ui.navigate("outline/" + outline));
    }

    private void show() {
        var all = library.of(reader.account().id());
        var living = all.stream().filter(listed -> !listed.archived()).toList();
        var archived = all.stream().filter(Listed::archived).toList();
        outlines.removeAll();
        outlines.add(living.isEmpty() ? blank() : cards(living));
        if (!archived.isEmpty()) {
            outlines.add(archive(archived));
        }
    }

    private static Div blank() {
        var blank = new Div(
                new H2("Nothing on the desk yet"),
                new Paragraph("Begin an outline, or open an invitation that somebody sends you."));
        blank.addClassName("blank");
        return blank;
    }

    private Div cards(List<Listed> living) {
        var cards = new Div();
        cards.addClassName("cards");
        living.forEach(listed -> cards.add(card(listed)));
        return cards;
    }

    private Component card(Listed listed) {
        var who = reader.account().id();
        return listed.damage()
                .<Component>map((Damage damage) -> new DamagedCard(listed, damage, recoveries, who, clock))
                .orElseGet(() -> new OutlineCard(listed, library, who, clock, this::show));
    }

    private NativeDetails archive(List<Listed> archived) {
        var list = new UnorderedList();
        archived.forEach(listed ->
                list.add(new ArchivedLine(listed, library, reader.account().id(), this::show)));
        var archive = new NativeDetails("Archived · " + archived.size(), list);
        archive.addClassName("archive");
        return archive;
    }
}
