package app.beatwright.room;

import app.beatwright.outline.Channel;
import app.beatwright.outline.NodeId;
import app.beatwright.review.Say;
import java.time.Instant;
import java.util.UUID;

/// What a client sends, read and found well-formed.
sealed interface Frame {

    record Hello(UUID branch, String client, long since) implements Frame {}

    record Do(long n, Wish wish) implements Frame {}

    /// Something is said about the outline.
    record Speak(long n, Say say) implements Frame {}

    /// A change whose shape is not one: refused by number rather than by closing, since whoever typed it keeps
    /// the words.
    record Unreadable(long n) implements Frame {}

    /// Where somebody's caret is: `sel` are anchor and head, in the text as it was at `rev`.
    record At(NodeId node, Channel channel, int rev, int anchor, int head, Mood mood) implements Frame {}

    record Nowhere(Mood mood) implements Frame {}

    /// The client's outline has another digest than ours, at this change.
    record Differs(long seq, int digest) implements Frame {}

    /// Asks which nodes have been changed since a moment.
    record Touched(Instant since) implements Frame {}

    record Ping() implements Frame {}
}
