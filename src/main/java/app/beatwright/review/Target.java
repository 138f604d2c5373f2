package app.beatwright.review;

import app.beatwright.outline.Channel;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Property;
import app.beatwright.text.ChangeSet;

/// What a thread is about: the whole of a node (of the story: the outline), one of its fields, or words in its prose.
public sealed interface Target {

    NodeId node();

    record OnNode(NodeId node) implements Target {}

    record OnField(NodeId node, Property field) implements Target {}

    /// Words between two places of a text, in UTF-16 units. Where the two are one, the words are gone, and this is
    /// where they were.
    ///
    /// @param words as they were when they were last whole: what has only lost letters since is still looked for
    record OnWords(NodeId node, Channel channel, int from, int to, String words) implements Target {

        public boolean isLost() {
            return from == to;
        }

        /// Where they are after a change, as every screen reckons it by itself: what is written at either edge is
        /// none of them, and words of which nothing is left are gone, whatever stands in their place.
        OnWords over(ChangeSet change) {
            if (change.kept(from, to) == 0) {
                var at = change.mapPos(from, -1);
                return at(at, at);
            }
            var start = change.mapPos(from, 1);
            return at(start, Math.max(start, change.mapPos(to, -1)));
        }

        OnWords at(int start, int end) {
            return new OnWords(node, channel, start, end, words);
        }

        /// As [#over], and what has been written inside is what they are from now on.
        ///
        /// @param text after the change
        OnWords over(ChangeSet change, String text) {
            var moved = over(change);
            return moved.to - moved.from > change.kept(from, to) ? moved.as(text) : moved;
        }

        private OnWords as(String text) {
            return new OnWords(node, channel, from, to, text.substring(from, to));
        }

        /// Around what is left of them the text may say all of them again.
        OnWords takesHold(String text) {
            if (words.isEmpty() || (text.startsWith(words, from) && to - from == words.length())) {
                return this;
            }
            for (var start = Math.max(0, to - words.length()); start <= from; start++) {
                if (text.startsWith(words, start)) {
                    return at(start, start + words.length());
                }
            }
            return this;
        }
    }
}
