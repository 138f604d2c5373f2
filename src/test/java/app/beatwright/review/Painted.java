package app.beatwright.review;

import app.beatwright.text.ChangeSet;

/// A text of which some letters are painted, and a mark between two letters: slowly and letter by letter what
/// [Carrying] reckons with places.
final class Painted {

    private String text;
    private boolean[] paint;
    private String words;

    /// How many letters stand left of where the painted ones are, or were.
    private int mark;

    Painted(String text, int from, int to, String words) {
        this.text = text;
        this.paint = new boolean[text.length()];
        for (var i = from; i < to; i++) {
            paint[i] = true;
        }
        this.mark = from;
        this.words = words;
    }

    String reads() {
        var read = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            read.append(paint[i] ? String.valueOf(text.charAt(i)) : "");
        }
        return read.toString();
    }

    String words() {
        return words;
    }

    int start() {
        for (var i = 0; i < paint.length; i++) {
            if (paint[i]) {
                return i;
            }
        }
        return mark;
    }

    void under(ChangeSet change) {
        var start = start();
        var next = change.apply(text);
        var fresh = new boolean[next.length()];
        var kept = false;
        var grown = false;
        var at = 0;
        var to = 0;
        var nextMark = start;
        for (var replaced : change.replaced()) {
            for (; at < replaced.from(); at++) {
                fresh[to++] = paint[at];
                kept |= paint[at];
            }
            var isInside = isInside(replaced);
            for (var i = 0; i < replaced.words().length(); i++) {
                fresh[to++] = isInside;
                grown |= isInside;
            }
            at = replaced.to();
            if (replaced.from() < start) {
                nextMark = replaced.to() <= start ? to - at + start : replaced.at();
            }
        }
        for (; at < text.length(); at++) {
            fresh[to++] = paint[at];
            kept |= paint[at];
        }
        text = next;
        paint = kept ? fresh : new boolean[next.length()];
        mark = nextMark;
        words = kept && grown ? reads() : words;
    }

    /// What is put in between two painted letters is painted, and what stands in the place of painted ones alone.
    private boolean isInside(ChangeSet.Replaced replaced) {
        if (replaced.from() == replaced.to()) {
            return 0 < replaced.from()
                    && replaced.from() < text.length()
                    && paint[replaced.from() - 1]
                    && paint[replaced.from()];
        }
        for (var i = replaced.from(); i < replaced.to(); i++) {
            if (!paint[i]) {
                return false;
            }
        }
        return true;
    }

    /// Where all of the words stand around what is left of them, they are painted again.
    void takesHold() {
        var read = reads();
        var from = start();
        for (var start = 0; !read.equals(words) && start + words.length() <= text.length(); start++) {
            if (start <= from && from + read.length() <= start + words.length() && text.startsWith(words, start)) {
                for (var i = start; i < start + words.length(); i++) {
                    paint[i] = true;
                }
                return;
            }
        }
    }
}
