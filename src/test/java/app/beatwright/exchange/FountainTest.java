package app.beatwright.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Relation;
import app.beatwright.outline.Strand;
import app.beatwright.structure.StructureRole;
import app.beatwright.structure.Structures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FountainTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Sheet sheet = new Sheet().called("La Balance");

    @Test
    void an_outline_reads_as_sections_synopses_and_scenes() {
        var act = sheet.act("Act One");
        var sequence = sheet.sequence(act, "Dédé & Nicole");
        var dede = sheet.plotline("Dédé");
        sheet.beat(
                sequence,
                "The raid",
                "The police raid the flat.\n\nThey find a gun.",
                Map.of(
                        Field.SLUGLINE,
                        "INT. DÉDÉ’S FLAT - DAWN",
                        Field.ROLE,
                        "snyder15/catalyst",
                        Field.STATUS,
                        "draft"),
                Map.of(Relation.PLOTLINE, List.of(dede)));
        sheet.beat(act, "Dédé agrees", "");

        assertThat(written()).isEqualTo("""
                        Title: La Balance
                        Draft date: 2026-11-21

                        # Act One

                        ## Dédé & Nicole

                        ### The raid [[beat Dédé]] [[Role: Catalyst]] [[Status: draft]]

                        = The police raid the flat.
                        = They find a gun.

                        INT. DÉDÉ’S FLAT - DAWN

                        ### Dédé agrees
                        """);
    }

    @Test
    void a_slugline_nobody_knows_is_forced() {
        sheet.beat(NodeId.STORY, "Credits", "", Map.of(Field.SLUGLINE, "MAIN TITLES"), Map.of());

        assertThat(written()).contains("\n\n.MAIN TITLES\n");
    }

    @Test
    void what_has_no_title_leaves_with_its_number() {
        sheet.sequence(sheet.act(""), "");

        assertThat(written()).contains("# Act 1\n").contains("## Sequence 1\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# is no act",
                "= is no synopsis",
                "===",
                ".38 pistol",
                "INT. IS NO SCENE",
                "[[never closed",
                "closed too early]] [[",
                "/* no comment",
                "*/ nor its end",
                "> CUT TO:",
                "@NICOLE",
                "~ la la",
                "! bang",
                "[[[[ ]]]] /*/*/ **//",
                "🎬 emoji, é combining, مرحبا rtl, 東京 cjk"
            })
    void nothing_a_writer_types_changes_what_it_is(String line) {
        var act = sheet.act(line);
        sheet.beat(act, line, line + "\n" + line, Map.of(Field.SLUGLINE, "EXT. STREET"), Map.of());
        sheet.beat(act, "The end", "");

        var read = new PlainReader(written());

        assertThat(read.sections).hasSize(3);
        assertThat(read.synopses).hasSize(2);
        assertThat(read.headings).containsExactly("EXT. STREET");
        assertThat(read.others).isEmpty();
        assertThat(read.sections.get(0)).isEqualTo("1 " + line);
        assertThat(read.sections.get(1)).isEqualTo("3 " + line);
        assertThat(read.synopses).containsOnly(line);
    }

    @Test
    void what_a_beat_does_for_its_lines_leaves_with_it() {
        var zed = sheet.character("Zed", "");
        var heist = sheet.plotline("The heist");
        var beat = sheet.beat(NodeId.STORY, "The bank", "", Map.of(), Map.of(Relation.PLOTLINE, List.of(heist)));
        sheet.tell(new Command.SetField(beat, new Strand(heist), "begins"));
        sheet.tell(new Command.SetField(beat, new Strand(zed), "waits outside"));

        assertThat(written()).contains(" [[beat The heist]] [[The heist: begins]] [[Zed: waits outside]]");
    }

    @Test
    void what_is_in_the_bin_and_what_guides_is_not_exported() {
        var act = sheet.act("Act One");
        var gone = sheet.beat(act, "Thrown away", "Never to be seen.");
        sheet.beat(act, "Kept", "", Map.of(Field.ROLE, "snyder15/catalyst"), Map.of());
        sheet.tell(new Command.Remove(List.of(gone)));

        assertThat(written()).doesNotContain("Thrown").doesNotContain("Never");
        assertThat(written())
                .doesNotContain(Structures.shipped().usual().roles().stream()
                        .map(StructureRole::purpose)
                        .toList());
    }

    @Test
    void an_empty_outline_is_a_title_page() {
        assertThat(Fountain.write(Outline.empty(), TODAY)).isEqualTo("Title: Untitled\nDraft date: 2026-11-21\n");
    }

    private String written() {
        var written = Fountain.write(sheet.outline(), TODAY);
        assertThat(written).endsWith("\n").doesNotContain("\r");
        return written;
    }

    /// Reads as strictly as the strictest of readers: comments first, then blocks between blank lines.
    private static final class PlainReader {

        private static final Pattern COMMENT = Pattern.compile("/\\*.*?(?:\\*/|\\z)", Pattern.DOTALL);
        private static final Pattern NOTE = Pattern.compile("\\s*\\[\\[.*?\\]\\]", Pattern.DOTALL);

        final List<String> sections = new ArrayList<>();
        final List<String> synopses = new ArrayList<>();
        final List<String> headings = new ArrayList<>();
        final List<String> others = new ArrayList<>();

        PlainReader(String text) {
            var body = NOTE.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("");
            body.lines().skip(3).filter(line -> !line.isEmpty()).forEach(this::read);
        }

        private void read(String line) {
            var plain = line.replace("\u200B", "");
            if (plain.startsWith("#")) {
                var depth = plain.length() - plain.replaceFirst("^#+", "").length();
                sections.add(depth + " " + plain.substring(depth).strip());
            } else if (plain.matches("={3,}")) {
                others.add(plain);
            } else if (plain.startsWith("=")) {
                synopses.add(plain.substring(1).strip());
            } else if (plain.matches("(?i)(?:INT|EXT)[. ].*") || plain.matches("\\.[\\p{L}\\p{N}].*")) {
                headings.add(plain);
            } else {
                others.add(plain);
            }
        }
    }
}
