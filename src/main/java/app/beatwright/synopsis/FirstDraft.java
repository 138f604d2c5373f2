package app.beatwright.synopsis;

import app.beatwright.outline.Command;
import app.beatwright.outline.NodeId;
import app.beatwright.structure.Structure;
import java.util.List;
import java.util.function.Supplier;

/// A first beat sheet made of prose: a split that is the writer's to move about.
///
/// It is the same every time, uses no artificial intelligence and claims to understand nothing: beats are the
/// writer's sentences, sequences the paragraphs, acts and roles go by how far into the text a sentence stands. Where
/// the prose is laid out already, that is kept.
public final class FirstDraft {

    /// The length a first draft aims at, in eighths: a feature of 110 pages.
    public static final int TARGET = 880;

    /// The longest prose that is read, in UTF-16 units.
    public static final int LONGEST = 2_000_000;

    private final String title;
    private final String source;
    private final Structure structure;
    private final List<DraftAct> acts;
    private final List<Person> characters;
    private final List<Setting> places;

    private FirstDraft(String title, String source, Structure structure) {
        if (source.length() > LONGEST) {
            throw new IllegalArgumentException("Prose of %d characters is too long".formatted(source.length()));
        }
        this.title = title;
        this.source = source;
        this.structure = structure;
        var language = Language.of(source);
        var drafted = new Drafting(source, language, structure).acts();
        var names = Names.in(
                source,
                drafted.stream()
                        .flatMap(DraftAct::beats)
                        .flatMap(beat -> beat.sentences().stream())
                        .toList(),
                language);
        this.characters = names.people();
        this.places = names.places();
        this.acts = Drafting.titled(drafted, characters, source);
    }

    /// The draft of some prose.
    ///
    /// @param source as it is; the spans of the beats refer to it
    public static FirstDraft of(String title, String source, Structure structure) {
        return new FirstDraft(title, source, structure);
    }

    public String title() {
        return title;
    }

    public String source() {
        return source;
    }

    public Structure structure() {
        return structure;
    }

    public List<DraftAct> acts() {
        return acts;
    }

    public List<Beat> beats() {
        return acts.stream().flatMap(DraftAct::beats).toList();
    }

    /// Where the sentences stand, in order.
    public List<Span> sentences() {
        return beats().stream().flatMap(beat -> beat.sentences().stream()).toList();
    }

    public List<Person> characters() {
        return characters;
    }

    public List<Setting> places() {
        return places;
    }

    /// What an empty outline is to be told so that it becomes this draft.
    ///
    /// @param ids gives a new one each time
    public List<Command> beginning(Supplier<NodeId> ids) {
        return new Planting(this, ids).commands();
    }
}
