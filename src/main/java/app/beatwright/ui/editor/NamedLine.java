package app.beatwright.ui.editor;

import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Limits;
import app.beatwright.outline.Node;
import app.beatwright.ui.part.Buttons;
import app.beatwright.ui.part.InPlace;
import app.beatwright.ui.part.LineIcon;
import app.beatwright.ui.part.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import java.util.Locale;

/// One plotline, character or location of the rail.
class NamedLine extends ListItem {

    static final List<String> COLOURS = List.of("a", "b", "c", "d", "e", "f");

    /// Of its menu, in pixels.
    private static final int TALLEST = 420;

    private static final int LINE_HEIGHT = 32;

    private final OpenOutline open;
    private final Node node;
    private final InPlace name;
    private final Span letter = new Span();
    private final NativeButton count = new NativeButton();
    private final NativeButton mark = new NativeButton();
    private final NativeButton more = Buttons.drawn("more", "More", () -> {});
    private final Div choices = new Div();

    NamedLine(OpenOutline open, Node node, String word) {
        this.open = open;
        this.node = node;
        this.name = new InPlace("name-" + node.id(), "Name of the " + word, Limits.TITLE, this::rename);
        addClassNames("line", word);
        count.addClassName("count");
        count.getElement()
                .setAttribute("type", "button")
                .setAttribute("data-filter", node.kind().word() + ":" + node.id());
        more.addClassName("more");
        if (node.kind() == Kind.PLOTLINE) {
            letter.addClassName("letter");
            add(swatch(), letter);
        } else {
            add(new LineIcon(node.kind() == Kind.LOCATION ? "place" : "person"));
        }
        add(name, count, more, menu());
    }

    /// What it offers is looked up when it is opened.
    private Popover menu() {
        choices.addClassName("menu");
        var popover = new Popover(choices);
        popover.setTarget(more);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAutofocus(true);
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                popover.setAriaLabel("More for " + now().title());
                offer(popover);
            }
        });
        return popover;
    }

    private void offer(Popover popover) {
        choices.removeAll();
        choices.add(Buttons.item("page", "Open its page", () -> {
            popover.close();
            tell("element-chosen-here", node.id().toString());
        }));
        if (open.mayWrite()) {
            offerChanges(popover);
        }
        // where there is no room below it then opens above, rather than as a slit
        choices.setMinHeight(Math.min(TALLEST, choices.getComponentCount() * LINE_HEIGHT) + "px");
    }

    private void offerChanges(Popover popover) {
        choices.add(Buttons.item("search", "Find the name in all texts…", () -> {
            popover.close();
            tell("replace-asked", now().title());
        }));
        var others = open.outline().children(Named.root(node.kind())).stream()
                .filter(other -> !other.id().equals(node.id()))
                .toList();
        if (!others.isEmpty()) {
            choices.add(heading("Make it one with"));
            others.forEach(other -> choices.add(merging(other, popover)));
            choices.add(heading(""));
        }
        choices.add(Buttons.item("bin", "Remove", () -> {
            popover.close();
            open.does(new Command.Remove(List.of(node.id())));
        }));
    }

    /// The scripts of the page hear it on the window.
    private void tell(String event, String detail) {
        getElement().executeJs("dispatchEvent(new CustomEvent($0, {detail: $1}))", event, detail);
    }

    private NativeButton merging(Node other, Popover popover) {
        var icon = node.kind() == Kind.LOCATION ? "place" : node.kind() == Kind.CHARACTER ? "person" : "link";
        return Buttons.item(icon, other.title(), () -> {
            popover.close();
            if (open.does(new Command.Merge(node.id(), other.id()))) {
                Toast.say("%s is %s now, in every beat. Ctrl+Z takes it back.".formatted(now().title(), other.title()));
            }
        });
    }

    private static Div heading(String words) {
        var heading = new Div(words);
        heading.addClassName("heading");
        return heading;
    }

    private Node now() {
        return open.outline().find(node.id()).orElse(node);
    }

    private Component swatch() {
        mark.addClassName("swatch");
        mark.getElement().setAttribute("type", "button");
        var choices = new Div();
        choices.addClassName("swatches");
        var popover = new Popover(choices);
        popover.setTarget(mark);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel("Colour");
        popover.setAutofocus(true);
        for (var colour : COLOURS) {
            choices.add(choice(colour, popover));
        }
        return new Div(mark, popover);
    }

    private NativeButton choice(String colour, Popover popover) {
        var choice = new NativeButton(colour.toUpperCase(Locale.ROOT));
        choice.getElement().setAttribute("type", "button").setAttribute("data-colour", colour);
        choice.addClassName("swatch");
        choice.setAriaLabel("Colour " + colour.toUpperCase(Locale.ROOT));
        choice.addClickListener(_ -> {
            popover.close();
            open.set(node.id(), Field.COLOUR, colour);
        });
        return choice;
    }

    private void rename(String title) {
        if (title.isBlank()) {
            open.look();
        } else {
            open.set(node.id(), Field.TITLE, title.strip());
        }
    }

    void show(Node now, int beats) {
        name.show(now.title());
        name.readOnly(!open.mayWrite());
        count.setText(Integer.toString(beats));
        count.setTitle("Let all but these fade");
        count.setAriaLabel(
                "Let all but the %s with %s fade".formatted(beats == 1 ? "beat" : beats + " beats", now.title()));
        more.setAriaLabel("More for " + now.title());
        if (now.kind() == Kind.PLOTLINE) {
            colour(now);
        }
    }

    private void colour(Node now) {
        var colour = now.field(Field.COLOUR).isEmpty() ? "a" : now.field(Field.COLOUR);
        mark.getElement().setAttribute("data-colour", colour);
        mark.setAriaLabel("Colour of " + now.title());
        mark.setEnabled(open.mayWrite());
        letter.setText(colour.toUpperCase(Locale.ROOT) + " ·");
    }
}
