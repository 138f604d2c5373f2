package app.beatwright.exchange;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// A name for a file that any system takes, made of a title: no path, no mark that hides or turns, no device.
public final class FileName {

    /// The name without its ending, in bytes of UTF-8: file systems allow 255 for all of it.
    private static final int LONGEST = 120;

    private static final String UNTITLED = "outline";

    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileName() {}

    /// The name for this title and ending.
    ///
    /// @param ending without the dot, ours and not the user's
    public static String of(String title, String ending) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFC)
                .codePoints()
                .map(point -> isTrouble(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("\\s+", " ");
        var name = bare(shortened(bare(plain)));
        if (name.isEmpty()) {
            name = UNTITLED;
        }
        var stem = name.split("\\.", 2)[0].trim().toLowerCase(Locale.ROOT);
        return (DEVICES.contains(stem) ? name + " " + UNTITLED : name) + "." + ending;
    }

    /// What separates folders, drives and wildcards, cannot be seen, or turns the rest of the name around.
    private static boolean isTrouble(int point) {
        var type = Character.getType(point);
        return "/\\:*?\"<>|%".indexOf(point) >= 0
                || type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE
                || (type == Character.FORMAT && point != 0x200C && point != 0x200D);
    }

    /// Dots and blanks at the ends hide a file or vanish from its name; a dash reads as an option.
    private static String bare(String name) {
        return name.replaceAll("^[\\s.~-]+|[\\s.]+$", "");
    }

    private static String shortened(String name) {
        if (bytes(name) <= LONGEST) {
            return name;
        }
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(name);
        var fits = 0;
        for (var end = letters.next();
                end != BreakIterator.DONE && bytes(name.substring(0, end)) <= LONGEST;
                end = letters.next()) {
            fits = end;
        }
        return name.substring(0, fits);
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
