package app.beatwright.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The sections of a change while it is being put together, left to right. Neighbours that say the same become
/// one.
final class Sections {

    private int[] pairs = new int[8];
    private final List<String> inserted = new ArrayList<>();

    /// What the last section inserts, so far.
    private StringBuilder open = new StringBuilder();

    private int count;

    Sections keep(int length) {
        if (length > 0) {
            if (count > 0 && lastNew() == ChangeSet.KEPT) {
                pairs[2 * count - 2] += length;
            } else {
                begin(length, ChangeSet.KEPT);
            }
        }
        return this;
    }

    Sections change(int length, String text) {
        return change(length, text, false);
    }

    /// With `join`, the change goes into the section before it, which must be a change too.
    Sections change(int length, String text, boolean join) {
        if (length > 0 || !text.isEmpty()) {
            if (count > 0 && (join || isSameAsLast(length, text))) {
                pairs[2 * count - 2] += length;
                pairs[2 * count - 1] += text.length();
            } else {
                begin(length, text.length());
            }
            open.append(text);
        }
        return this;
    }

    /// Two deletions in a row are one, and so are two insertions.
    private boolean isSameAsLast(int length, String text) {
        return (text.isEmpty() && lastNew() == 0) || (length == 0 && pairs[2 * count - 2] == 0);
    }

    private int lastNew() {
        return pairs[2 * count - 1];
    }

    private void begin(int length, int newLength) {
        close();
        if (2 * count == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * pairs.length);
        }
        pairs[2 * count] = length;
        pairs[2 * count + 1] = newLength;
        count++;
    }

    private void close() {
        if (count > 0) {
            inserted.add(open.toString());
            open = new StringBuilder(0);
        }
    }

    int count() {
        return count;
    }

    ChangeSet toChangeSet() {
        close();
        return new ChangeSet(Arrays.copyOf(pairs, 2 * count), inserted.toArray(String[]::new));
    }
}
