package app.beatwright.ui;

import app.beatwright.Figures;
import app.beatwright.account.Account;
import app.beatwright.journal.Journal;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Channel;
import app.beatwright.review.Calling;
import app.beatwright.review.CommentId;
import app.beatwright.review.Conversation;
import app.beatwright.review.Said;
import app.beatwright.review.Say;
import app.beatwright.review.Target;
import app.beatwright.review.ThreadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What threads cost: opening an outline of 2,000 beats, and a letter in one, with the comments beside it.
class ThreadsBench extends ScreenTest {

    private static final int BEATS = 2_000;
    private static final int OPENINGS = 5;
    private static final int LETTERS = 60;

    /// Types a letter and waits for the second frame after it, which is after the first was painted.
    private static final String LETTER = """
            () => new Promise(done => {
              const begun = performance.now();
              document.execCommand('insertText', false, 'x');
              requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begun)));
            })""";

    @Autowired
    Journal journal;

    @ParameterizedTest
    @ValueSource(ints = {0, 200, 2_000})
    void what_threads_cost(int count) {
        var ada = newcomer("Ada");
        var outline = library.create(ada.id(), "A long evening", Optional.empty(), LongOutline.of(BEATS));
        speaks(ada, outline, count);
        try (var person = at(ada)) {
            new Figures(count + " threads: open to editable", Opened.times(person, outline, OPENINGS)).report();
            person.presses("Comments").finds("comments-side .comments-head");
            person.finds("[data-beat] [data-part=prose]").click();
            var letters = new ArrayList<Double>();
            for (var i = 0; i < LETTERS; i++) {
                letters.add(((Number) person.page().evaluate(LETTER)).doubleValue());
            }
            new Figures(count + " threads: a letter until it is painted", letters).report();
        }
    }

    /// One on the first words of each beat, as long as there are any.
    private void speaks(Account ada, OutlineId outline, int count) {
        var branch = library.open(ada.id(), outline).branch();
        var beats = journal.peek(branch, 1).outline().beats(); // no room is open yet
        var calling = new Calling(ada.id(), Instant.EPOCH, List.of());
        for (var i = 0; i < count; i++) {
            var beat = beats.get(i % beats.size());
            var words = beat.prose().substring(0, Math.min(12, beat.prose().length()));
            var target = new Target.OnWords(beat.id(), Channel.PROSE, 0, words.length(), words);
            var where = new Say.Where(beat.id(), Optional.empty(), Optional.empty());
            var open = new Say.Open(
                    ThreadId.random(), CommentId.random(), where, "Does this carry the second act?", Optional.empty());
            var said = new Conversation(ada.id(), true, Instant.EPOCH).open(Optional.empty(), open, target);
            threads.keep(branch, Optional.empty(), ((Said.Done) said).thread(), Long.MAX_VALUE, calling);
        }
    }
}
