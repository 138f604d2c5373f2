package app.beatwright.synopsis;

import app.beatwright.outline.Limits;
import app.beatwright.structure.Structure;
import app.beatwright.structure.StructureAct;
import app.beatwright.structure.StructureRole;
import app.beatwright.synopsis.Passage.Act;
import app.beatwright.synopsis.Passage.Heading;
import app.beatwright.synopsis.Passage.Paragraph;
import app.beatwright.synopsis.Passage.Told;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Makes acts, sequences and beats of prose. Every sentence ends up in exactly one beat, in order.
final class Drafting {

    /// More beats than this help nobody; a longer text gets several sentences to a beat.
    static final int MOST_BEATS = 800;

    /// An act ends with a paragraph if one ends this near to where the structure wants it, in percent of all words;
    /// otherwise with the beat that turns the story.
    private static final double NEAR = 5;

    private final String source;
    private final Structure structure;
    private final Sentences sentences;
    private final Headline headline;
    private final List<Passage> passages;

    Drafting(String source, Language language, Structure structure) {
        this.source = source;
        this.structure = structure;
        this.sentences = new Sentences(source, language);
        this.headline = new Headline(language);
        this.passages = passages();
    }

    private List<Passage> passages() {
        var laidOut = Layout.of(source, sentences).stream()
                .map(this::ofStorableLength)
                .toList();
        var marks = laidOut.stream()
                .filter(passage -> !(passage instanceof Paragraph))
                .count();
        return marks > MOST_BEATS ? List.of(new Paragraph(sentences.in(new Span(0, source.length())))) : laidOut;
    }

    private Passage ofStorableLength(Passage passage) {
        return passage instanceof Told told && told.told().length() > Limits.PROSE
                ? new Paragraph(sentences.in(told.told()))
                : passage;
    }

    List<DraftAct> acts() {
        var trusted = passages.stream().anyMatch(passage -> passage instanceof Act || passage instanceof Heading);
        return lasting(trusted ? asLaidOut() : asStructured(stretches(passages)));
    }

    /// The writer's own acts and headings; roles only where a title names one.
    private List<DraftAct> asLaidOut() {
        var acts = new ArrayList<DraftAct>();
        var title = "";
        var held = new ArrayList<Passage>();
        for (var passage : passages) {
            if (passage instanceof Act act) {
                close(acts, title, held);
                title = CleanCopy.line(act.title(), Limits.TITLE);
            } else {
                held.add(passage);
            }
        }
        close(acts, title, held);
        return acts;
    }

    private void close(List<DraftAct> acts, String title, List<Passage> held) {
        var stretches = stretches(held).stream().map(this::withNamedRoles).toList();
        if (!title.isEmpty() || !stretches.isEmpty()) {
            acts.add(new DraftAct(title, stretches));
        }
        held.clear();
    }

    private List<Stretch> stretches(List<Passage> from) {
        var perBeat = sentencesPerBeat();
        var stretches = new ArrayList<Stretch>();
        var title = "";
        var held = new ArrayList<Beat>();
        for (var passage : from) {
            switch (passage) {
                case Act act -> throw new IllegalArgumentException("An act within an act: " + act.title());
                case Heading heading -> {
                    release(stretches, title, held);
                    title = CleanCopy.line(heading.title(), Limits.TITLE);
                }
                case Told told -> held.add(beat(told));
                case Paragraph paragraph -> {
                    if (title.isEmpty()) {
                        release(stretches, "", held);
                    }
                    held.addAll(beats(paragraph, perBeat));
                    if (title.isEmpty()) {
                        stretches.add(new Stretch("", true, held));
                        held.clear();
                    }
                }
            }
        }
        release(stretches, title, held);
        return stretches;
    }

    private static void release(List<Stretch> stretches, String title, List<Beat> held) {
        if (!held.isEmpty() || !title.isEmpty()) {
            stretches.add(new Stretch(title, !title.isEmpty(), held));
            held.clear();
        }
    }

    private int sentencesPerBeat() {
        var count = 0;
        for (var passage : passages) {
            count += passage instanceof Paragraph paragraph
                    ? paragraph.sentences().size()
                    : 0;
        }
        return Math.max(1, (count + MOST_BEATS - 1) / MOST_BEATS);
    }

    private List<Beat> beats(Paragraph paragraph, int perBeat) {
        var beats = new ArrayList<Beat>();
        var held = new ArrayList<Span>();
        for (var sentence : paragraph.sentences()) {
            var tooLong = !held.isEmpty() && held.getFirst().through(sentence).length() > Limits.PROSE;
            if (held.size() == perBeat || tooLong) {
                beats.add(beat("", "", false, held));
                held.clear();
            }
            held.add(sentence);
        }
        beats.add(beat("", "", false, held));
        return beats;
    }

    private Beat beat(Told told) {
        if (told.told().trimmed(source).isEmpty()) {
            var title = told.title().isEmpty() ? told.slugline() : told.title();
            return Beat.told(line(title), "", line(told.slugline()), told.done(), new Span(0, 0), List.of());
        }
        return beat(told.title(), told.slugline(), told.done(), sentences.in(told.told()));
    }

    private Beat beat(String title, String slugline, boolean done, List<Span> held) {
        var span = held.getFirst().through(held.getLast());
        var named = title.isEmpty() ? headline.of(held.getFirst().in(source)) : title;
        return Beat.told(line(named), CleanCopy.prose(span.in(source)), line(slugline), done, span, held);
    }

    private static String line(String text) {
        return CleanCopy.line(text, Limits.TITLE);
    }

    private Stretch withNamedRoles(Stretch stretch) {
        return stretch.with(stretch.beats().stream()
                .map(beat -> named(beat)
                        .map(role -> beat.playing(structure.key(role)))
                        .orElse(beat))
                .toList());
    }

    private Optional<StructureRole> named(Beat beat) {
        var title = letters(beat.title());
        return structure.roles().stream()
                .filter(role -> letters(role.name()).equals(title))
                .findFirst();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// Roles and acts by place, where the prose has none of its own.
    private List<DraftAct> asStructured(List<Stretch> stretches) {
        var beats =
                stretches.stream().flatMap(stretch -> stretch.beats().stream()).toList();
        if (beats.size() < RoleFit.FEWEST) {
            return stretches.isEmpty() ? List.of() : List.of(new DraftAct("", single(stretches)));
        }
        if (beats.stream().anyMatch(beat -> named(beat).isPresent())) {
            return cut(stretches.stream().map(this::withNamedRoles).toList());
        }
        var roles = RoleFit.of(structure, extents(beats));
        var next = 0;
        var played = new ArrayList<Stretch>();
        for (var stretch : stretches) {
            var first = next;
            next += stretch.beats().size();
            played.add(stretch.with(IntStream.range(first, next)
                    .mapToObj(at -> roles.get(at)
                            .map(role -> beats.get(at).playing(structure.key(role)))
                            .orElse(beats.get(at)))
                    .toList()));
        }
        return cut(played);
    }

    private static List<RoleFit.Extent> extents(List<Beat> beats) {
        return Shares.extents(beats.stream().map(Drafting::words).toList());
    }

    private static int words(Beat beat) {
        return Math.max(1, Shares.words(beat.text().isEmpty() ? beat.title() : beat.text()));
    }

    private List<DraftAct> cut(List<Stretch> stretches) {
        var acts = new ArrayList<DraftAct>();
        var from = 0;
        var borders = borders(stretches);
        for (var at = 0; at < structure.acts().size(); at++) {
            var to = borders.get(at);
            if (to > from) {
                acts.add(new DraftAct(structure.acts().get(at).name(), single(between(stretches, from, to))));
                from = to;
            }
        }
        return acts;
    }

    /// Before which beat each act ends.
    private List<Integer> borders(List<Stretch> stretches) {
        var beats =
                stretches.stream().flatMap(stretch -> stretch.beats().stream()).toList();
        var borders = new ArrayList<Integer>();
        var least = 0;
        for (var act : structure.acts()) {
            least = Math.max(least, border(act, stretches, beats));
            borders.add(least);
        }
        borders.set(borders.size() - 1, beats.size());
        return borders;
    }

    private int border(StructureAct act, List<Stretch> stretches, List<Beat> beats) {
        var closing = act.closes().flatMap(structure::role);
        if (closing.isEmpty()) {
            return beats.size();
        }
        var extents = extents(beats);
        var ideal = closing.get().ideal();
        return betweenParagraphs(stretches, extents, ideal).orElseGet(() -> afterTurn(closing.get(), beats, extents));
    }

    private static Optional<Integer> betweenParagraphs(
            List<Stretch> stretches, List<RoleFit.Extent> extents, double ideal) {
        var nearest = Optional.<Integer>empty();
        var least = NEAR;
        var start = 0;
        for (var stretch : stretches) {
            var distance =
                    Math.abs(extents.get(Math.min(start, extents.size() - 1)).from() - ideal);
            if (stretch.sequence() && start > 0 && distance <= least) {
                least = distance;
                nearest = Optional.of(start);
            }
            start += stretch.beats().size();
        }
        return nearest;
    }

    private int afterTurn(StructureRole closing, List<Beat> beats, List<RoleFit.Extent> extents) {
        for (var at = beats.size() - 1; at >= 0; at--) {
            if (beats.get(at).role().equals(structure.key(closing))) {
                return at + 1;
            }
        }
        return (int) extents.stream()
                .filter(extent -> extent.middle() <= closing.ideal())
                .count();
    }

    private static List<Stretch> between(List<Stretch> stretches, int from, int to) {
        var inside = new ArrayList<Stretch>();
        var start = 0;
        for (var stretch : stretches) {
            var size = stretch.beats().size();
            var first = Math.max(from, start) - start;
            var last = Math.min(to, start + size) - start;
            if (first < last) {
                inside.add(stretch.with(stretch.beats().subList(first, last)));
            }
            start += size;
        }
        return inside;
    }

    /// A sequence of one beat is only a second name for it.
    private static List<Stretch> single(List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> stretch.title().isEmpty() && stretch.beats().size() == 1
                        ? new Stretch("", false, stretch.beats())
                        : stretch)
                .toList();
    }

    private static List<DraftAct> lasting(List<DraftAct> acts) {
        var words = acts.stream().flatMap(DraftAct::beats).map(Drafting::words).toList();
        var lengths =
                Shares.divided(Math.max(FirstDraft.TARGET, words.size()), words).iterator();
        var lasting = new ArrayList<DraftAct>();
        for (var act : acts) {
            var stretches = new ArrayList<Stretch>();
            for (var stretch : act.stretches()) {
                var beats = new ArrayList<Beat>();
                stretch.beats().forEach(beat -> beats.add(beat.lasting(lengths.next())));
                stretches.add(stretch.with(beats));
            }
            lasting.add(new DraftAct(act.title(), stretches));
        }
        return lasting;
    }

    /// Gives every sequence without a heading a plain title: when it begins, if it says so, or who is in it.
    static List<DraftAct> titled(List<DraftAct> acts, List<Person> people, String source) {
        var used = new HashSet<String>();
        return acts.stream()
                .map(act -> new DraftAct(
                        act.title(),
                        act.stretches().stream()
                                .map(stretch ->
                                        stretch.sequence() && stretch.title().isEmpty()
                                                ? stretch.titled(SequenceTitle.of(stretch, people, source, used))
                                                : stretch)
                                .toList()))
                .toList();
    }
}
