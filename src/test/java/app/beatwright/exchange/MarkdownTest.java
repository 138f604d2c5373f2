package app.beatwright.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Relation;
import app.beatwright.outline.Strand;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private final Sheet sheet = new Sheet().called("La Balance");

    @Test
    void an_outline_reads_as_headings_paragraphs_and_facts() {
        var nicole = sheet.character("Nicole", "");
        var zed = sheet.character("Zed", "Eric Stoltz");
        var flat = sheet.location("Flat");
        var line = sheet.plotline("Dédé");
        var act = sheet.act("Act One");
        sheet.beat(
                sheet.sequence(act, "The street"),
                "The raid",
                "The police come.\nThey find a gun.\n\nIt is hers.",
                Map.of(Field.SLUGLINE, "INT. FLAT - DAWN", Field.ROLE, "snyder15/catalyst", Field.STATUS, "draft"),
                Map.of(
                        Relation.CHARACTER,
                        List.of(nicole, zed),
                        Relation.LOCATION,
                        List.of(flat),
                        Relation.PLOTLINE,
                        List.of(line)));

        assertThat(written()).isEqualTo("""
                        # La Balance

                        ## Act One

                        ### The street

                        #### The raid

                        The police come.\s\s
                        They find a gun.

                        It is hers.

                        > **INT. FLAT - DAWN**\s\s
                        > Role: Catalyst\s\s
                        > Plotlines: Dédé\s\s
                        > Characters: Nicole, Zed\s\s
                        > Location: Flat\s\s
                        > Status: draft\s\s
                        > Beat 1, p. 1

                        ## Characters

                        - **Nicole**
                        - **Zed** (Eric Stoltz)

                        ## Locations

                        - **Flat**

                        ## Plotlines

                        - **Dédé**
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# no heading",
                "- no list",
                "+ no list",
                "* no list",
                "1. no list",
                "12) no list",
                "> no quotation",
                "===",
                "---",
                "```",
                "~~~",
                "<script>alert(1)</script>",
                "[link](javascript:alert(1))",
                "![picture](http://example.org/x.png)",
                "_no_ *stress* `no code` &lt; \\n",
                "| no | table |"
            })
    void nothing_a_writer_types_is_taken_for_markup(String line) {
        sheet.beat(NodeId.STORY, line, line);

        var written = written();

        assertThat(unescaped(written)).contains("## " + line + "\n").contains("\n\n" + line + "\n\n");
        assertThat(written.lines().filter(text -> text.startsWith("#"))).hasSize(2);
        assertThat(written.lines()
                        .filter(text -> text.matches("(?:[-+*>]|\\d+[.)]) ?.*") && !text.startsWith("> Beat")))
                .isEmpty();
        assertThat(written.replaceAll("\\\\.", "x").lines().filter(text -> !text.startsWith(">")))
                .noneMatch(text -> text.matches(".*[<>`*_\\[\\]|~].*") || text.matches("[=-]+"));
    }

    @Test
    void every_script_is_left_as_it_is() {
        var line = "🎬 é مرحبا 東京 ‏א";
        sheet.beat(NodeId.STORY, line, line);

        assertThat(written()).contains("## " + line + "\n\n" + line + "\n");
    }

    @Test
    void what_a_beat_does_for_its_lines_leaves_with_it() {
        var zed = sheet.character("Zed", "");
        var heist = sheet.plotline("The heist");
        var beat = sheet.beat(NodeId.STORY, "The bank", "", Map.of(), Map.of(Relation.PLOTLINE, List.of(heist)));
        sheet.tell(new Command.SetField(beat, new Strand(heist), "begins"));
        sheet.tell(new Command.SetField(beat, new Strand(zed), "waits outside"));

        assertThat(written()).contains("> Plotlines: The heist (begins)", "> Characters: Zed (waits outside)");
    }

    @Test
    void what_is_in_the_bin_is_not_exported() {
        var gone = sheet.beat(NodeId.STORY, "Thrown away", "");
        sheet.tell(new Command.Remove(List.of(gone)));

        assertThat(written()).isEqualTo("# La Balance\n");
    }

    @Test
    void an_empty_outline_is_a_heading() {
        assertThat(Markdown.write(Outline.empty())).isEqualTo("# Untitled\n");
    }

    private static String unescaped(String written) {
        return written.replace("&amp;", "&").replaceAll("\\\\([^n\\p{L}])", "$1");
    }

    private String written() {
        return Markdown.write(sheet.outline());
    }
}
