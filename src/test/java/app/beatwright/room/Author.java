package app.beatwright.room;

import app.beatwright.Writer;
import app.beatwright.outline.Node;
import app.beatwright.outline.Outline;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One of several people who write in one outline, each in a browser, and remember what they typed. Only the thread of
/// the browsers may let them act; what they remember may be asked from any.
sealed interface Author permits LineAuthor, BeatAuthor {

    Writer writer();

    /// The next of the places where they write together.
    void turnsTo(int chapter);

    /// Types one more word, or makes one more beat, and notes whether the screen calls everything saved.
    void acts();

    /// What the screen has called saved is there, once, in order.
    void keeps(Kept kept);

    /// And all the rest too.
    void keepsEverything(Kept kept);

    /// What is on the server's disk.
    record Kept(Map<String, String> prose, List<String> titles) {

        static Kept in(Outline journal) {
            var beats = journal.beats();
            return new Kept(
                    beats.stream().collect(Collectors.toMap(beat -> beat.id().toString(), Node::prose)),
                    beats.stream().map(Node::title).toList());
        }
    }
}
