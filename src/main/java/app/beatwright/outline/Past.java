package app.beatwright.outline;

import app.beatwright.text.ChangeSet;
import java.util.List;
import java.util.Optional;

/// What has been done to a text up to the outline's now.
record Past(Outline now, TextHistory history) {

    /// The changes since a revision; none if it is the present one, and empty if it lies in the future or is forgotten.
    Optional<List<ChangeSet>> since(NodeId id, Channel channel, int rev) {
        var present = now.get(id).text(channel).rev();
        if (rev == present) {
            return Optional.of(List.of());
        }
        if (rev < 0 || rev > present) {
            return Optional.empty();
        }
        return history.since(id, channel, rev).filter(changes -> changes.size() == present - rev);
    }

    /// How long the text was before these changes, which led to its present state.
    int lengthBefore(List<ChangeSet> changes, NodeId id, Channel channel) {
        return changes.isEmpty()
                ? now.get(id).text(channel).content().length()
                : changes.getFirst().oldLength();
    }

    static Resolution.Refused stale() {
        return No.because(Refusal.STALE, "This was written on a text that is too old by now.");
    }
}
