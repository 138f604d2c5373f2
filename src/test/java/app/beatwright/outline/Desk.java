package app.beatwright.outline;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.outline.Resolution.Accepted;
import app.beatwright.outline.Resolution.Nothing;
import app.beatwright.outline.Resolution.Refused;
import app.beatwright.text.ChangeSet;
import java.util.ArrayList;
import java.util.List;

/// One outline on a desk, with its journal: commands are tried on it, and it is looked at.
public final class Desk {

    private static final int KEPT = 2_000;

    private final List<Fact> journal = new ArrayList<>();
    private final RecentTexts texts = new RecentTexts(KEPT);
    private final Resolver resolver = new Resolver(texts);
    private Outline outline = Outline.empty();

    public static Desk with(String sketch) {
        var desk = new Desk();
        desk.does(Sketch.read(sketch));
        return desk;
    }

    public Outline outline() {
        return outline;
    }

    public List<Fact> journal() {
        return journal;
    }

    public Resolution tries(Command command) {
        return heard(resolver.resolve(outline, command));
    }

    public Resolution triesToTakeBack(Fact done) {
        return heard(resolver.takeBack(outline, Reversal.of(done)));
    }

    /// What taking it back would come to.
    Resolution wouldTakeBack(Fact done) {
        return resolver.takeBack(outline, Reversal.of(done));
    }

    private Resolution heard(Resolution resolution) {
        if (resolution instanceof Accepted(var fact)) {
            replays(fact);
        }
        return resolution;
    }

    /// Writes a fact into the journal that no command of this test has led to.
    void replays(Fact fact) {
        texts.hear(outline, fact);
        outline = outline.with(fact);
        journal.add(fact);
    }

    public Fact does(Command command) {
        return accepted(tries(command));
    }

    public Fact takesBack(Fact done) {
        return accepted(triesToTakeBack(done));
    }

    private static Fact accepted(Resolution resolution) {
        assertThat(resolution).isInstanceOf(Accepted.class);
        return ((Accepted) resolution).fact();
    }

    void changesNothingBy(Command command) {
        assertThat(tries(command)).isEqualTo(new Nothing());
    }

    /// Nothing changes, and the writer reads why.
    void isRefused(Command command, Refusal why) {
        refused(tries(command), why);
    }

    void isRefusedToTakeBack(Fact done, Refusal why) {
        refused(triesToTakeBack(done), why);
    }

    /// The sentence; whatever has been done since, Bo has done.
    String whyNot(Fact done) {
        var since = journal.subList(journal.indexOf(done) + 1, journal.size());
        Witness witness = deed -> since.stream().anyMatch(deed) ? "Bo has" : "Somebody has";
        var resolution = resolver.takeBack(outline, new Reversal(done, List.of(), witness));
        assertThat(resolution).isInstanceOf(Refused.class);
        return ((Refused) resolution).sentence();
    }

    private static void refused(Resolution resolution, Refusal why) {
        assertThat(resolution).isInstanceOfSatisfying(Refused.class, no -> {
            assertThat(no.why()).isEqualTo(why);
            assertThat(no.sentence()).matches("\\p{Lu}.*[.]");
        });
    }

    /// Whatever has this title, living or removed.
    public NodeId id(String title) {
        return node(title).id();
    }

    public Node node(String title) {
        return outline.nodes().stream()
                .filter(node -> node.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is called " + title));
    }

    Node node(NodeId id) {
        return outline.find(id).orElseThrow();
    }

    void shows(String sketch) {
        assertThat(Sketch.of(outline)).isEqualTo(sketch);
    }

    /// Types into the prose of a node as it is now.
    public Fact types(String title, int at, String words) {
        var node = node(title);
        var change = ChangeSet.replace(node.prose().length(), at, at, words);
        return does(new Command.Write(
                node.id(), Channel.PROSE, node.text(Channel.PROSE).rev(), List.of(change)));
    }

    Fact sets(String title, Field field, String value) {
        return does(new Command.SetField(id(title), field, value));
    }

    public Fact removes(String title) {
        return does(new Command.Remove(List.of(id(title))));
    }

    Fact moves(String title, Place place) {
        return does(new Command.Move(List.of(id(title)), place));
    }
}
