package app.beatwright.text;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A change in JSON, an array with one part for each section: `5` keeps five, `[3]` deletes three, `[3,"ab"]`
/// replaces three by *ab*, and `[0,"a","b"]` inserts two lines, a string for each.
final class ChangeJson {

    private final Sections sections = new Sections();
    private long oldLength;
    private long newLength;

    private ChangeJson() {}

    static JsonNode write(ChangeSet changes) {
        var parts = JsonNodeFactory.instance.arrayNode(changes.count());
        for (int i = 0; i < changes.count(); i++) {
            if (changes.keeps(i)) {
                parts.add(changes.length(i));
            } else {
                addLines(parts.addArray().add(changes.length(i)), changes.inserted(i));
            }
        }
        return parts;
    }

    private static void addLines(ArrayNode part, String text) {
        if (!text.isEmpty()) {
            for (var line : text.split("\n", -1)) {
                part.add(line);
            }
        }
    }

    static ChangeSet read(JsonNode json) throws MalformedChange {
        require(json.isArray(), "A change is an array of parts");
        require(json.size() <= ChangeSet.MAX_SECTIONS, "More than " + ChangeSet.MAX_SECTIONS + " parts");
        var reading = new ChangeJson();
        for (var part : json) {
            reading.add(part);
        }
        return reading.sections.toChangeSet();
    }

    private void add(JsonNode part) throws MalformedChange {
        int before = sections.count();
        if (part.isArray()) {
            change(part);
        } else {
            keep(length(part));
        }
        require(sections.count() == before + 1, "A part that is empty or belongs to the one before it");
    }

    private void keep(int length) throws MalformedChange {
        measure(length, length);
        sections.keep(length);
    }

    private void change(JsonNode part) throws MalformedChange {
        require(!part.isEmpty(), "A part without a length");
        int length = length(part.get(0));
        var text = text(part);
        require(part.size() == 1 || !text.isEmpty(), "An insertion of nothing");
        measure(length, text.length());
        sections.change(length, text);
    }

    private static int length(JsonNode number) throws MalformedChange {
        require(number.isIntegralNumber() && number.canConvertToInt(), "A length is a whole number");
        require(number.intValue() >= 0, "A length below 0");
        return number.intValue();
    }

    private static String text(JsonNode part) throws MalformedChange {
        var text = new StringBuilder();
        for (int i = 1; i < part.size(); i++) {
            text.append(i == 1 ? "" : "\n").append(line(part.get(i)));
        }
        return text.toString();
    }

    private static String line(JsonNode line) throws MalformedChange {
        require(line.isString(), "A line is a string");
        require(line.stringValue().chars().noneMatch(ChangeJson::isForbidden), "A line break or U+0000 inside a line");
        return line.stringValue();
    }

    private static boolean isForbidden(int unit) {
        return unit == '\n' || unit == '\r' || unit == 0;
    }

    private void measure(int length, int becomes) throws MalformedChange {
        oldLength += length;
        newLength += becomes;
        require(Math.max(oldLength, newLength) <= ChangeSet.MAX_LENGTH, "Longer than " + ChangeSet.MAX_LENGTH);
    }

    private static void require(boolean claim, String otherwise) throws MalformedChange {
        if (!claim) {
            throw new MalformedChange(otherwise);
        }
    }
}
