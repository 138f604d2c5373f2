package app.beatwright.text;

/// Two changes, one made after the other, become one.
///
/// Walks the text between them, which is the new text of the first and the old text of the second. What the
/// first deletes and what the second inserts has no place in that text and goes straight into the result.
final class Composition {

    private final Walk first;
    private final Walk next;
    private final Sections result = new Sections();

    /// Whether a section of either change was left half way, so that what comes now belongs to the same change.
    private boolean open;

    private Composition(ChangeSet first, ChangeSet next) {
        this.first = new Walk(first);
        this.next = new Walk(next);
    }

    static ChangeSet of(ChangeSet first, ChangeSet next) {
        var composition = new Composition(first, next);
        while (!composition.isDone()) {
            composition.step();
        }
        return composition.result.toChangeSet();
    }

    private boolean isDone() {
        return first.isDone() && next.isDone();
    }

    private void step() {
        if (first.isDeletion()) {
            result.change(first.length(), "", open);
            first.next();
        } else if (next.isInsertion()) {
            result.change(0, next.text(), open);
            next.next();
        } else {
            both(Math.min(first.newLength(), next.length()));
        }
    }

    private void both(int piece) {
        int before = result.count();
        if (first.keeps() && next.keeps()) {
            result.keep(piece);
        } else {
            result.change(gone(piece), come(piece), open);
        }
        open = (firstGoesOn(piece) || nextGoesOn(piece)) && (open || result.count() > before);
        first.forwardNew(piece);
        next.forward(piece);
    }

    /// How much of the oldest text this piece stands for; a replaced section counts whole, at its first piece.
    private int gone(int piece) {
        return first.keeps() ? piece : first.isBegun() ? 0 : first.length();
    }

    private String come(int piece) {
        return next.keeps() ? first.text(piece) : next.isBegun() ? "" : next.text();
    }

    private boolean firstGoesOn(int piece) {
        return first.isChange() && first.newLength() > piece;
    }

    private boolean nextGoesOn(int piece) {
        return next.isChange() && next.length() > piece;
    }
}
