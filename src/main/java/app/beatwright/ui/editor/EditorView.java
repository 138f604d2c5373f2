package app.beatwright.ui.editor;

import app.beatwright.journal.OutlineId;
import app.beatwright.outline.NodeId;
import app.beatwright.room.Invitations;
import app.beatwright.room.Library;
import app.beatwright.room.Members;
import app.beatwright.room.Rooms;
import app.beatwright.room.Rounds;
import app.beatwright.structure.Structures;
import app.beatwright.ui.inbox.Mail;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/// One outline: the bar above, the beat sheet and the cast on the left, the selected beat on the right, and in the
/// middle the words.
@Route(value = "outline", autoLayout = false)
@PermitAll
class EditorView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Library library;
    private final Rooms rooms;
    private final Structures structures;
    private final Sharing sharing;
    private final Mail mail;
    private final Rounds rounds;
    private String title = "";

    EditorView(
            Library library,
            Rooms rooms,
            Structures structures,
            Members members,
            Invitations invitations,
            Rounds rounds,
            Mail mail) {
        this.library = library;
        this.rooms = rooms;
        this.structures = structures;
        this.sharing = new Sharing(members, invitations, mail.clock());
        this.rounds = rounds;
        this.mail = mail;
        addClassName("editor-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        var account = mail.reader().account();
        var open = new OpenOutline(library, rooms, structures, account.id(), outline(id));
        title = open.desk().title();
        var keys = new KeySheet();
        var place = new OutlinePlace(open, account, open::select, keys::open);
        var rail = new Rail(open, place::reveal);
        var panel = new Panel(open, place::reveal, () -> new RoundsDialog(open, rounds, mail.clock()).open());
        var scrim = new Div();
        scrim.addClassName("scrim");
        removeAll();
        var palette = new Palette(library, account.id(), open.desk().id());
        add(
                skip(),
                new EditorBar(open, sharing, keys, mail),
                rail,
                sheet(place),
                panel,
                scrim,
                keys,
                palette,
                new ReplaceSheet());
        beat(event).ifPresent(beat -> {
            open.select(Optional.of(beat));
            place.reveal(beat);
        });
    }

    private static OutlineId outline(String id) {
        try {
            return OutlineId.of(id);
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException();
        }
    }

    private static Anchor skip() {
        var skip = new Anchor("#outline", "Skip to the outline");
        skip.addClassName("skip");
        skip.getElement().setAttribute("router-ignore", true);
        return skip;
    }

    private static Main sheet(OutlinePlace place) {
        var main = new Main(place);
        main.setId("outline");
        main.addClassName("sheet-place");
        main.getElement().setAttribute("tabindex", "-1");
        main.getElement().setAttribute("data-scroll", "outline");
        return main;
    }

    private static Optional<NodeId> beat(BeforeEvent event) {
        try {
            return event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("beat")
                    .map(NodeId::of);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return (title.isEmpty() ? "Untitled" : title) + " · Beatwright";
    }
}
