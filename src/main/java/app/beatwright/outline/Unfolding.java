package app.beatwright.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Facts that come of one command, one after the other, and the outline after each.
final class Unfolding {

    private final List<Fact> facts = new ArrayList<>();
    private Outline outline;

    Unfolding(Outline outline) {
        this.outline = outline;
    }

    Outline outline() {
        return outline;
    }

    /// Makes room, if that takes a fact of its own.
    List<String> keys(Slots slots) {
        slots.ordering().ifPresent(this::add);
        return slots.keys();
    }

    void add(Fact fact) {
        outline = outline.with(fact);
        if (facts.isEmpty()) {
            facts.add(fact);
        } else {
            facts.addAll(joined(facts.removeLast(), fact));
        }
    }

    /// Insert after insert is one insert, restoring after restoring one restoring.
    private static List<Fact> joined(Fact first, Fact second) {
        if (first instanceof Fact.Inserted(var some) && second instanceof Fact.Inserted(var more)) {
            return List.of(new Fact.Inserted(
                    Stream.concat(some.stream(), more.stream()).toList()));
        }
        if (first instanceof Fact.Restored(var some) && second instanceof Fact.Restored(var more)) {
            return List.of(new Fact.Restored(
                    Stream.concat(some.stream(), more.stream()).toList()));
        }
        return List.of(first, second);
    }

    /// All of it as one fact.
    Resolution asOne(String label) {
        return switch (facts.size()) {
            case 0 -> new Resolution.Nothing();
            case 1 -> new Resolution.Accepted(facts.getFirst());
            default -> new Resolution.Accepted(new Fact.Group(label, facts));
        };
    }
}
