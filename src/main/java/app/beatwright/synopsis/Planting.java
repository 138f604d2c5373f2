package app.beatwright.synopsis;

import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Limits;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Place;
import app.beatwright.outline.Property;
import app.beatwright.outline.Relation;
import app.beatwright.outline.Seedling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Turns a first draft into commands: first what beats refer to, then the story in reading order, so that the numbers
/// beats are given count through it.
final class Planting {

    private static final String FEATURE = "feature";

    /// How many of those named most get a plotline of their own, and how many beats must name them.
    private static final int PLOTLINES = 3;

    private static final int BEATS_OF_A_PLOTLINE = 2;

    private static final String COLOURS = "abcdef";

    private static final Pattern SLUGLINE_PLACE =
            Pattern.compile("(?i)^(?:INT|EXT|EST|I/E)[./A-Z]*[.\\s]\\s*(.+?)(?:\\s+[-–—]+\\s+.*)?$");

    private final FirstDraft draft;
    private final Supplier<NodeId> ids;
    private final List<Command> commands = new ArrayList<>();
    private final Map<Person, NodeId> characters = new LinkedHashMap<>();
    private final Map<String, NodeId> places = new LinkedHashMap<>();
    private final Map<Person, NodeId> plotlines = new LinkedHashMap<>();

    Planting(FirstDraft draft, Supplier<NodeId> ids) {
        this.draft = draft;
        this.ids = ids;
    }

    List<Command> commands() {
        story();
        plant(NodeId.CAST, cast());
        plant(NodeId.PLACES, settings());
        plant(NodeId.PLOTLINES, lines());
        plant(NodeId.STORY, parts());
        return commands;
    }

    private void story() {
        set(Field.TITLE, CleanCopy.line(draft.title(), Limits.TITLE));
        set(Field.FORMAT, FEATURE);
        set(Field.STRUCTURE, draft.structure().id());
        set(
                Field.TARGET,
                Integer.toString(Math.max(FirstDraft.TARGET, draft.beats().size())));
    }

    private void set(Field field, String value) {
        if (!value.isEmpty()) {
            commands.add(new Command.SetField(NodeId.STORY, field, value));
        }
    }

    private void plant(NodeId root, List<Seedling> seedlings) {
        for (var from = 0; from < seedlings.size(); from += Limits.INSERT) {
            var some = seedlings.subList(from, Math.min(from + Limits.INSERT, seedlings.size()));
            commands.add(new Command.Insert(some, Place.atEndOf(root)));
        }
    }

    private List<Seedling> cast() {
        var cast = new ArrayList<Seedling>();
        for (var person : draft.characters()) {
            var fields = new HashMap<Property, String>();
            fields.put(Field.TITLE, CleanCopy.line(person.name(), Limits.TITLE));
            if (!person.actor().isEmpty()) {
                fields.put(Field.ACTOR, CleanCopy.line(person.actor(), Limits.TITLE));
            }
            var aliases = person.aliases().isEmpty() ? "" : "Also " + String.join(", ", person.aliases()) + ".";
            var id = ids.get();
            characters.put(person, id);
            cast.add(new Seedling(id, Kind.CHARACTER, fields, aliases, Map.of(), Optional.empty()));
        }
        return cast;
    }

    private List<Seedling> settings() {
        var settings = new ArrayList<Seedling>();
        draft.places().forEach(place -> settings.add(location(place.name())));
        for (var beat : draft.beats()) {
            sluglinePlace(beat)
                    .filter(place -> !places.containsKey(key(place)))
                    .ifPresent(place -> settings.add(location(place)));
        }
        return settings;
    }

    private Seedling location(String name) {
        var id = ids.get();
        places.put(key(name), id);
        var title = CleanCopy.line(name, Limits.TITLE);
        return new Seedling(id, Kind.LOCATION, Map.of(Field.TITLE, title), "", Map.of(), Optional.empty());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// `INT. DÉDÉ’S FLAT - DAWN` plays in `DÉDÉ’S FLAT`.
    private static Optional<String> sluglinePlace(Beat beat) {
        var matcher = SLUGLINE_PLACE.matcher(beat.slugline());
        return matcher.matches() ? Optional.of(matcher.group(1).trim()) : Optional.empty();
    }

    /// One plotline for each of those named most: the beats that name them.
    private List<Seedling> lines() {
        var lines = new ArrayList<Seedling>();
        draft.characters().stream()
                .filter(person -> beatsWith(person) >= BEATS_OF_A_PLOTLINE)
                .limit(PLOTLINES)
                .forEach(person -> {
                    var id = ids.get();
                    plotlines.put(person, id);
                    var colour = COLOURS.substring(lines.size(), lines.size() + 1);
                    lines.add(new Seedling(
                            id,
                            Kind.PLOTLINE,
                            Map.of(Field.TITLE, CleanCopy.line(person.name(), Limits.TITLE), Field.COLOUR, colour),
                            "",
                            Map.of(),
                            Optional.empty()));
                });
        return lines;
    }

    private long beatsWith(Person person) {
        return draft.beats().stream()
                .filter(beat -> first(person.mentions(), beat) >= 0)
                .count();
    }

    private List<Seedling> parts() {
        var parts = new ArrayList<Seedling>();
        for (var act : draft.acts()) {
            var parent = Optional.<NodeId>empty();
            if (!act.title().isEmpty()) {
                parent = Optional.of(container(parts, Kind.ACT, act.title(), parent));
            }
            for (var stretch : act.stretches()) {
                var holder = stretch.sequence()
                        ? Optional.of(container(parts, Kind.SEQUENCE, stretch.title(), parent))
                        : parent;
                stretch.beats()
                        .forEach(beat -> parts.add(
                                new Seedling(ids.get(), Kind.BEAT, fields(beat), beat.text(), links(beat), holder)));
            }
        }
        return parts;
    }

    private NodeId container(List<Seedling> parts, Kind kind, String title, Optional<NodeId> parent) {
        var id = ids.get();
        var fields = title.isEmpty() ? Map.<Property, String>of() : Map.<Property, String>of(Field.TITLE, title);
        parts.add(new Seedling(id, kind, fields, "", Map.of(), parent));
        return id;
    }

    private static Map<Property, String> fields(Beat beat) {
        var fields = new HashMap<Property, String>();
        fields.put(Field.TITLE, beat.title());
        fields.put(Field.SLUGLINE, beat.slugline());
        fields.put(Field.STATUS, beat.done() ? "done" : "");
        fields.put(Field.LENGTH, Integer.toString(beat.eighths()));
        fields.put(Field.ROLE, beat.role());
        fields.put(Field.SPAN, beat.span().isEmpty() ? "" : beat.span().toString());
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /// The characters in the order in which the beat names them: the first plotline is whose beat it is.
    private Map<Relation, List<NodeId>> links(Beat beat) {
        var links = new EnumMap<Relation, List<NodeId>>(Relation.class);
        links.put(Relation.CHARACTER, named(characters, beat));
        links.put(Relation.LOCATION, settings(beat));
        links.put(Relation.PLOTLINE, named(plotlines, beat));
        links.values().removeIf(List::isEmpty);
        return links;
    }

    private static List<NodeId> named(Map<Person, NodeId> of, Beat beat) {
        return of.entrySet().stream()
                .filter(entry -> first(entry.getKey().mentions(), beat) >= 0)
                .sorted(Comparator.comparingInt(entry -> first(entry.getKey().mentions(), beat)))
                .limit(Limits.LINKS)
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<NodeId> settings(Beat beat) {
        var names = new LinkedHashSet<String>();
        sluglinePlace(beat).map(Planting::key).ifPresent(names::add);
        draft.places().stream()
                .filter(place -> first(place.mentions(), beat) >= 0)
                .forEach(place -> names.add(key(place.name())));
        return names.stream()
                .flatMap(name -> Optional.ofNullable(places.get(name)).stream())
                .limit(Limits.LINKS)
                .toList();
    }

    /// Where the beat first mentions it, or -1.
    private static int first(List<Span> mentions, Beat beat) {
        return beat.span().count(mentions) == 0
                ? -1
                : mentions.get(Span.countBefore(beat.span().from(), mentions)).from();
    }
}
