package app.beatwright.ui.editor;

import app.beatwright.account.AccountId;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.room.Desk;
import app.beatwright.room.Library;
import app.beatwright.room.NotFound;
import app.beatwright.room.Role;
import app.beatwright.room.Rooms;
import app.beatwright.room.Verdict;
import app.beatwright.structure.Structure;
import app.beatwright.structure.Structures;
import app.beatwright.ui.part.Toast;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/// The outline a page shows, as its rail and panel know it: a copy that is looked up again whenever the writing surface
/// rings. Words travel over their own socket and never wait for this.
class OpenOutline {

    private final Library library;
    private final Rooms rooms;
    private final Structures structures;
    private final AccountId reader;
    private final OutlineId id;
    private final List<Runnable> parts = new ArrayList<>();
    private final List<LongConsumer> witnesses = new ArrayList<>();
    private Desk desk;
    private Outline outline;
    private Optional<NodeId> selection = Optional.empty();
    private PanelTab tab = PanelTab.BEAT;
    private boolean suggests;

    /// Throws [NotFound] for a stranger.
    OpenOutline(Library library, Rooms rooms, Structures structures, AccountId reader, OutlineId id) {
        this.library = library;
        this.rooms = rooms;
        this.structures = structures;
        this.reader = reader;
        this.id = id;
        this.desk = library.open(reader, id);
        this.outline = rooms.look(reader, id);
    }

    /// Calls `part` now and after every look.
    void whenLooked(Runnable part) {
        parts.add(part);
        part.run();
    }

    /// Calls `part` with the line in the journal of whatever is done here.
    void whenDone(LongConsumer part) {
        witnesses.add(part);
    }

    /// Looks again. Whoever is no longer a member keeps what they saw, as the surface does; every entry is refused.
    void look() {
        try {
            desk = library.open(reader, id);
            outline = rooms.look(reader, id);
        } catch (NotFound _) {
            desk = new Desk(id, desk.branch(), desk.title(), Role.VIEWER, desk.archived());
        }
        parts.forEach(Runnable::run);
    }

    void select(Optional<NodeId> node) {
        selection = node;
        parts.forEach(Runnable::run);
    }

    void showTab(PanelTab next) {
        tab = next;
        parts.forEach(Runnable::run);
    }

    PanelTab tab() {
        return tab;
    }

    /// Whether it was accepted; the reason is told if not.
    boolean does(Command command) {
        var accepted = attempt(command);
        look();
        return accepted;
    }

    private boolean attempt(Command command) {
        try {
            return switch (rooms.submit(reader, id, command)) {
                case Verdict.Done(long seq) -> {
                    witnesses.forEach(each -> each.accept(seq));
                    yield true;
                }
                case Verdict.Nothing _ -> true;
                case Verdict.Refused(String _, String sentence) -> {
                    Toast.say(sentence);
                    yield false;
                }
            };
        } catch (NotFound _) {
            Toast.say("This outline is not open to you any more.");
            return false;
        }
    }

    /// Sets one field, unless it is so already.
    void set(NodeId node, Field field, String value) {
        if (outline.find(node).map(now -> !now.field(field).equals(value)).orElse(false)) {
            does(new Command.SetField(node, field, value));
        }
    }

    Outline outline() {
        return outline;
    }

    Desk desk() {
        return desk;
    }

    AccountId reader() {
        return reader;
    }

    /// Whoever suggests on the surface does not edit around it.
    void suggest(boolean on) {
        suggests = on;
        parts.forEach(Runnable::run);
    }

    boolean mayWrite() {
        return desk.role().mayWrite() && !suggests;
    }

    /// The beat that is selected, if it still lives.
    Optional<Node> beat() {
        return selection.filter(outline::isLiving).flatMap(outline::find).filter(node -> node.kind() == Kind.BEAT);
    }

    Optional<Structure> structure() {
        return structures.find(outline.story().field(Field.STRUCTURE));
    }

    List<Structure> structures() {
        return structures.all();
    }
}
