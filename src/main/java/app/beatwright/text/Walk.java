package app.beatwright.text;

/// A walk through the sections of a change, in whole sections or in pieces of them.
final class Walk {

    private final ChangeSet changes;

    private int section = -1;
    private int length;
    private int newLength;
    private boolean begun;
    private boolean keeps;

    Walk(ChangeSet changes) {
        this.changes = changes;
        next();
    }

    void next() {
        section++;
        begun = false;
        keeps = !isDone() && changes.keeps(section);
        length = isDone() ? 0 : changes.length(section);
        newLength = isDone() ? 0 : changes.newLength(section);
    }

    boolean isDone() {
        return section >= changes.count();
    }

    boolean keeps() {
        return keeps;
    }

    boolean isChange() {
        return !keeps && !isDone();
    }

    boolean isDeletion() {
        return isChange() && changes.newLength(section) == 0;
    }

    boolean isInsertion() {
        return isChange() && changes.length(section) == 0;
    }

    /// Which section this is; grows with every section.
    int section() {
        return section;
    }

    /// What is left of the section, measured in the old text.
    int length() {
        return length;
    }

    /// What is left of the section, measured in the new text.
    int newLength() {
        return newLength;
    }

    /// Whether a piece of this section has been walked already.
    boolean isBegun() {
        return begun;
    }

    /// All that this section inserts.
    String text() {
        return changes.inserted(section);
    }

    /// The next piece of what this section inserts, where the walk is in the new text.
    String text(int piece) {
        var whole = text();
        int from = whole.length() - newLength;
        return whole.substring(from, from + piece);
    }

    /// Goes on by a piece of the old text.
    void forward(int piece) {
        if (piece == length) {
            next();
        } else {
            length -= piece;
            newLength -= keeps ? piece : 0;
            begun = true;
        }
    }

    /// Goes on by a piece of the new text.
    void forwardNew(int piece) {
        if (piece == newLength) {
            next();
        } else {
            newLength -= piece;
            length -= keeps ? piece : 0;
            begun = true;
        }
    }
}
