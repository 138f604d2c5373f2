package app.beatwright.ui.editor;

import app.beatwright.outline.Command;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Relation;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who or what a beat is linked to, chosen from the story's own; a name typed that is not there yet is added.
class LinkField extends MultiSelectComboBox<NodeId> {

    private final OpenOutline open;
    private final Kind kind;
    private final Relation relation;
    private Map<NodeId, String> names = Map.of();
    private Optional<NodeId> beat = Optional.empty();

    LinkField(OpenOutline open, String label, Kind kind, Relation relation) {
        super(label);
        this.open = open;
        this.kind = kind;
        this.relation = relation;
        setItemLabelGenerator(id -> names.getOrDefault(id, ""));
        setAllowCustomValue(true);
        setPlaceholder("None");
        setWidthFull();
        addCustomValueSetListener(event -> add(event.getDetail().strip()));
        Editing.keeps(this, "beat-" + relation.word(), this::change);
    }

    private void add(String name) {
        beat.filter(_ -> open.mayWrite() && !name.isEmpty()).ifPresent(to -> {
            var id = NodeId.random();
            if (open.does(Named.planting(open, kind, id, name))) {
                open.does(new Command.Link(to, relation, id));
            }
            refresh();
        });
    }

    private void change(Set<NodeId> now) {
        beat.flatMap(id -> open.outline().find(id)).ifPresent(node -> {
            var before = linked(node);
            var added = new HashSet<>(now);
            added.removeAll(before);
            var taken = new HashSet<>(before);
            taken.removeAll(now);
            added.forEach(id -> open.does(new Command.Link(node.id(), relation, id)));
            taken.forEach(id -> open.does(new Command.Unlink(node.id(), relation, id)));
        });
    }

    void show(Node node, boolean mayWrite) {
        var other = !beat.equals(Optional.of(node.id()));
        beat = Optional.of(node.id());
        setReadOnly(!mayWrite);
        if (other || !Editing.isBusy(this)) {
            refresh();
        }
    }

    private void refresh() {
        var all = new LinkedHashMap<NodeId, String>();
        open.outline().children(Named.root(kind)).forEach(node -> all.put(node.id(), node.title()));
        if (!all.equals(names)) {
            names = all;
            setItems(all.keySet());
        }
        beat.flatMap(id -> open.outline().find(id)).map(this::linked).ifPresent(this::setValue);
    }

    /// Only those that live; a link to something in the bin comes back with it.
    private Set<NodeId> linked(Node node) {
        var linked = new LinkedHashSet<>(node.links(relation));
        linked.removeIf(id -> !open.outline().isLiving(id));
        return linked;
    }
}
