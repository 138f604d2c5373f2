package app.beatwright.outline;

import java.util.ArrayList;
import java.util.List;

/// Keys that siblings are sorted by, so that one can be put between any two without touching the others.
///
/// A key is a whole number and perhaps a fraction, in base 62, and keys compare as plain strings. The first letter says
/// how
/// many digits the whole number has: `a` one, `b` two and so on upwards, `Z` one, `Y` two and so on downwards. Putting
/// one
/// more at either end counts the whole number up or down, so ends stay short: 3,906 at the end reach `bzz`. Putting one
/// between two neighbours takes the middle of their fractions, which adds a digit about every sixth time at one spot.
/// A fraction never ends in 0, or there would be no room below it.
///
/// Only the server makes keys, one after the other, so no two siblings ever get the same.
final class OrderKey {

    /// A longer one is reason to give all siblings short ones again.
    static final int LONGEST = 48;

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BASE = DIGITS.length();
    private static final String FIRST = "a0";

    private OrderKey() {}

    /// As many keys as are needed between two neighbours, in order.
    ///
    /// @param low the key below, or empty if there is none
    /// @param high the key above, or empty if there is none
    static List<String> spread(String low, String high, int count) {
        var keys = new ArrayList<String>(count);
        if (high.isEmpty()) {
            upwards(low, count, keys);
        } else if (low.isEmpty()) {
            downwards(high, count, keys);
        } else {
            halving(low, high, count, keys);
        }
        return keys;
    }

    private static void upwards(String low, int count, List<String> keys) {
        var last = low;
        for (var i = 0; i < count; i++) {
            last = between(last, "");
            keys.add(last);
        }
    }

    private static void downwards(String high, int count, List<String> keys) {
        var first = high;
        for (var i = 0; i < count; i++) {
            first = between("", first);
            keys.addFirst(first);
        }
    }

    /// The middle one first, so that the keys grow with the logarithm of their number.
    private static void halving(String low, String high, int count, List<String> keys) {
        if (count == 0) {
            return;
        }
        var middle = between(low, high);
        var left = (count - 1) / 2;
        halving(low, middle, left, keys);
        keys.add(middle);
        halving(middle, high, count - 1 - left, keys);
    }

    /// A key between two neighbours; either may be empty, for none.
    static String between(String low, String high) {
        if (low.isEmpty()) {
            return high.isEmpty() ? FIRST : below(high);
        }
        if (high.isEmpty()) {
            return next(whole(low));
        }
        if (low.compareTo(high) >= 0) {
            throw new IllegalArgumentException("There is no room between %s and %s".formatted(low, high));
        }
        return inside(low, high);
    }

    private static String below(String high) {
        var whole = whole(high);
        return whole.length() < high.length() ? whole : previous(whole);
    }

    private static String inside(String low, String high) {
        var whole = whole(low);
        if (high.startsWith(whole)) {
            return whole + middle(fraction(low), fraction(high));
        }
        var next = next(whole);
        return next.compareTo(high) < 0 ? next : whole + middle(fraction(low), "");
    }

    /// A fraction above `low` and below `high`, where an empty `high` means 1.
    private static String middle(String low, String high) {
        var digits = new StringBuilder();
        var open = high.isEmpty();
        for (var i = 0; ; i++) {
            var floor = i < low.length() ? digit(low, i) : 0;
            var ceiling = open ? BASE : digit(high, i);
            if (ceiling - floor > 1) {
                return digits.append(DIGITS.charAt((floor + ceiling) / 2)).toString();
            }
            digits.append(DIGITS.charAt(floor));
            open |= ceiling > floor;
        }
    }

    private static String next(String whole) {
        var digits = new StringBuilder(whole);
        for (var i = whole.length() - 1; i > 0; i--) {
            var digit = digit(whole, i);
            if (digit < BASE - 1) {
                digits.setCharAt(i, DIGITS.charAt(digit + 1));
                return digits.toString();
            }
            digits.setCharAt(i, '0');
        }
        return filled(whole.charAt(0) == 'Z' ? 'a' : (char) (whole.charAt(0) + 1), '0');
    }

    private static String previous(String whole) {
        var digits = new StringBuilder(whole);
        for (var i = whole.length() - 1; i > 0; i--) {
            var digit = digit(whole, i);
            if (digit > 0) {
                digits.setCharAt(i, DIGITS.charAt(digit - 1));
                return digits.toString();
            }
            digits.setCharAt(i, 'z');
        }
        return filled(whole.charAt(0) == 'a' ? 'Z' : (char) (whole.charAt(0) - 1), 'z');
    }

    private static String filled(char head, char digit) {
        return head + String.valueOf(digit).repeat(width(head));
    }

    private static String whole(String key) {
        var end = 1 + width(key.charAt(0));
        if (key.length() < end) {
            throw notAKey(key);
        }
        return key.substring(0, end);
    }

    private static String fraction(String key) {
        return key.substring(whole(key).length());
    }

    private static int width(char head) {
        if ('a' <= head && head <= 'z') {
            return head - 'a' + 1;
        }
        if ('A' <= head && head <= 'Z') {
            return 'Z' - head + 1;
        }
        throw notAKey(String.valueOf(head));
    }

    private static int digit(String key, int at) {
        var digit = DIGITS.indexOf(key.charAt(at));
        if (digit < 0) {
            throw notAKey(key);
        }
        return digit;
    }

    private static IllegalArgumentException notAKey(String key) {
        return new IllegalArgumentException("An order key never looks like " + key);
    }
}
