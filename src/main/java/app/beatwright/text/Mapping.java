package app.beatwright.text;

/// A change is carried over another one that was made to the same text.
///
/// Walks the text both start from. Changes are taken in the order of their start, then the shorter, then as
/// `before` says. What the other one inserts is kept; what it deletes can no longer be deleted; and every
/// insertion of ours is made exactly once, even where the words around it are gone.
final class Mapping {

    private final Walk own;
    private final Walk other;
    private final boolean before;
    private final Sections result = new Sections();

    /// The last section of ours whose insertion has been made.
    private int written = -1;

    private Mapping(ChangeSet own, ChangeSet other, boolean before) {
        this.own = new Walk(own);
        this.other = new Walk(other);
        this.before = before;
    }

    static ChangeSet of(ChangeSet own, ChangeSet other, boolean before) {
        var mapping = new Mapping(own, other, before);
        while (!mapping.isDone()) {
            mapping.step();
        }
        return mapping.result.toChangeSet();
    }

    private boolean isDone() {
        return own.isDone() && other.isDone();
    }

    private void step() {
        if (own.keeps() && other.keeps()) {
            skipBoth();
        } else if (other.isChange() && otherGoesFirst()) {
            stepOver();
        } else {
            take();
        }
    }

    private void skipBoth() {
        int piece = Math.min(own.length(), other.length());
        result.keep(piece);
        own.forward(piece);
        other.forward(piece);
    }

    private boolean otherGoesFirst() {
        return !own.isChange() || isWritten() || (!own.isBegun() && isShorter());
    }

    private boolean isShorter() {
        return other.length() < own.length() || (other.length() == own.length() && !before);
    }

    private boolean isWritten() {
        return written == own.section();
    }

    /// The other's change stands: its words are kept, and of ours inside it only the insertions are left.
    private void stepOver() {
        result.keep(other.newLength());
        for (int left = other.length(); left > 0; ) {
            int piece = Math.min(own.length(), left);
            if (own.isChange() && !isWritten() && own.length() <= piece) {
                result.change(0, own.text());
                written = own.section();
            }
            own.forward(piece);
            left -= piece;
        }
        other.next();
    }

    /// Our change is made, up to the next insertion of the other one, without what the other one has deleted
    /// already.
    private void take() {
        int gone = 0;
        int left = own.length();
        while (left > 0) {
            if (other.keeps()) {
                int piece = Math.min(left, other.length());
                gone += piece;
                left -= piece;
                other.forward(piece);
            } else if (other.isDeletion() && other.length() < left) {
                left -= other.length();
                other.next();
            } else {
                break;
            }
        }
        result.change(gone, isWritten() ? "" : own.text());
        written = own.section();
        own.forward(own.length() - left);
    }
}
