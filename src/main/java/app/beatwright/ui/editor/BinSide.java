package app.beatwright.ui.editor;

import app.beatwright.outline.Command;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.ui.part.Buttons;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What was thrown away, whole, and the way back.
class BinSide extends Div {

    private static final int WORDS_SHOWN = 120;

    private final OpenOutline open;
    private final Consumer<NodeId> reveal;
    private final Paragraph nothing =
            new Paragraph("Nothing here. What is removed waits here, and can be brought back.");
    private final UnorderedList list = new UnorderedList();
    private List<Node> shown = List.of();
    private boolean writable;

    BinSide(OpenOutline open, Consumer<NodeId> reveal) {
        this.open = open;
        this.reveal = reveal;
        addClassName("bin-side");
        nothing.addClassName("calm");
        add(nothing, list);
        open.whenLooked(this::show);
    }

    private void show() {
        var now = open.outline().bin();
        nothing.setVisible(now.isEmpty());
        if (!now.equals(shown) || writable != open.mayWrite()) {
            shown = now;
            writable = open.mayWrite();
            list.removeAll();
            now.forEach(node -> list.add(line(node)));
        }
    }

    private ListItem line(Node node) {
        var kind = new Span(node.number() > 0 ? called(node.kind()) + " " + node.number() : called(node.kind()));
        kind.addClassName("kind");
        var name = new Span(node.title().isEmpty() ? "Untitled" : node.title());
        name.addClassName("name");
        var words = new Span(beginning(node.prose()));
        words.addClassName("words");
        var text = new Div(kind, name, words);
        var line = new ListItem(text);
        if (writable) {
            var restore = Buttons.worded("restore", "Restore", () -> restore(node));
            restore.setAriaLabel("Restore " + (node.title().isEmpty() ? called(node.kind()) : node.title()));
            line.add(restore);
        }
        return line;
    }

    private void restore(Node node) {
        if (open.does(new Command.Restore(List.of(node.id()), Optional.empty())) && node.kind() == Kind.BEAT) {
            reveal.accept(node.id());
        }
    }

    private static String called(Kind kind) {
        return switch (kind) {
            case ACT -> "Act";
            case SEQUENCE -> "Sequence";
            case BEAT -> "Beat";
            case CHARACTER -> "Character";
            case LOCATION -> "Location";
            case PLOTLINE -> "Plotline";
            case STORY, CAST, PLACES, PLOTLINES, SHELF -> "";
        };
    }

    /// Cut between characters, never within one.
    private static String beginning(String prose) {
        return prose.codePointCount(0, prose.length()) <= WORDS_SHOWN
                ? prose
                : prose.substring(0, prose.offsetByCodePoints(0, WORDS_SHOWN)) + "…";
    }
}
