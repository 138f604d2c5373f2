package app.beatwright.ui;

import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.Kind;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Place;
import app.beatwright.outline.Property;
import app.beatwright.outline.Relation;
import app.beatwright.outline.Seedling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An outline of any length, always the same: four acts, sequences of ten beats, prose of a line or five, three
/// plotlines, twelve characters.
final class LongOutline {

    private static final int ACTS = 4;
    private static final int BEATS_IN_A_SEQUENCE = 10;
    private static final int CHARACTERS = 12;
    private static final String RAIN = "The rain has not stopped over the city, and nobody answers the telephone. ";

    private final List<Command> commands = new ArrayList<>();
    private final List<NodeId> cast = new ArrayList<>();
    private final List<NodeId> plotlines = new ArrayList<>();

    private LongOutline() {}

    /// What makes it.
    static List<Command> of(int beats) {
        var outline = new LongOutline();
        outline.people();
        for (var act = 1; act <= ACTS; act++) {
            outline.act(act, beats * (act - 1) / ACTS, beats * act / ACTS);
        }
        return outline.commands;
    }

    private void people() {
        for (var i = 1; i <= CHARACTERS; i++) {
            cast.add(add(Kind.CHARACTER, NodeId.CAST, Map.of(Field.TITLE, "Witness " + i), ""));
        }
        for (var colour : List.of("a", "b", "c")) {
            plotlines.add(add(Kind.PLOTLINE, NodeId.PLOTLINES, Map.of(Field.COLOUR, colour), ""));
        }
    }

    private void act(int number, int from, int to) {
        var act = add(Kind.ACT, NodeId.STORY, Map.of(Field.TITLE, "Act " + number), "");
        for (var beat = from; beat < to; beat += BEATS_IN_A_SEQUENCE) {
            sequence(act, beat, Math.min(to, beat + BEATS_IN_A_SEQUENCE));
        }
    }

    private void sequence(NodeId act, int from, int to) {
        var sequence = add(Kind.SEQUENCE, act, Map.of(Field.TITLE, "The night of " + from), "");
        var beats = new ArrayList<Seedling>();
        for (var beat = from; beat < to; beat++) {
            beats.add(beat(beat));
        }
        commands.add(new Command.Insert(beats, Place.atEndOf(sequence)));
    }

    private Seedling beat(int number) {
        var fields = new HashMap<Property, String>();
        fields.put(Field.TITLE, "What happens " + number);
        fields.put(Field.LENGTH, Integer.toString(1 + number % 12));
        return new Seedling(
                NodeId.random(), Kind.BEAT, fields, RAIN.repeat(1 + number % 5), links(number), Optional.empty());
    }

    private Map<Relation, List<NodeId>> links(int number) {
        return Map.of(
                Relation.CHARACTER,
                List.of(cast.get(number % CHARACTERS)),
                Relation.PLOTLINE,
                List.of(plotlines.get(number % plotlines.size())));
    }

    private NodeId add(Kind kind, NodeId parent, Map<Property, String> fields, String prose) {
        var id = NodeId.random();
        commands.add(new Command.Insert(
                List.of(new Seedling(id, kind, fields, prose, Map.of(), Optional.empty())), Place.atEndOf(parent)));
        return id;
    }
}
