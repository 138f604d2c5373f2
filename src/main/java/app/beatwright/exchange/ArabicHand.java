package app.beatwright.exchange;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The Arabic hand, in which a letter looks otherwise where it is joined to the one before it, the one behind it, or
/// both. What it looks like are Unicode's *presentation forms*; each says in its name which it is, and by what it is
/// compatible with, of which letter.
final class ArabicHand {

    private enum Form {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL
    }

    private static final int FIRST = 0xFB50;
    private static final int LAST = 0xFEFC;

    /// From here on, lam and the alef behind it written as one.
    private static final int PAIRS = 0xFEF5;

    private static final int STROKE = 0x0640;
    private static final int PARTER = 0x200C;
    private static final int JOINER = 0x200D;

    private static final Map<String, Map<Form, Integer>> FORMS = forms();

    private static final Map<Integer, String> LETTERS = FORMS.values().stream()
            .flatMap(forms -> forms.values().stream())
            .collect(Collectors.toMap(form -> form, ArabicHand::plain));

    private final int[] letters;

    private ArabicHand(String text) {
        letters = text.codePoints().toArray();
    }

    private static Map<String, Map<Form, Integer>> forms() {
        var forms = new HashMap<String, Map<Form, Integer>>();
        for (var point = FIRST; point <= LAST; point++) {
            if (Character.isLetter(point) && plain(point).length() <= (point < PAIRS ? 1 : 2)) {
                for (var form : Form.values()) {
                    if (Character.getName(point).endsWith(form + " FORM")) {
                        forms.computeIfAbsent(plain(point), _ -> new EnumMap<>(Form.class))
                                .put(form, point);
                    }
                }
            }
        }
        return Map.copyOf(forms);
    }

    private static String plain(int form) {
        return Normalizer.normalize(Character.toString(form), Normalizer.Form.NFKC);
    }

    /// The same text as it is written; what only joins and parts is done then, and gone.
    static String joined(String text) {
        return new ArabicHand(text).joined();
    }

    /// The letters themselves.
    static String apart(String text) {
        var letters = new StringBuilder();
        text.codePoints().forEach(point -> letters.append(LETTERS.getOrDefault(point, Character.toString(point))));
        return letters.toString();
    }

    private String joined() {
        var written = new StringBuilder();
        for (var at = 0; at < letters.length; at++) {
            var pair = at + 1 < letters.length ? forms(letters[at], letters[at + 1]) : Map.<Form, Integer>of();
            var forms = pair.isEmpty() ? forms(letters[at]) : pair;
            var form = form(isJoinedBefore(at), pair.isEmpty() && isJoinedBehind(at), forms);
            if (letters[at] != JOINER && letters[at] != PARTER) {
                written.appendCodePoint(forms.getOrDefault(form, letters[at]));
            }
            at += pair.isEmpty() ? 0 : 1;
        }
        return written.toString();
    }

    private static Map<Form, Integer> forms(int... points) {
        return FORMS.getOrDefault(new String(points, 0, points.length), Map.of());
    }

    private static Form form(boolean before, boolean behind, Map<Form, Integer> forms) {
        var isFinal = before && forms.containsKey(Form.FINAL);
        var isInitial = behind && forms.containsKey(Form.INITIAL);
        if (isFinal) {
            return isInitial ? Form.MEDIAL : Form.FINAL;
        }
        return isInitial ? Form.INITIAL : Form.ISOLATED;
    }

    /// What is set over or under a letter does not part it from the next.
    private boolean isJoinedBefore(int at) {
        var before = at - 1;
        while (before >= 0 && isMark(letters[before])) {
            before--;
        }
        return before >= 0 && (isLine(letters[before]) || forms(letters[before]).containsKey(Form.INITIAL));
    }

    private boolean isJoinedBehind(int at) {
        var behind = at + 1;
        while (behind < letters.length && isMark(letters[behind])) {
            behind++;
        }
        return behind < letters.length
                && (isLine(letters[behind]) || forms(letters[behind]).containsKey(Form.FINAL));
    }

    private static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean isLine(int point) {
        return point == STROKE || point == JOINER;
    }
}
