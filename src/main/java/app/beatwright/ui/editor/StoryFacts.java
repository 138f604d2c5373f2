package app.beatwright.ui.editor;

import app.beatwright.outline.Field;
import app.beatwright.outline.Limits;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Paging;
import app.beatwright.structure.Structure;
import app.beatwright.ui.part.Toast;
import app.beatwright.ui.part.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What kind of story it is, in a few words beside its title; touched, they can be changed.
class StoryFacts extends Div {

    private final OpenOutline open;
    private final NativeButton words = new NativeButton();
    private final TextField format = new TextField("Format");
    private final TextField target = new TextField("Length aimed at, in pages");
    private final Select<Optional<Structure>> structure = new Select<>();
    private final TextArea logline = new TextArea("Logline");

    StoryFacts(OpenOutline open) {
        this.open = open;
        addClassName("story-facts");
        words.addClassName("facts");
        words.getElement().setAttribute("type", "button");
        add(words, popover());
        open.whenLooked(this::show);
    }

    private Popover popover() {
        var fields = new Div(format, target, structure, logline);
        fields.addClassName("fields");
        structure.setLabel("Structure");
        structure.setItems(Stream.concat(
                        Stream.of(Optional.<Structure>empty()),
                        open.structures().stream().map(Optional::of))
                .toList());
        structure.setItemLabelGenerator(item -> item.map(Structure::name).orElse("None"));
        format.setMaxLength(Limits.WORD);
        logline.setMaxLength(Limits.LOGLINE);
        logline.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        Editing.keeps(
                format,
                "story-format",
                value -> open.set(NodeId.STORY, Field.FORMAT, value.strip().toLowerCase(Locale.ROOT)));
        Editing.keeps(target, "story-target", this::aimAt);
        Editing.keeps(
                structure,
                "story-structure",
                value -> open.set(
                        NodeId.STORY, Field.STRUCTURE, value.map(Structure::id).orElse("")));
        Editing.keeps(logline, "story-logline", value -> open.set(NodeId.STORY, Field.LOGLINE, value.strip()));
        var popover = new Popover(fields);
        popover.setTarget(words);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel("About this story");
        return popover;
    }

    private void aimAt(String pages) {
        try {
            var eighths = pages.isBlank()
                    ? ""
                    : Integer.toString(Math.multiplyExact(Integer.parseInt(pages.strip()), Paging.EIGHTHS_PER_PAGE));
            open.set(NodeId.STORY, Field.TARGET, eighths);
        } catch (ArithmeticException | NumberFormatException notANumber) {
            Toast.say("A length is a number of pages, 110 for example.");
            open.look();
        }
    }

    private void show() {
        var story = open.outline().story();
        var pages = pages(story.field(Field.TARGET));
        var facts = Stream.of(
                        Words.capitalised(story.field(Field.FORMAT)),
                        pages.isEmpty() ? "" : pages + " pp",
                        open.structure().map(Structure::name).orElse(""))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
        words.setText(facts.isEmpty() ? "About this story" : facts);
        Editing.show(format, Words.capitalised(story.field(Field.FORMAT)), open.mayWrite());
        Editing.show(target, pages, open.mayWrite());
        Editing.show(structure, open.structure(), open.mayWrite());
        Editing.show(logline, story.field(Field.LOGLINE), open.mayWrite());
    }

    private static String pages(String eighths) {
        return eighths.isEmpty() ? "" : Integer.toString(Integer.parseInt(eighths) / Paging.EIGHTHS_PER_PAGE);
    }
}
