package app.beatwright.outline;

/// Counts words well enough to share out a length. In scripts that are written without spaces each character counts.
final class Words {

    private Words() {}

    static int in(String text) {
        var count = 0;
        var within = false;
        for (var point : text.codePoints().toArray()) {
            var standsAlone = standsAlone(point);
            var begins = Character.isLetterOrDigit(point) && !standsAlone && !within;
            count += standsAlone || begins ? 1 : 0;
            within = !standsAlone && !Character.isWhitespace(point) && (within || begins);
        }
        return count;
    }

    private static boolean standsAlone(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}
