package app.beatwright.synopsis;

import java.util.List;

/// A stretch of the source, in UTF-16 units, `to` exclusive.
public record Span(int from, int to) {

    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("No stretch of text: %d-%d".formatted(from, to));
        }
    }

    String in(String source) {
        return source.substring(from, to);
    }

    int length() {
        return to - from;
    }

    boolean isEmpty() {
        return from == to;
    }

    boolean holds(int position) {
        return from <= position && position < to;
    }

    Span through(Span last) {
        return new Span(from, last.to);
    }

    /// The same stretch without blanks at its ends.
    Span trimmed(String source) {
        var first = from;
        var last = to;
        while (first < last && isBlank(source.charAt(first))) {
            first++;
        }
        while (last > first && isBlank(source.charAt(last - 1))) {
            last--;
        }
        return new Span(first, last);
    }

    /// How many of these, which stand in order, begin before a position.
    static int countBefore(int position, List<Span> ordered) {
        var low = 0;
        var high = ordered.size();
        while (low < high) {
            var middle = (low + high) / 2;
            if (ordered.get(middle).from < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// How many of these, which stand in order, begin in this one.
    int count(List<Span> ordered) {
        return countBefore(to, ordered) - countBefore(from, ordered);
    }

    static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == '\uFEFF';
    }

    /// As the `span` field of a beat writes it.
    @Override
    public String toString() {
        return from + "-" + to;
    }
}
