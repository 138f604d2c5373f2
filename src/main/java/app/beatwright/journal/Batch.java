package app.beatwright.journal;

import app.beatwright.outline.Outline;
import java.util.List;

/// Changes of one branch that go into its journal together.
///
/// @param before the outline as change `head` left it
/// @param changes the next ones, numbered from `head` + 1
/// @param after what they make of it
public record Batch(BranchId branch, long head, Outline before, List<Change> changes, Outline after) {

    public Batch {
        changes = List.copyOf(changes);
    }

    public long newHead() {
        return head + changes.size();
    }
}
