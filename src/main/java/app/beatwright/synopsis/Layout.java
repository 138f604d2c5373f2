package app.beatwright.synopsis;

import app.beatwright.synopsis.Passage.Act;
import app.beatwright.synopsis.Passage.Heading;
import app.beatwright.synopsis.Passage.Paragraph;
import app.beatwright.synopsis.Passage.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How the writer laid the prose out. Numbers, bullets, headings and sluglines are decisions and are kept; where
/// there are none, blank lines part paragraphs and everything else is running prose.
final class Layout {

    /// One numbered line may be an accident; two are a list.
    private static final int LIST = 2;

    /// Lines of the form `Title – text` count only when most lines have it.
    private static final int TITLED_LINES = 3;

    private static final double MOST = 0.6;

    /// A heading with no more sentences than this below it is one beat; with more it is a sequence.
    private static final int SHORT_BEAT = 3;

    private static final Pattern ENDS_SENTENCE = Pattern.compile(".*[.!?…。！？؟۔।:;][\"'”’»)\\]]*$", Pattern.DOTALL);

    private final String source;
    private final Sentences sentences;
    private final List<Line> lines;
    private final boolean lists;
    private final boolean titles;
    private final List<Passage> passages = new ArrayList<>();

    private final List<Line> paragraph = new ArrayList<>();
    private Optional<Told> open = Optional.empty();
    private int openIndent;
    private boolean afterBlank = true;

    private Layout(String source, Sentences sentences) {
        this.source = source;
        this.sentences = sentences;
        this.lines = Line.of(source);
        var written = lines.stream().filter(line -> !line.isBlank()).toList();
        this.lists = written.stream().filter(Line::isItem).count() >= LIST;
        var candidates = lists
                ? written.stream()
                        .filter(Line::isItem)
                        .map(line -> line.item().in(source))
                        .toList()
                : written.stream().map(Line::words).toList();
        var titled = candidates.stream().filter(Line::isTitled).count();
        this.titles = titled >= (lists ? LIST : TITLED_LINES) && titled >= MOST * candidates.size();
    }

    static List<Passage> of(String source, Sentences sentences) {
        var layout = new Layout(source, sentences);
        layout.lines.forEach(layout::read);
        layout.close();
        return layout.withBeatsUnderHeadings(layout.withActs());
    }

    private void read(Line line) {
        if (line.isBlank()) {
            closeParagraph();
            afterBlank = true;
            return;
        }
        if (!line.act().isEmpty()) {
            add(new Act(line.act()));
        } else if (line.isSlugline()) {
            begin(
                    new Told(
                            "",
                            line.words(),
                            false,
                            new Span(line.text().to(), line.text().to())),
                    SLUGLINE_HOLDS);
        } else if (lists && line.isItem()) {
            beginItem(line);
        } else if (isHeading(line)) {
            add(new Heading(line.heading(), line.headingLevel()));
        } else if (!lists && titles && Line.isTitled(line.words())) {
            begin(titled(line.text(), false), line.indent());
        } else {
            readOn(line);
        }
        afterBlank = false;
    }

    /// What stands under a slugline belongs to it until the next mark, however far it is from it.
    private static final int SLUGLINE_HOLDS = -1;

    /// Capitals are a heading only where they stand alone.
    private boolean isHeading(Line line) {
        return line.headingLevel() > 0 && (line.words().startsWith("#") || afterBlank || passages.isEmpty());
    }

    private void beginItem(Line line) {
        var item = line.item();
        var words = item.in(source);
        if (Line.isSlugline(words)) {
            begin(new Told("", words, line.isDone(), new Span(item.to(), item.to())), SLUGLINE_HOLDS);
        } else if (titles || words.startsWith("**")) {
            begin(titled(item, line.isDone()), line.indent());
        } else {
            begin(new Told("", "", line.isDone(), item), line.indent());
        }
    }

    private Told titled(Span item, boolean done) {
        var words = item.in(source);
        return new Told(Line.title(words), "", done, new Span(item.from() + Line.titleLength(words), item.to()));
    }

    private void begin(Told told, int indent) {
        close();
        open = Optional.of(told);
        openIndent = indent;
    }

    private void readOn(Line line) {
        var goesOn = open.isPresent() && (!afterBlank || openIndent == SLUGLINE_HOLDS || line.indent() > openIndent);
        if (!goesOn) {
            closeTold();
            paragraph.add(line);
            return;
        }
        open = open.map(told -> new Told(
                told.title(),
                told.slugline(),
                told.done(),
                told.told().isEmpty() ? line.text() : told.told().through(line.text())));
    }

    private void add(Passage passage) {
        close();
        passages.add(passage);
    }

    private void close() {
        closeTold();
        closeParagraph();
    }

    private void closeTold() {
        open.ifPresent(passages::add);
        open = Optional.empty();
    }

    private void closeParagraph() {
        if (!paragraph.isEmpty()) {
            passages.addAll(paragraphs(List.copyOf(paragraph)));
            paragraph.clear();
        }
    }

    /// Lines without a blank one between them: one paragraph broken by hand, or one sentence a line, or, where lines
    /// hold several sentences each, one paragraph a line.
    private List<Paragraph> paragraphs(List<Line> block) {
        var whole = block.getFirst().text().through(block.getLast().text());
        var stopped = block.stream()
                .filter(line -> ENDS_SENTENCE.matcher(line.words()).matches())
                .count();
        if (block.size() == 1 || 2 * stopped < block.size()) {
            return List.of(new Paragraph(sentences.in(whole)));
        }
        var byLine = block.stream().map(line -> sentences.in(line.text())).toList();
        var count = byLine.stream().mapToInt(List::size).sum();
        return count >= 2 * block.size()
                ? byLine.stream().map(Paragraph::new).toList()
                : List.of(new Paragraph(byLine.stream().flatMap(List::stream).toList()));
    }

    /// Without acts by name, the highest of several levels of headings are the acts, if there are two of them at
    /// least.
    private List<Passage> withActs() {
        if (passages.stream().anyMatch(Act.class::isInstance)) {
            return passages;
        }
        var levels = passages.stream()
                .flatMap(passage -> passage instanceof Heading heading
                        ? List.of(heading.level()).stream()
                        : List.<Integer>of().stream())
                .toList();
        var highest = levels.stream().min(Integer::compare).orElse(0);
        var atHighest = levels.stream().filter(highest::equals).count();
        if (atHighest < 2 || atHighest == levels.size()) {
            return passages;
        }
        return passages.stream()
                .map(passage -> passage instanceof Heading heading && heading.level() == highest
                        ? new Act(heading.title())
                        : passage)
                .toList();
    }

    /// A lowest heading with little or nothing below it is the title of a beat.
    private List<Passage> withBeatsUnderHeadings(List<Passage> from) {
        var beats = new ArrayList<Passage>();
        for (var at = 0; at < from.size(); at++) {
            if (!(from.get(at) instanceof Heading heading)) {
                beats.add(from.get(at));
                continue;
            }
            var next = at + 1 < from.size() ? Optional.of(from.get(at + 1)) : Optional.<Passage>empty();
            var alone = at + 2 >= from.size()
                    || !(from.get(at + 2) instanceof Paragraph || from.get(at + 2) instanceof Told);
            if (next.orElse(null) instanceof Paragraph(var told) && alone && told.size() <= SHORT_BEAT) {
                beats.add(new Told(heading.title(), "", false, told.getFirst().through(told.getLast())));
                at++;
            } else if (next.isEmpty() || next.get() instanceof Act || isNoDeeper(next.get(), heading)) {
                beats.add(new Told(heading.title(), "", false, new Span(0, 0)));
            } else {
                beats.add(heading);
            }
        }
        return beats;
    }

    private static boolean isNoDeeper(Passage next, Heading than) {
        return next instanceof Heading heading && heading.level() <= than.level();
    }
}
