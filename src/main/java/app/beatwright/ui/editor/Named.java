package app.beatwright.ui.editor;

import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Limits;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Place;
import app.beatwright.outline.Property;
import app.beatwright.outline.Relation;
import app.beatwright.outline.Seedling;
import app.beatwright.ui.part.LineIcon;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Plotlines, characters or locations: each with its name, changed where it stands, and how many beats it is in.
class Named extends Section {

    private final OpenOutline open;
    private final Kind kind;
    private final Relation relation;
    private final String word;
    private final UnorderedList list = new UnorderedList();
    private final Map<NodeId, NamedLine> lines = new HashMap<>();
    private final Input adding = new Input();
    private final Div add = new Div(new LineIcon("plus"), adding);
    private List<NodeId> order = List.of();

    Named(OpenOutline open, Kind kind, Relation relation, String heading, String word) {
        this.open = open;
        this.kind = kind;
        this.relation = relation;
        this.word = word;
        addClassNames("named", word + "s");
        var title = new H2(heading);
        title.setId(word + "s-heading");
        getElement().setAttribute("aria-labelledby", word + "s-heading");
        add(title, list, add);
        prepareAdding();
        open.whenLooked(this::show);
    }

    private void prepareAdding() {
        add.addClassName("adding");
        adding.addClassName("inplace");
        adding.setPlaceholder("Add a " + word);
        adding.setAriaLabel("Add a " + word);
        adding.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        adding.getElement()
                .setAttribute("maxlength", Integer.toString(Limits.TITLE))
                .setAttribute("data-stay", "")
                .setAttribute("data-field", "add-" + word)
                .setAttribute("autocomplete", "off");
        adding.addValueChangeListener(change -> {
            if (change.isFromClient() && !change.getValue().isBlank()) {
                plant(change.getValue().strip());
                adding.setValue("");
            }
        });
    }

    private void plant(String name) {
        open.does(planting(open, kind, NodeId.random(), name));
    }

    /// A new one of these at the end of its list; a plotline takes the first colour that is free.
    static Command planting(OpenOutline open, Kind kind, NodeId id, String name) {
        var fields = new HashMap<Property, String>(Map.of(Field.TITLE, name));
        if (kind == Kind.PLOTLINE) {
            fields.put(Field.COLOUR, freeColour(open));
        }
        return new Command.Insert(
                List.of(new Seedling(id, kind, fields, "", Map.of(), Optional.empty())), Place.atEndOf(root(kind)));
    }

    private static String freeColour(OpenOutline open) {
        var taken = open.outline().children(NodeId.PLOTLINES).stream()
                .map(plotline -> plotline.field(Field.COLOUR))
                .toList();
        return NamedLine.COLOURS.stream()
                .filter(colour -> !taken.contains(colour))
                .findFirst()
                .orElse("a");
    }

    static NodeId root(Kind kind) {
        return switch (kind) {
            case CHARACTER -> NodeId.CAST;
            case LOCATION -> NodeId.PLACES;
            case PLOTLINE -> NodeId.PLOTLINES;
            case STORY, CAST, PLACES, PLOTLINES, SHELF, ACT, SEQUENCE, BEAT ->
                throw new IllegalArgumentException("There is no list of " + kind.word());
        };
    }

    private void show() {
        var nodes = open.outline().children(root(kind));
        var counts = counts();
        arrange(nodes);
        nodes.forEach(node -> line(node).show(node, counts.getOrDefault(node.id(), 0)));
        add.setVisible(open.mayWrite());
        setVisible(open.mayWrite() || !nodes.isEmpty());
    }

    /// Lines are moved only when the list has changed: a line somebody types in stays where it is.
    private void arrange(List<Node> nodes) {
        var now = nodes.stream().map(Node::id).toList();
        if (now.equals(order)) {
            return;
        }
        lines.entrySet().removeIf(entry -> {
            var gone = !now.contains(entry.getKey());
            if (gone) {
                entry.getValue().removeFromParent();
            }
            return gone;
        });
        for (var i = 0; i < nodes.size(); i++) {
            var line = line(nodes.get(i));
            if (list.getElement().getChildCount() <= i
                    || !list.getElement().getChild(i).equals(line.getElement())) {
                list.getElement().insertChild(i, line.getElement());
            }
        }
        order = now;
    }

    private NamedLine line(Node node) {
        return lines.computeIfAbsent(node.id(), _ -> new NamedLine(open, node, word));
    }

    private Map<NodeId, Integer> counts() {
        var counts = new HashMap<NodeId, Integer>();
        for (var beat : open.outline().beats()) {
            beat.links(relation).forEach(id -> counts.merge(id, 1, Integer::sum));
        }
        return counts;
    }
}
