package app.beatwright.ui.editor;

import app.beatwright.outline.Channel;
import app.beatwright.outline.Field;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The prose the outline began from, unchanged; the selected beat's part of it is marked, and each part leads to its
/// beat.
class SourceSide extends Div {

    private record Part(int from, int to, NodeId beat, String name) {}

    private final OpenOutline open;
    private final Consumer<NodeId> reveal;
    private final Div text = new Div();
    private final Paragraph nothing = new Paragraph("This outline did not begin from prose.");
    private final Map<NodeId, Span> spans = new HashMap<>();
    private List<Part> shown = List.of();
    private String source = "";

    SourceSide(OpenOutline open, Consumer<NodeId> reveal) {
        this.open = open;
        this.reveal = reveal;
        addClassName("source-side");
        text.addClassName("source");
        nothing.addClassName("calm");
        add(nothing, text);
        open.whenLooked(this::show);
    }

    private void show() {
        var now = open.outline().story().text(Channel.SOURCE).content();
        var parts = parts(now.length());
        nothing.setVisible(now.isEmpty());
        if (!now.equals(source) || !parts.equals(shown)) {
            source = now;
            shown = parts;
            lay();
        }
        var selected = open.beat().map(Node::id);
        spans.forEach((beat, span) -> {
            var here = selected.filter(beat::equals).isPresent();
            span.setClassName("here", here);
            if (here) {
                span.getElement().setAttribute("aria-current", "true");
            } else {
                span.getElement().removeAttribute("aria-current");
            }
        });
    }

    /// The beats that know where they came from, in the order of the prose.
    private List<Part> parts(int length) {
        var parts = new ArrayList<Part>();
        for (var beat : open.outline().beats()) {
            var span = beat.field(Field.SPAN);
            var dash = span.indexOf('-');
            if (dash > 0) {
                var from = Integer.parseInt(span.substring(0, dash));
                var to = Integer.parseInt(span.substring(dash + 1));
                if (from < to && to <= length) {
                    parts.add(new Part(from, to, beat.id(), "Beat " + beat.number()));
                }
            }
        }
        parts.sort(Comparator.comparingInt(Part::from));
        return parts;
    }

    private void lay() {
        text.removeAll();
        spans.clear();
        var at = 0;
        for (var part : shown) {
            if (part.from() < at) {
                continue;
            }
            text.add(new Span(source.substring(at, part.from())));
            text.add(sentence(part));
            at = part.to();
        }
        text.add(new Span(source.substring(at)));
    }

    private Span sentence(Part part) {
        var sentence = new Span(source.substring(part.from(), part.to()));
        sentence.addClassName("sentence-of");
        sentence.setTitle(part.name());
        sentence.getElement()
                .setAttribute("role", "button")
                .setAttribute("tabindex", "0")
                .setAttribute("data-reveals", "");
        sentence.addClickListener(_ -> reveal.accept(part.beat()));
        sentence.getElement()
                .addEventListener("keydown", _ -> reveal.accept(part.beat()))
                .setFilter("event.key === 'Enter' || event.key === ' '")
                .preventDefault();
        spans.put(part.beat(), sentence);
        return sentence;
    }
}
