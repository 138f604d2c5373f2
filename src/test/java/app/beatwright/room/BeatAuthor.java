package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.Writer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Makes beat after beat, gives each a title, and moves every third one up.
final class BeatAuthor implements Author {

    private final Writer writer;
    private final List<String> typed = new CopyOnWriteArrayList<>();
    private final List<String> saved = new CopyOnWriteArrayList<>();
    private String beat;

    BeatAuthor(Writer writer, String first) {
        this.writer = writer;
        this.beat = first;
    }

    @Override
    public Writer writer() {
        return writer;
    }

    /// Stays where the last beat was made.
    @Override
    public void turnsTo(int chapter) {}

    @Override
    public void acts() {
        writer.goesToTitle(beat).addsBeatBelow(beat);
        beat = writer.isIn();
        if (writer.callsEverythingSaved()) {
            // but not yet the new beat
            typed.stream().skip(saved.size()).forEach(saved::add);
        }
        var title = "Eve " + typed.size();
        writer.types(title);
        typed.add(title);
        if (typed.size() % 3 == 0) {
            writer.presses("Alt+ArrowUp");
        }
    }

    @Override
    public void keeps(Kept kept) {
        assertThat(kept.titles()).containsAll(saved);
    }

    @Override
    public void keepsEverything(Kept kept) {
        assertThat(kept.titles().stream().filter(title -> title.startsWith("Eve ")))
                .containsExactlyInAnyOrderElementsOf(typed);
    }

    @Override
    public String toString() {
        return "Eve: " + typed.size() + " beats";
    }
}
