package app.beatwright.synopsis;

import java.util.List;
import java.util.Optional;

/// Capitalised words that stand together, and what stands around them.
///
/// @param words without a title such as `Mr.` before them, unless there is nothing but the title
/// @param title whether a title stood before
/// @param before the words of the sentence before, the nearest last
/// @param after the words of the sentence after
/// @param actor who stands in brackets right behind, or empty
record Mention(
        String source, List<Word> words, boolean title, List<Word> before, List<Word> after, Optional<String> actor) {

    Mention {
        words = List.copyOf(words);
    }

    Span span() {
        return words.getFirst().span().through(words.getLast().span());
    }

    /// As written, line breaks and possessive endings aside.
    String name() {
        return span().in(source).replaceAll("\\s+", " ");
    }

    boolean isPossessive() {
        return words.getLast().possessive();
    }

    /// Whether its capital may be owed to the beginning of a sentence.
    boolean isDoubtful() {
        return words.getFirst().first() && words.size() == 1 && !title;
    }

    /// `the Duke`: nothing but a title.
    boolean isBareTitle() {
        return words.size() == 1 && Lexicon.TITLES.contains(words.getFirst().lower());
    }

    String wordBefore() {
        return before.isEmpty() ? "" : before.getLast().lower();
    }

    String wordBeforeThat() {
        return before.size() < 2 ? "" : before.get(before.size() - 2).lower();
    }

    String wordAfter() {
        return after.isEmpty() ? "" : after.getFirst().lower();
    }

    /// What lies between this and the word before; a blank where there is none.
    String gapBefore() {
        return before.isEmpty() ? " " : source.substring(before.getLast().to(), span().from());
    }

    String gapAfter() {
        return after.isEmpty()
                ? "."
                : source.substring(span().to(), after.getFirst().from());
    }
}
