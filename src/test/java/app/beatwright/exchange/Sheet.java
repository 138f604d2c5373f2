package app.beatwright.exchange;

import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.Kind;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Place;
import app.beatwright.outline.Property;
import app.beatwright.outline.RecentTexts;
import app.beatwright.outline.Relation;
import app.beatwright.outline.Resolution;
import app.beatwright.outline.Resolver;
import app.beatwright.outline.Seedling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An outline under way, for tests: what is added stands last.
final class Sheet {

    private Outline outline = Outline.empty();

    Sheet called(String title) {
        tell(new Command.SetField(NodeId.STORY, Field.TITLE, title));
        return this;
    }

    NodeId act(String title) {
        return add(Kind.ACT, NodeId.STORY, title, "", Map.of(), Map.of());
    }

    NodeId sequence(NodeId in, String title) {
        return add(Kind.SEQUENCE, in, title, "", Map.of(), Map.of());
    }

    NodeId beat(NodeId in, String title, String prose) {
        return add(Kind.BEAT, in, title, prose, Map.of(), Map.of());
    }

    NodeId beat(
            NodeId in, String title, String prose, Map<Property, String> fields, Map<Relation, List<NodeId>> links) {
        return add(Kind.BEAT, in, title, prose, fields, links);
    }

    NodeId character(String name, String actor) {
        return add(
                Kind.CHARACTER,
                NodeId.CAST,
                name,
                "",
                actor.isEmpty() ? Map.of() : Map.of(Field.ACTOR, actor),
                Map.of());
    }

    NodeId location(String name) {
        return add(Kind.LOCATION, NodeId.PLACES, name, "", Map.of(), Map.of());
    }

    NodeId plotline(String name) {
        return add(Kind.PLOTLINE, NodeId.PLOTLINES, name, "", Map.of(Field.COLOUR, "a"), Map.of());
    }

    Outline outline() {
        return outline;
    }

    void tell(Command command) {
        var accepted = (Resolution.Accepted) new Resolver(new RecentTexts(0)).resolve(outline, command);
        outline = outline.with(accepted.fact());
    }

    private NodeId add(
            Kind kind,
            NodeId in,
            String title,
            String prose,
            Map<Property, String> fields,
            Map<Relation, List<NodeId>> links) {
        var id = NodeId.random();
        var all = new HashMap<Property, String>();
        all.putAll(fields);
        if (!title.isEmpty()) {
            all.put(Field.TITLE, title);
        }
        tell(new Command.Insert(
                List.of(new Seedling(id, kind, all, prose, links, Optional.empty())), Place.atEndOf(in)));
        return id;
    }
}
