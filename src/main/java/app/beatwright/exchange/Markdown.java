package app.beatwright.exchange;

import app.beatwright.outline.Field;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Paging;
import app.beatwright.outline.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Writes an outline as Markdown that reads well as it is and renders the same everywhere: one heading level for each
/// level of the outline, prose as paragraphs, what belongs to a beat as a quotation below it.
public final class Markdown {

    private static final int DEEPEST = 6;

    /// Marks that mean something anywhere in a line.
    private static final Pattern INLINE = Pattern.compile("([\\\\`*_\\[\\]<>|~])");

    /// Marks that mean something at the beginning of a line: headings, lists, rules, underlines of headings.
    private static final Pattern AT_START = Pattern.compile("^(#{1,6}(?=\\s|$)|[+=-])");

    private static final Pattern COUNTED = Pattern.compile("^(\\d{1,9})([.)])");

    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w{1,32};)");

    private Markdown() {}

    /// The whole outline; what is in the bin stays there. Ends with a line break.
    public static String write(Outline outline) {
        var reading = new Reading(outline);
        var blocks = new ArrayList<String>();
        blocks.add("# " + heading(reading.storyTitle()));
        paragraphs(outline.story().field(Field.LOGLINE), blocks);
        below(NodeId.STORY, 2, reading, Paging.of(outline), blocks);
        shelf(reading, blocks);
        people(reading, blocks);
        return String.join("\n\n", blocks) + "\n";
    }

    private static void below(NodeId parent, int level, Reading reading, Paging paging, List<String> blocks) {
        for (var node : reading.outline().children(parent)) {
            blocks.add("#".repeat(Math.min(DEEPEST, level)) + " " + heading(reading.title(node)));
            paragraphs(node.prose(), blocks);
            if (node.kind() == Kind.BEAT) {
                blocks.add(facts(node, reading, paging));
            }
            below(node.id(), level + 1, reading, paging, blocks);
        }
    }

    /// What has no place in the story, or none yet, stands behind it.
    private static void shelf(Reading reading, List<String> blocks) {
        if (!reading.outline().children(NodeId.SHELF).isEmpty()) {
            blocks.add("## On the shelf");
            below(NodeId.SHELF, 3, reading, Paging.of(reading.outline()), blocks);
        }
    }

    /// A line each, so that a reader without Markdown sees a list too.
    private static String facts(Node beat, Reading reading, Paging paging) {
        var facts = new ArrayList<String>();
        if (!beat.field(Field.SLUGLINE).isEmpty()) {
            facts.add("**" + line(beat.field(Field.SLUGLINE)) + "**");
        }
        reading.role(beat).ifPresent(role -> facts.add("Role: " + line(role)));
        named("Plotlines", reading.lines(beat, Relation.PLOTLINE, NodeId.PLOTLINES), facts);
        named("Characters", reading.lines(beat, Relation.CHARACTER, NodeId.CAST), facts);
        named("Location", reading.titles(beat, Relation.LOCATION), facts);
        if (!beat.field(Field.STATUS).isEmpty()) {
            facts.add("Status: " + beat.field(Field.STATUS));
        }
        facts.add("Beat " + beat.number()
                + paging.find(beat.id()).map(pages -> ", " + pages.label()).orElse(""));
        return "> " + String.join("  \n> ", facts);
    }

    private static void named(String what, List<String> titles, List<String> facts) {
        if (!titles.isEmpty()) {
            facts.add(what + ": " + line(String.join(", ", titles)));
        }
    }

    private static void people(Reading reading, List<String> blocks) {
        list("Characters", NodeId.CAST, reading, blocks);
        list("Locations", NodeId.PLACES, reading, blocks);
        list("Plotlines", NodeId.PLOTLINES, reading, blocks);
    }

    private static void list(String what, NodeId root, Reading reading, List<String> blocks) {
        var members = reading.outline().children(root);
        if (members.isEmpty()) {
            return;
        }
        blocks.add("## " + what);
        blocks.add(String.join(
                "\n",
                members.stream()
                        .map(member -> "- " + described(member, reading))
                        .toList()));
    }

    private static String described(Node member, Reading reading) {
        var actor = member.field(Field.ACTOR);
        var prose = member.prose()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return "**%s**%s%s"
                .formatted(
                        line(reading.title(member)),
                        actor.isEmpty() ? "" : " (" + line(actor) + ")",
                        prose.isEmpty() ? "" : " – " + line(String.join(" ", prose)));
    }

    private static void paragraphs(String prose, List<String> blocks) {
        for (var paragraph : prose.split("\\R\\s*\\R", -1)) {
            var lines = paragraph
                    .lines()
                    .map(Markdown::line)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (!lines.isEmpty()) {
                blocks.add(String.join("  \n", lines));
            }
        }
    }

    /// A number sign at the end of a heading would be taken for its end.
    private static String heading(String text) {
        return line(text).replaceAll("(#+)$", "\\\\$1");
    }

    /// One line that says what the writer typed and means nothing to Markdown.
    private static String line(String text) {
        var plain = text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", " ").strip();
        var inline = ENTITY.matcher(INLINE.matcher(plain).replaceAll("\\\\$1")).replaceAll("&amp;");
        var start = AT_START.matcher(inline).replaceFirst("\\\\$1");
        return COUNTED.matcher(start).replaceFirst("$1\\\\$2");
    }
}
