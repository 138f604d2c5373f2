package app.beatwright.text;

import java.util.Arrays;

/// The sections of a change being put together, left to right. Neighbours that say the same become one.
final class Sections {

    private int[] pairs = new int[8];
    private String[] inserted = new String[4];

    /// What the last section inserts so far, while it is put together of several pieces; else empty.
    private final StringBuilder joined = new StringBuilder(0);

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
                append(text);
            } else {
                begin(length, text.length());
                inserted[count - 1] = text;
            }
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

    private void append(String text) {
        if (joined.isEmpty()) {
            joined.append(inserted[count - 1]);
        }
        joined.append(text);
    }

    private void begin(int length, int newLength) {
        close();
        if (count == inserted.length) {
            pairs = Arrays.copyOf(pairs, 2 * pairs.length);
            inserted = Arrays.copyOf(inserted, 2 * inserted.length);
        }
        pairs[2 * count] = length;
        pairs[2 * count + 1] = newLength;
        inserted[count] = "";
        count++;
    }

    private void close() {
        if (!joined.isEmpty()) {
            inserted[count - 1] = joined.toString();
            joined.setLength(0);
        }
    }

    int count() {
        return count;
    }

    ChangeSet toChangeSet() {
        close();
        return new ChangeSet(Arrays.copyOf(pairs, 2 * count), Arrays.copyOf(inserted, count));
    }
}
