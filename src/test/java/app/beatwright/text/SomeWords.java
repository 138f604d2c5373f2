package app.beatwright.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Words and changes out of a seed; whole characters only.
final class SomeWords {

    private static final List<String> LETTERS =
            List.of("a", "b", "c", "d", "e", " ", "\n", "é", "e\u0301", "厨", "房", "ש", "😀", "😁", "🎬", "👩\u200d👧");

    private final Random random;

    SomeWords(long seed) {
        random = new Random(seed);
    }

    /// Plays the scene with seeds from 1; a failure names its seed.
    static void play(int times, Scene scene) {
        for (int seed = 1; seed <= times; seed++) {
            try {
                scene.play(new SomeWords(seed));
            } catch (Exception | AssertionError failure) {
                throw new AssertionError("Seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    /// What happens, and what must be true then.
    interface Scene {
        void play(SomeWords words) throws Exception;
    }

    int below(int limit) {
        return random.nextInt(limit);
    }

    String text(int letters) {
        var text = new StringBuilder();
        for (int i = below(letters + 1); i > 0; i--) {
            text.append(LETTERS.get(below(LETTERS.size())));
        }
        return text.toString();
    }

    /// Any change at all, but with its borders between characters.
    ChangeSet change(String doc) {
        var sections = new Sections();
        for (int pos = 0; pos < doc.length(); ) {
            int length = whole(doc, pos, 1 + below(6)) - pos;
            switch (below(4)) {
                case 0 -> sections.change(length, text(4));
                case 1 -> sections.change(0, text(4)).keep(length);
                default -> sections.keep(length);
            }
            pos += length;
        }
        return sections.change(0, below(3) == 0 ? text(4) : "").toChangeSet();
    }

    /// A few changes, each made after the one before it.
    List<ChangeSet> changes(String doc, int most) {
        var changes = new ArrayList<ChangeSet>();
        var text = doc;
        for (int i = below(most + 1); i > 0; i--) {
            var change = change(text);
            changes.add(change);
            text = change.apply(text);
        }
        return changes;
    }

    private static int whole(String doc, int pos, int length) {
        int end = Math.min(doc.length(), pos + length);
        return Surrogates.splitAt(doc, end) ? end + 1 : end;
    }
}
