package app.beatwright.outline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// On which pages of the screenplay each part of the story would stand, going by the lengths of its beats.
public final class Paging {

    /// A page has eight of them; it is the unit a beat's length is given in.
    public static final int EIGHTHS_PER_PAGE = 8;

    private final Map<NodeId, Pages> pages = new HashMap<>();
    private final int total;

    private Paging(Outline outline) {
        this.total = lay(outline, outline.story(), 0);
    }

    public static Paging of(Outline outline) {
        return new Paging(outline);
    }

    /// A beat takes its length, everything else what stands under it.
    private int lay(Outline outline, Node node, int from) {
        var to = from + node.eighths();
        for (var child : outline.children(node.id())) {
            to = lay(outline, child, to);
        }
        pages.put(node.id(), new Pages(from, to));
        return to;
    }

    /// The pages of the story or of an act, sequence or beat that lives in it.
    ///
    /// @throws IllegalArgumentException for what stands on no page
    public Pages of(NodeId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("Node " + id + " stands on no page"));
    }

    /// Empty for what stands on no page, such as a beat on the shelf.
    public Optional<Pages> find(NodeId id) {
        return Optional.ofNullable(pages.get(id));
    }

    /// The length of the story in eighths of a page.
    public int total() {
        return total;
    }

    /// A stretch of the screenplay.
    ///
    /// @param fromEighth eighths of a page before it
    /// @param toEighth eighths of a page up to its end
    public record Pages(int fromEighth, int toEighth) {

        public int eighths() {
            return toEighth - fromEighth;
        }

        /// The page it begins on, from 1.
        public int first() {
            return fromEighth / EIGHTHS_PER_PAGE + 1;
        }

        /// The page its last eighth stands on; the first, if it has no length.
        public int last() {
            return Math.max(fromEighth, toEighth - 1) / EIGHTHS_PER_PAGE + 1;
        }

        /// As writers say it: `p. 1`, `pp. 2–9`.
        public String label() {
            return first() == last() ? "p. " + first() : "pp. " + first() + "–" + last();
        }
    }
}
