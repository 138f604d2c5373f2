package app.beatwright.ui.editor;

import app.beatwright.ui.part.Buttons;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;

/// Every key of the outline, on one sheet (`?`): by where it means what it means.
class KeySheet extends Dialog {

    private record Key(String keys, String does) {}

    private record Group(String where, List<Key> keys) {}

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "In the words",
                    List.of(
                            new Key("Enter", "In a title: a new beat below"),
                            new Key("Ctrl + Enter", "In the prose: split the beat here"),
                            new Key("Backspace", "At the start of the prose: join with the beat above"),
                            new Key("Tab", "From title to prose to the next beat"),
                            new Key("Shift + Tab", "The same, back"),
                            new Key("#", "In the prose: put the beat on a plotline"),
                            new Key(
                                    "/",
                                    "At the beginning of a line: find a command; Escape leaves what you typed as words"),
                            new Key("@", "In the prose: a character or a place, by a few letters"),
                            new Key("Escape", "From the words to their beat"))),
            new Group(
                    "On a beat",
                    List.of(
                            new Key("↑ ↓", "To the beat above, to the one below"),
                            new Key("Enter", "A new beat below; on the board: write in the card"),
                            new Key("Shift + Enter", "A new beat below, on the board too"),
                            new Key("Alt + ↑ ↓", "Move the beat; in the words too"),
                            new Key("Alt + Shift + ← →", "Move it to the act before, to the next; in the words too"),
                            new Key("Space", "Pick it up; arrows move it, Space drops it, Escape puts it back"),
                            new Key(
                                    "Shift + ↑ ↓",
                                    "Choose several beats, to change, carry or remove together; Escape chooses none"),
                            new Key("Ctrl + Space", "Choose this beat as well, or not any more"),
                            new Key("Ctrl + A", "Choose all that the filter has left"),
                            new Key("1 – 9", "Put it on this plotline, or take it off"),
                            new Key("Delete", "Into the bin"))),
            new Group(
                    "On the board",
                    List.of(
                            new Key("← →", "To the column beside, also with a beat picked up"),
                            new Key("+ −", "Nearer, further away"))),
            new Group(
                    "On the map",
                    List.of(
                            new Key("← →", "To the beat before, to the next"),
                            new Key("Shift + ← →", "An eighth of a page shorter, longer"),
                            new Key("Shift + ↑ ↓", "More tension, less"),
                            new Key("Alt + ← →", "Move the beat"),
                            new Key("Enter", "Write in it"),
                            new Key("+ −", "Nearer, further away"),
                            new Key("0", "The whole story"))),
            new Group(
                    "In the grid",
                    List.of(
                            new Key("← → ↑ ↓", "From cell to cell; with Shift several are chosen"),
                            new Key("A letter", "Writes in the cell, instead of what was there"),
                            new Key("Enter", "Writes on in the cell; then on to the cell below"),
                            new Key("Tab", "While writing: on to the cell beside"),
                            new Key("Escape", "While writing: as it was before"),
                            new Key("Space", "The beat is for this line, or not any more"),
                            new Key("Delete", "Empties the cells"),
                            new Key("Ctrl + C", "To a spreadsheet; with X they are emptied"),
                            new Key("Ctrl + V", "From a spreadsheet, as many rows and columns as it has"),
                            new Key("Alt + ↑ ↓", "Move the beat"))),
            new Group(
                    "On the pages that are read",
                    List.of(new Key("↑ ↓", "From beat to beat"), new Key("Enter", "Write in it"))),
            new Group(
                    "Everywhere",
                    List.of(
                            new Key("Ctrl + K", "Find and do anything: commands, beats, characters, outlines"),
                            new Key("Ctrl + H", "Find and replace, in the whole outline"),
                            new Key("C", "Comment on the selected beat; Ctrl + Alt + M on the selected words"),
                            new Key("S", "Suggest instead of edit, or edit again"),
                            new Key("N P", "To the next open comment or suggestion, to the one before"),
                            new Key("F", "Filter: let all other beats fade; Escape ends it"),
                            new Key(
                                    "Ctrl + Z",
                                    "Take back what you did last, words or moves; never what somebody else did"),
                            new Key("Ctrl + Shift + Z", "Do it again, as long as you have done nothing else"),
                            new Key("?", "This sheet"))));

    KeySheet() {
        setHeaderTitle("Keys");
        addClassName("key-sheet");
        getHeader().add(Buttons.drawn("close", "Close", this::close));
        GROUPS.forEach(group -> add(new H3(group.where()), list(group.keys())));
    }

    private static DescriptionList list(List<Key> keys) {
        var list = new DescriptionList();
        list.addClassName("keys");
        keys.forEach(key ->
                list.add(new DescriptionList.Term(caps(key.keys())), new DescriptionList.Description(key.does())));
        return list;
    }

    private static Span caps(String keys) {
        var caps = new Span();
        for (var key : keys.split(" \\+ ", -1)) {
            var cap = new Element("kbd");
            cap.setText(key);
            caps.getElement().appendChild(cap);
        }
        return caps;
    }
}
