package app.beatwright.outline;

import app.beatwright.text.ChangeSet;
import java.util.List;

/// What a channel holds, and how many changes made it so. Two texts with the same words and another `rev` are not
/// equal.
public record Text(String content, int rev) {

    /// A text nobody has touched.
    public static final Text EMPTY = new Text("", 0);

    public Text {
        if (rev < 0) {
            throw new IllegalArgumentException("Revisions start at 0, got " + rev);
        }
    }

    Text with(List<ChangeSet> changes) {
        var now = content;
        for (var change : changes) {
            now = change.apply(now);
        }
        return new Text(now, rev + changes.size());
    }
}
