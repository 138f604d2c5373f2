package app.beatwright.exchange;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Map;

/// Which way each part of a line runs, as the JDK knows it: Hebrew and Arabic from right to left, the rest the other
/// way.
final class ReadingOrder implements BidiSplitter {

    private Bidi paragraph = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

    @Override
    public void setParagraph(String text, byte direction) {
        var base = direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
        paragraph = new Bidi(text, base);
    }

    @Override
    public int countTextRuns() {
        return paragraph.getRunCount();
    }

    /// In the order of the text: whoever lays the lines puts the runs of a line where they are seen.
    @Override
    public BidiTextRun getVisualRun(int index) {
        var start = paragraph.getRunStart(index);
        var isLeftward = paragraph.getRunLevel(index) % 2 == 1;
        return new BidiTextRun(start, paragraph.getRunLimit(index) - start, isLeftward ? RTL : LTR);
    }

    @Override
    public byte getBaseDirection(String text) {
        return Copy.isRightToLeft(text) ? RTL : LTR;
    }

    /// What becomes of the letters of a run from right to left.
    static final class Letters implements BidiReorderer {

        private static final Map<Integer, Integer> MIRRORED = Map.ofEntries(
                Map.entry((int) '(', (int) ')'),
                Map.entry((int) ')', (int) '('),
                Map.entry((int) '[', (int) ']'),
                Map.entry((int) ']', (int) '['),
                Map.entry((int) '{', (int) '}'),
                Map.entry((int) '}', (int) '{'),
                Map.entry((int) '<', (int) '>'),
                Map.entry((int) '>', (int) '<'),
                Map.entry((int) '«', (int) '»'),
                Map.entry((int) '»', (int) '«'),
                Map.entry((int) '‹', (int) '›'),
                Map.entry((int) '›', (int) '‹'));

        /// Backwards, by letters with what is set over and under them.
        @Override
        public String reorderRTLTextToLTR(String text) {
            var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
            letters.setText(text);
            var turned = new StringBuilder();
            var end = letters.last();
            for (var start = letters.previous(); start != BreakIterator.DONE; start = letters.previous()) {
                text.substring(start, end).codePoints().map(this::mirrored).forEach(turned::appendCodePoint);
                end = start;
            }
            return turned.toString();
        }

        private int mirrored(int point) {
            return MIRRORED.getOrDefault(point, point);
        }

        @Override
        public String shapeText(String text) {
            return ArabicHand.joined(text);
        }

        @Override
        public String deshapeText(String text) {
            return ArabicHand.apart(text);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
