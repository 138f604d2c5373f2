package app.beatwright.exchange;

import app.beatwright.outline.Field;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Relation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Writes an outline as Fountain: acts, sequences and beats as sections, prose as synopses, sluglines as scene
/// headings.
///
/// Every block has a blank line before and after it, because some readers see sections only there. A beat is a
/// section and never a forced heading, which everybody would number as a scene. Plotlines and roles stand in notes
/// behind the title, where other tools look for them.
public final class Fountain {

    private static final int DEEPEST = 6;

    /// What every reader takes for a scene heading by itself.
    private static final Pattern HEADING = Pattern.compile("(?i)^(?:INT|EXT|EST|INT\\.?/EXT|EXT\\.?/INT|I/E)[. ].*");

    /// A zero-width space: parts two marks that would mean something together, and cannot be seen.
    private static final String APART = "\u200B";

    private Fountain() {}

    /// The whole outline; what is in the bin stays there. Ends with a line break.
    public static String write(Outline outline) {
        return write(outline, List.of("Title: " + title(outline)));
    }

    /// The same with the date of the draft on the title page.
    public static String write(Outline outline, LocalDate draft) {
        return write(outline, List.of("Title: " + title(outline), "Draft date: " + draft));
    }

    private static String title(Outline outline) {
        return plain(new Reading(outline).storyTitle());
    }

    private static String write(Outline outline, List<String> titlePage) {
        var reading = new Reading(outline);
        var blocks = new ArrayList<String>();
        blocks.add(String.join("\n", titlePage));
        var logline = outline.story().field(Field.LOGLINE);
        if (!logline.isEmpty()) {
            blocks.add(synopsis(logline));
        }
        below(NodeId.STORY, 1, reading, blocks);
        return String.join("\n\n", blocks) + "\n";
    }

    private static void below(NodeId parent, int depth, Reading reading, List<String> blocks) {
        for (var node : reading.outline().children(parent)) {
            section(node, depth, reading, blocks);
            below(node.id(), depth + 1, reading, blocks);
        }
    }

    /// An act is always one deep, a sequence two, a beat three, wherever it stands: readers go by the number.
    private static void section(Node node, int depth, Reading reading, List<String> blocks) {
        var deep = Math.min(DEEPEST, Math.max(depth, usualDepth(node.kind())));
        blocks.add("#".repeat(deep) + " " + plain(reading.title(node)) + notes(node, reading));
        if (!node.prose().isBlank()) {
            blocks.add(synopsis(node.prose()));
        }
        var slugline = plain(node.field(Field.SLUGLINE));
        if (!slugline.isEmpty()) {
            blocks.add(HEADING.matcher(slugline).matches() ? slugline : forced(slugline));
        }
    }

    private static int usualDepth(Kind kind) {
        return switch (kind) {
            case SEQUENCE -> 2;
            case BEAT -> 3;
            case ACT, STORY, CAST, PLACES, PLOTLINES, SHELF, CHARACTER, LOCATION, PLOTLINE -> 1;
        };
    }

    private static String notes(Node node, Reading reading) {
        if (node.kind() != Kind.BEAT) {
            return "";
        }
        var notes = new StringBuilder();
        var lines = reading.titles(node, Relation.PLOTLINE).stream()
                .map(title -> plain(title)
                        .replaceAll("[,:\\[\\]]", " ")
                        .replaceAll(" {2,}", " ")
                        .trim())
                .toList();
        if (!lines.isEmpty()) {
            notes.append(" [[beat ").append(String.join(", ", lines)).append("]]");
        }
        reading.strands(node)
                .forEach(strand -> notes.append(" [[").append(plain(strand)).append("]]"));
        reading.role(node)
                .ifPresent(role -> notes.append(" [[Role: ").append(plain(role)).append("]]"));
        if (!node.field(Field.STATUS).isEmpty()) {
            notes.append(" [[Status: ").append(node.field(Field.STATUS)).append("]]");
        }
        return notes.toString();
    }

    /// One line for every line of prose; a blank one would end the block and so the synopsis.
    private static String synopsis(String prose) {
        return prose.lines()
                .map(Fountain::plain)
                .filter(line -> !line.isBlank())
                .map(line -> "= " + line)
                .reduce((above, below) -> above + "\n" + below)
                .orElse("=");
    }

    /// A heading no reader would know is forced by a dot, if a letter or number can follow it.
    private static String forced(String slugline) {
        return Character.isLetterOrDigit(slugline.codePointAt(0)) ? "." + slugline : "!" + slugline;
    }

    /// One line in which nothing opens or closes a note or a comment.
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]", " ")
                .replaceAll("\\[(?=\\[)", "[" + APART)
                .replaceAll("\\](?=\\])", "]" + APART)
                .replaceAll("/(?=\\*)", "/" + APART)
                .replaceAll("\\*(?=/)", "*" + APART)
                .strip();
    }
}
