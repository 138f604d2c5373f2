package app.beatwright.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// One change to a text, from its first character to its last: what stays, what goes and what is new.
///
/// A text of [#oldLength] UTF-16 units is divided into sections. Each is kept, or is replaced by other words; a
/// section of length 0 that is replaced is an insertion. Neighbours that say the same thing are one section,
/// but a deletion beside an insertion stays two: who stands left when two people write at one place depends on
/// these borders, so they are part of the value and are never tidied up. Browsers reckon with the same
/// sections, to the letter.
public final class ChangeSet {

    /// A text may not be longer than this, in UTF-16 units, before or after a change; twice as much still is an
    /// `int`.
    public static final int MAX_LENGTH = 1 << 28;

    /// More sections than this are refused on arrival. A text of n units has 2n + 1 at most, so that a prose at
    /// its limit of 20,000 can never come near it, however often its changes are carried over others.
    public static final int MAX_SECTIONS = 50_000;

    static final int KEPT = -1;

    /// Pairs: the old length of a section, and its new length or [#KEPT].
    private final int[] sections;

    /// What each section is replaced by; empty where something is kept or deleted.
    private final String[] inserted;

    private final int oldLength;
    private final int newLength;

    ChangeSet(int[] sections, String[] inserted) {
        this.sections = sections;
        this.inserted = inserted;
        int before = 0;
        int after = 0;
        for (int i = 0; i < count(); i++) {
            before = Math.addExact(before, length(i));
            after = Math.addExact(after, newLength(i));
        }
        this.oldLength = before;
        this.newLength = after;
    }

    /// Nothing changes in a text of this length.
    public static ChangeSet identity(int length) {
        return replace(length, 0, 0, "");
    }

    /// The words between `from` and `to` are replaced in a text of this length.
    public static ChangeSet replace(int length, int from, int to, String insert) {
        if (from < 0 || to < from || length < to) {
            throw new IllegalArgumentException("No place " + from + "-" + to + " in a text of " + length);
        }
        return new Sections()
                .keep(from)
                .change(to - from, insert)
                .keep(length - to)
                .toChangeSet();
    }

    /// Reads a change as browsers write it. What they would never write is refused, not repaired.
    public static ChangeSet fromJson(JsonNode json) throws MalformedChange {
        return ChangeJson.read(json);
    }

    public JsonNode toJson() {
        return ChangeJson.write(this);
    }

    public int oldLength() {
        return oldLength;
    }

    public int newLength() {
        return newLength;
    }

    /// Whether every word stays as it is.
    public boolean isEmpty() {
        return count() == 0 || (count() == 1 && keeps(0));
    }

    /// The text after this change.
    public String apply(String doc) {
        mustFit(doc.length());
        var result = new StringBuilder(newLength);
        for (int i = 0, pos = 0; i < count(); pos += length(i), i++) {
            if (keeps(i)) {
                result.append(doc, pos, pos + length(i));
            } else {
                result.append(inserted[i]);
            }
        }
        return result.toString();
    }

    /// This change and then the next, as one.
    public ChangeSet compose(ChangeSet next) {
        next.mustFit(newLength);
        return isEmpty() ? next : next.isEmpty() ? this : Composition.of(this, next);
    }

    /// This change as it has to be made after `other`, which was made to the same text.
    ///
    /// Where both insert at one place, `before` says whether the words of this one stand left. The same text
    /// comes of `a.compose(b.map(a, false))` and of `b.compose(a.map(b, true))`.
    public ChangeSet map(ChangeSet other, boolean before) {
        other.mustFit(oldLength);
        return other.isEmpty() ? this : Mapping.of(this, other, before);
    }

    /// The change that brings back `doc`, the text before this one.
    public ChangeSet invert(String doc) {
        mustFit(doc.length());
        var back = sections.clone();
        var removed = new String[count()];
        for (int i = 0, pos = 0; i < count(); pos += length(i), i++) {
            removed[i] = keeps(i) ? "" : doc.substring(pos, pos + length(i));
            if (!keeps(i)) {
                back[2 * i] = sections[2 * i + 1];
                back[2 * i + 1] = sections[2 * i];
            }
        }
        return new ChangeSet(back, removed);
    }

    /// Where a place in the old text is in the new one. With `assoc` below 0 it stays with what stands left of
    /// it when something is inserted there, else with what stands right.
    public int mapPos(int pos, int assoc) {
        if (pos < 0 || oldLength < pos) {
            throw new IllegalArgumentException("No place " + pos + " in a text of " + oldLength);
        }
        int before = 0;
        int after = 0;
        for (int i = 0; i < count(); i++) {
            int end = before + length(i);
            if (keeps(i) && pos < end) {
                return after + pos - before;
            }
            if (!keeps(i) && (pos < end || (pos == end && length(i) == 0 && assoc < 0))) {
                return pos == before || assoc < 0 ? after : after + newLength(i);
            }
            before = end;
            after += newLength(i);
        }
        return after;
    }

    /// How many units between two places of the old text are still there afterwards.
    public int kept(int from, int to) {
        int kept = 0;
        for (int i = 0, pos = 0; i < count(); pos += length(i), i++) {
            if (keeps(i)) {
                kept += Math.max(0, Math.min(to, pos + length(i)) - Math.max(from, pos));
            }
        }
        return kept;
    }

    /// What is not kept, in order.
    public List<Replaced> replaced() {
        var replaced = new ArrayList<Replaced>();
        for (int i = 0, before = 0, after = 0; i < count(); before += length(i), after += newLength(i), i++) {
            if (!keeps(i)) {
                replaced.add(new Replaced(before, before + length(i), after, inserted[i]));
            }
        }
        return replaced;
    }

    /// One section that is not kept.
    ///
    /// @param from where it was in the old text, to `to`
    /// @param at where `words` stand instead in the new one
    public record Replaced(int from, int to, int at, String words) {}

    /// Whether this change would leave half a character in `doc`: a border inside a surrogate pair, or inserted
    /// words that begin or end within one. Changes without this fault stay without it when they are carried
    /// over each other.
    public boolean splitsPair(String doc) {
        mustFit(doc.length());
        for (int i = 0, pos = 0; i < count(); i++) {
            pos += length(i);
            if (Surrogates.splitAt(doc, pos) || Surrogates.isIllFormed(inserted[i])) {
                return true;
            }
        }
        return false;
    }

    int count() {
        return inserted.length;
    }

    boolean keeps(int section) {
        return sections[2 * section + 1] == KEPT;
    }

    int length(int section) {
        return sections[2 * section];
    }

    int newLength(int section) {
        return keeps(section) ? length(section) : sections[2 * section + 1];
    }

    String inserted(int section) {
        return inserted[section];
    }

    private void mustFit(int length) {
        if (length != oldLength) {
            throw new IllegalArgumentException("A change to a text of " + oldLength + " does not fit one of " + length);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangeSet that
                && Arrays.equals(sections, that.sections)
                && Arrays.equals(inserted, that.inserted);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(sections) + Arrays.hashCode(inserted);
    }

    /// As it is written in JSON.
    @Override
    public String toString() {
        return toJson().toString();
    }
}
