package app.beatwright.synopsis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How much of the whole each beat is, by its words.
final class Shares {

    /// Scripts without blanks between words: about two of their letters say what a word does.
    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}]{1,2}|[^\\s\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}]+");

    private Shares() {}

    static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /// Where each lies, in percent of all words.
    static List<RoleFit.Extent> extents(List<Integer> words) {
        var all = Math.max(1, words.stream().mapToInt(Integer::intValue).sum());
        var extents = new ArrayList<RoleFit.Extent>();
        var before = 0;
        for (var count : words) {
            extents.add(new RoleFit.Extent(100.0 * before / all, 100.0 * (before + count) / all));
            before += count;
        }
        return extents;
    }

    /// Divides a length by words, so that everybody gets one at least and the sum is exact; what rounding leaves over
    /// goes to those it cut most.
    ///
    /// @param length no less than there are words in the list
    static List<Integer> divided(int length, List<Integer> words) {
        var all = Math.max(1, words.stream().mapToInt(Integer::intValue).sum());
        var spare = length - words.size();
        var exact = words.stream().map(count -> (double) spare * count / all).toList();
        var lengths = new ArrayList<>(
                exact.stream().map(share -> 1 + (int) Math.floor(share)).toList());
        var left = length - lengths.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, words.size())
                .boxed()
                .sorted(Comparator.comparingDouble(at -> Math.floor(exact.get(at)) - exact.get(at)))
                .limit(left)
                .forEach(at -> lengths.set(at, lengths.get(at) + 1));
        return lengths;
    }
}
