package app.beatwright.synopsis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A word of a sentence, without its possessive ending.
///
/// @param first whether it begins a sentence, a quotation or what follows a colon, where a capital says nothing
record Word(String text, Span span, boolean possessive, boolean first) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}\\p{N}]+)*");

    private static final String OPENING = "\"“‘«:;(¿¡";

    static List<Word> of(String source, Span sentence) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(source).region(sentence.from(), sentence.to());
        while (matcher.find()) {
            words.add(word(source, matcher.group(), matcher.start(), words.isEmpty()));
        }
        return words;
    }

    private static Word word(String source, String found, int from, boolean firstOfAll) {
        var bare = found.replaceFirst("['’]s$", "");
        var to = from + found.length();
        var possessive = bare.length() < found.length()
                || (bare.endsWith("s") && to < source.length() && "'’".indexOf(source.charAt(to)) >= 0);
        return new Word(
                bare, new Span(from, from + bare.length()), possessive, firstOfAll || afterOpening(source, from));
    }

    private static boolean afterOpening(String source, int from) {
        var at = from - 1;
        while (at >= 0 && source.charAt(at) == ' ') {
            at--;
        }
        return at >= 0 && OPENING.indexOf(source.charAt(at)) >= 0;
    }

    boolean isCapital() {
        return Character.isUpperCase(text.codePointAt(0)) || Character.isTitleCase(text.codePointAt(0));
    }

    /// In capitals throughout, two letters at least.
    boolean isShouted() {
        return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT)) && isCapital();
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    int from() {
        return span.from();
    }

    /// The end of the word without its possessive ending.
    int to() {
        return span.to();
    }
}
