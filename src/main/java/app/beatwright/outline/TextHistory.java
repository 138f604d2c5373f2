package app.beatwright.outline;

import app.beatwright.text.ChangeSet;
import java.util.List;
import java.util.Optional;

/// What has been done to each text, as far back as it is known. [RecentTexts] is one that remembers.
public interface TextHistory {

    /// The changes that led from `rev` to now, oldest first; none if `rev` is now, and empty if that is no longer
    /// known.
    Optional<List<ChangeSet>> since(NodeId node, Channel channel, int rev);

    /// What the text said at `rev`; empty if that is no longer known. Needed only to take back what was written.
    default Optional<String> at(NodeId node, Channel channel, int rev) {
        return Optional.empty();
    }
}
