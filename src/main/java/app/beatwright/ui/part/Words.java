package app.beatwright.ui.part;

import java.util.Locale;

/// Small matters of spelling.
public final class Words {

    private Words() {}

    public static String capitalised(String words) {
        if (words.isEmpty()) {
            return words;
        }
        var second = words.offsetByCodePoints(0, 1);
        return words.substring(0, second).toUpperCase(Locale.ROOT) + words.substring(second);
    }
}
