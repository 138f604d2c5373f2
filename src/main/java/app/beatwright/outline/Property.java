package app.beatwright.outline;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A short value of a node that is replaced as a whole; the last to set it wins. An empty value means: not there.
public sealed interface Property permits Field, Strand {

    /// The fields as they are listed, then the strands, so that what is written from them is the same each time.
    Comparator<Property> IN_ORDER = Property::inOrder;

    /// The word on the wire and in the journal.
    String word();

    boolean isOn(Kind kind);

    /// Whether somebody has written it, letter by letter, rather than chosen it.
    boolean isWords();

    /// What is wrong with this value, as a sentence for the writer; empty if it is fine. The empty value always is.
    Optional<String> complaint(String value);

    static Optional<Property> named(String word) {
        return Strand.named(word).<Property>map(strand -> strand).or(() -> Field.named(word));
    }

    /// Those that are there: without the empty ones.
    static SortedMap<Property, String> kept(Map<? extends Property, String> values) {
        var kept = new TreeMap<Property, String>(IN_ORDER);
        kept.putAll(values);
        kept.values().removeIf(String::isEmpty);
        return kept;
    }

    private static int inOrder(Property one, Property other) {
        if (one instanceof Field field && other instanceof Field next) {
            return field.compareTo(next);
        }
        if (one instanceof Strand(var line) && other instanceof Strand(var next)) {
            return line.compareTo(next);
        }
        return one instanceof Field ? -1 : 1;
    }
}
