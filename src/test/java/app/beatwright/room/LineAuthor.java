package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.Writer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Writes at the end of a line that is theirs alone, in beats in which others write on other lines.
final class LineAuthor implements Author {

    private final Writer writer;
    private final String name;
    private final int line;
    private final List<String> chapters;
    private final Map<String, String> typed = new ConcurrentHashMap<>();
    private final Map<String, String> saved = new ConcurrentHashMap<>();
    private String beat;
    private int count;

    /// @param name what the line begins with
    /// @param line of all these beats, from 0
    LineAuthor(Writer writer, String name, int line, List<String> chapters) {
        this.writer = writer;
        this.name = name;
        this.line = line;
        this.chapters = chapters;
        this.beat = chapters.getFirst();
    }

    @Override
    public Writer writer() {
        return writer;
    }

    @Override
    public void turnsTo(int chapter) {
        beat = chapters.get(chapter % chapters.size());
        writer.goesToLine(beat, line);
    }

    @Override
    public void acts() {
        var word = " " + name.charAt(0) + ++count;
        typed.merge(beat, word, String::concat);
        writer.types(word);
        if (writer.callsEverythingSaved()) {
            saved.putAll(typed);
        }
    }

    @Override
    public void keeps(Kept kept) {
        saved.forEach(
                (chapter, words) -> assertThat(line(kept, chapter)).as(name).startsWith(name + words));
    }

    @Override
    public void keepsEverything(Kept kept) {
        typed.forEach(
                (chapter, words) -> assertThat(line(kept, chapter)).as(name).isEqualTo(name + words));
    }

    private String line(Kept kept, String chapter) {
        return kept.prose()
                .getOrDefault(chapter, "")
                .lines()
                .skip(line)
                .findFirst()
                .orElse("");
    }

    @Override
    public String toString() {
        return name + ": " + count + " words";
    }
}
