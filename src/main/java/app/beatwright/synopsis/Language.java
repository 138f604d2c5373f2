package app.beatwright.synopsis;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The language of a text, as far as splitting and naming need to know: English, or another.
enum Language {
    ENGLISH,
    OTHER;

    private static final Set<String> COMMON = Set.of(
            "the", "and", "of", "to", "is", "a", "an", "in", "with", "by", "his", "her", "he", "she", "they", "for",
            "from", "that", "who", "at", "as", "on", "but", "it", "into", "their");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private static final double SHARE_OF_COMMON_WORDS = 0.12;

    private static final int FEW_WORDS = 12;

    private static final int ENOUGH_WORDS = 2_000;

    /// English when its commonest words are common here; a text of a few words is English when it is written in plain
    /// Latin letters.
    static Language of(String text) {
        var words = WORD.matcher(text)
                .results()
                .limit(ENOUGH_WORDS)
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .toList();
        if (words.size() < FEW_WORDS) {
            return words.stream().allMatch(Language::isPlain) ? ENGLISH : OTHER;
        }
        var common = words.stream().filter(COMMON::contains).count();
        return common >= SHARE_OF_COMMON_WORDS * words.size() ? ENGLISH : OTHER;
    }

    private static boolean isPlain(String word) {
        return word.codePoints()
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }
}
