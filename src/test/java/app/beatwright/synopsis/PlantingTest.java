package app.beatwright.synopsis;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Paging;
import app.beatwright.outline.RecentTexts;
import app.beatwright.outline.Relation;
import app.beatwright.outline.Resolution;
import app.beatwright.outline.Resolver;
import app.beatwright.structure.Structures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlantingTest {

    @Test
    void an_empty_outline_becomes_the_draft() throws IOException {
        var la = outline("La Balance", seed("la-balance"));

        assertThat(la.story().title()).isEqualTo("La Balance");
        assertThat(la.story().field(Field.TARGET)).isEqualTo("880");
        assertThat(la.story().field(Field.STRUCTURE)).isEqualTo("snyder15");
        assertThat(la.children(NodeId.STORY)).extracting(Node::kind).containsOnly(Kind.ACT);
        assertThat(la.beats()).extracting(Node::number).containsExactlyElementsOf(upTo(19));
        assertThat(la.children(NodeId.CAST))
                .extracting(Node::title)
                .startsWith("Dédé", "Massina")
                .hasSize(6);
        assertThat(la.children(NodeId.PLACES)).extracting(Node::title).containsExactlyInAnyOrder("Paris", "Métro");
        assertThat(Paging.of(la).total()).isEqualTo(880);
    }

    @Test
    void every_beat_says_which_words_it_came_from() throws IOException {
        var source = seed("killing-zoe");

        for (var beat : outline("Killing Zoe", source).beats()) {
            var ends = beat.field(Field.SPAN).split("-", -1);
            assertThat(source.substring(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                    .isEqualTo(beat.prose());
        }
    }

    @Test
    void those_named_most_get_a_plotline_and_the_first_named_has_the_beat() throws IOException {
        var la = outline("La Balance", seed("la-balance"));

        assertThat(la.children(NodeId.PLOTLINES))
                .extracting(Node::title)
                .containsExactly("Dédé", "Massina", "Petrovic");
        assertThat(la.children(NodeId.PLOTLINES))
                .extracting(line -> line.field(Field.COLOUR))
                .containsExactly("a", "b", "c");
        assertThat(titles(la, la.beats().get(6), Relation.PLOTLINE)).containsExactly("Massina", "Dédé");
        assertThat(titles(la, la.beats().getFirst(), Relation.LOCATION)).containsExactly("Paris");
        assertThat(titles(la, la.beats().get(1), Relation.CHARACTER)).containsExactly("Dédé", "Massina", "Nicole");
    }

    @Test
    void an_actor_belongs_to_the_part() throws IOException {
        var zoe = outline("Killing Zoe", seed("killing-zoe"));

        assertThat(zoe.children(NodeId.CAST))
                .extracting(person -> person.title() + " = " + person.field(Field.ACTOR))
                .containsExactlyInAnyOrder("Zed = Eric Stoltz", "Eric = Jean-Hugues Anglade", "Zoe = Julie Delpy");
    }

    @Test
    void the_place_of_a_slugline_is_a_location() {
        var own = outline("Own", "INT. DÉDÉ’S FLAT - DAWN\nThe police come.\n\nEXT. STREET\nNicole runs.\n");

        assertThat(own.children(NodeId.PLACES)).extracting(Node::title).containsExactly("DÉDÉ’S FLAT", "STREET");
        assertThat(titles(own, own.beats().getFirst(), Relation.LOCATION)).containsExactly("DÉDÉ’S FLAT");
        assertThat(own.beats().getFirst().field(Field.SLUGLINE)).isEqualTo("INT. DÉDÉ’S FLAT - DAWN");
    }

    @Test
    void what_cannot_be_stored_or_turns_lines_around_is_left_out() {
        var own = outline("Ow\u202En\u0000 \uD83C", "- One\u0000 thing\u202E\r\n- Half \uD83C\r\n  of it\r\n");

        assertThat(own.story().title()).isEqualTo("Own \uFFFD");
        assertThat(own.beats()).extracting(Node::prose).containsExactly("One thing\u202E", "Half \uFFFD of it");
        assertThat(own.beats()).extracting(Node::title).containsExactly("One thing", "Half \uFFFD of it");
    }

    @Test
    void a_megabyte_goes_in() {
        var own = outline("Own", "Massina slips away into the Métro, but Petrovic is chased. ".repeat(17_000));

        assertThat(own.beats()).hasSizeLessThanOrEqualTo(Drafting.MOST_BEATS).hasSizeGreaterThan(500);
    }

    @Test
    void the_same_ids_give_the_same_commands() throws IOException {
        var draft = FirstDraft.of(
                "La Balance", seed("la-balance"), Structures.shipped().usual());

        assertThat(draft.beginning(ids(7))).isEqualTo(draft.beginning(ids(7)));
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<String> titles(Outline outline, Node beat, Relation relation) {
        return beat.links(relation).stream()
                .map(id -> outline.find(id).orElseThrow().title())
                .toList();
    }

    private static Outline outline(String title, String prose) {
        var now = Outline.empty();
        var resolver = new Resolver(new RecentTexts(0));
        for (Command command :
                FirstDraft.of(title, prose, Structures.shipped().usual()).beginning(ids(1))) {
            var resolution = resolver.resolve(now, command);
            assertThat(resolution).isInstanceOf(Resolution.Accepted.class);
            now = now.with(((Resolution.Accepted) resolution).fact());
        }
        return now;
    }

    private static Supplier<NodeId> ids(long seed) {
        var random = new Random(seed);
        return () -> new NodeId(new UUID(random.nextLong(), random.nextLong()));
    }

    private static String seed(String name) throws IOException {
        return Files.readString(Path.of("seeds/synopses", name + ".txt"));
    }
}
