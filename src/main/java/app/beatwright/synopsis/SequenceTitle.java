package app.beatwright.synopsis;

import app.beatwright.outline.Limits;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a paragraph is called as a sequence: when it begins, if its first sentence says so, or who is in it most.
/// Both are facts of the text; anything cleverer would be invented.
final class SequenceTitle {

    private static final Pattern WHEN = Pattern.compile(
            "(?i)^((?:on the (?:day|night|eve|morning|way)|the (?:next|following|same|previous)|that (?:night|day|evening|morning)"
                    + "|one (?:night|day|evening|morning)|[\\p{L}\\p{N}]+ (?:days?|weeks?|months?|years?|hours?) later|meanwhile"
                    + "|in (?:\\d{4}|the meantime))\\b[^,.;:]{0,50}),");

    private SequenceTitle() {}

    static String of(Stretch stretch, List<Person> people, String source, Set<String> used) {
        var sentences = stretch.beats().stream()
                .flatMap(beat -> beat.sentences().stream())
                .toList();
        var first =
                sentences.isEmpty() ? "" : CleanCopy.prose(sentences.getFirst().in(source));
        var when = WHEN.matcher(first);
        var title = when.find() ? when.group(1) : who(stretch, people, used);
        used.add(title);
        return CleanCopy.line(title, Limits.TITLE);
    }

    /// The two named most, or three where two were the title before.
    private static String who(Stretch stretch, List<Person> people, Set<String> used) {
        var present = people.stream()
                .filter(person -> mentions(person, stretch) > 0)
                .sorted(Comparator.comparingInt((Person person) -> mentions(person, stretch))
                        .reversed())
                .map(Person::name)
                .toList();
        var two = joined(present.subList(0, Math.min(2, present.size())));
        return used.contains(two) && present.size() > 2 ? joined(present.subList(0, 3)) : two;
    }

    private static int mentions(Person person, Stretch stretch) {
        return stretch.beats().stream()
                .mapToInt(beat -> beat.span().count(person.mentions()))
                .sum();
    }

    private static String joined(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " & " + names.getLast();
    }
}
