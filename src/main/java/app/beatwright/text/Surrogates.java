package app.beatwright.text;

/// Characters that take two UTF-16 units, and where they may not be cut.
final class Surrogates {

    private Surrogates() {}

    static boolean splitAt(String text, int pos) {
        return 0 < pos && pos < text.length() && Character.isSurrogatePair(text.charAt(pos - 1), text.charAt(pos));
    }

    static boolean isIllFormed(String text) {
        return text.codePoints().anyMatch(point -> point <= Character.MAX_VALUE && Character.isSurrogate((char) point));
    }
}
