package app.beatwright.ui.editor;

import app.beatwright.ui.part.Buttons;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;

/// Every key of the outline, on one sheet (`?`).
class KeySheet extends Dialog {

    KeySheet() {
        setHeaderTitle("Keys");
        addClassName("key-sheet");
        getHeader().add(Buttons.drawn("close", "Close", this::close));
        var list = new DescriptionList();
        list.addClassName("keys");
        keys().forEach((keys, does) ->
                list.add(new DescriptionList.Term(caps(keys)), new DescriptionList.Description(does)));
        add(list);
    }

    private static Map<String, String> keys() {
        var keys = new LinkedHashMap<String, String>();
        keys.put("Enter", "A new beat below; on the board: write in the card");
        keys.put("Shift + Enter", "On a beat: a new one below, on the board too");
        keys.put("Ctrl + Enter", "In the prose: split the beat here");
        keys.put("Tab", "From title to prose to the next beat");
        keys.put("Shift + Tab", "The same, back");
        keys.put("Alt + ↑", "Move the beat up");
        keys.put("Alt + ↓", "Move the beat down");
        keys.put("Alt + Shift + ←", "Move it to the act before");
        keys.put("Alt + Shift + →", "Move it to the next act");
        keys.put("Backspace", "At the start of the prose: join with the beat above");
        keys.put("Delete", "On a beat: into the bin");
        keys.put("Space", "On a beat: pick it up; arrows move it, Space drops it, Escape puts it back");
        keys.put("← →", "On the board: to the column beside, also with a beat picked up");
        keys.put("Shift + ↑ ↓", "Choose several beats, to carry or remove together; Escape chooses none");
        keys.put("Ctrl + Space", "Choose this beat as well, or not any more");
        keys.put("+ −", "On the board and the map: nearer, further away");
        keys.put("0", "On the map: the whole story");
        keys.put("← →", "On the map: to the beat before, to the next");
        keys.put("Shift + ← →", "On the map: an eighth of a page shorter, longer");
        keys.put("Shift + ↑ ↓", "On the map: more tension, less");
        keys.put("↑ ↓", "From beat to beat, on the pages that are read too; Enter writes in one");
        keys.put("F", "Filter: let all other beats fade; Escape ends it");
        keys.put("1 – 9", "On a beat: put it on this plotline, or take it off");
        keys.put("Ctrl + Z", "Take back what you did last, words or moves; never what somebody else did");
        keys.put("Ctrl + Shift + Z", "Do it again, as long as you have done nothing else");
        keys.put("?", "This sheet");
        return keys;
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
