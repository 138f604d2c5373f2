package app.beatwright.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a writer answers to a round of notes.
///
/// @param outline the title of the outline, which may be empty
/// @param round what the round is called
/// @param source whose notes they are, which may be empty
/// @param given when the round was given
/// @param written the day of the memo
/// @param passages in the order of the outline; what is no longer in it comes last
public record Memo(
        String outline, String round, String source, LocalDate given, LocalDate written, List<Passage> passages) {

    static final String NO_NOTES = "There are no notes in this round.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /// A memo of its own, whatever becomes of the list.
    public Memo {
        passages = List.copyOf(passages);
    }

    /// A part of the outline and what was noted on it.
    ///
    /// @param heading as a reader knows it: “9 · The raid”, “Act II”, “The whole outline”
    /// @param notes in the order they were given
    public record Passage(String heading, List<Note> notes) {

        /// A passage of its own, whatever becomes of the list.
        public Passage {
            notes = List.copyOf(notes);
        }
    }

    /// One note, and what came of it.
    ///
    /// @param quote the words it is about, when it is about words
    /// @param by who gave it
    /// @param on when
    /// @param words what it says, in as many lines as it takes
    /// @param replies what was said since
    /// @param disposition what was done with it
    /// @param answer what the writer says to it, which may be empty
    public record Note(
            Optional<String> quote,
            String by,
            LocalDate on,
            String words,
            List<Reply> replies,
            Disposition disposition,
            String answer) {

        static final String NO_ANSWER = "No answer yet";

        /// A note of its own, whatever becomes of the list.
        public Note {
            replies = List.copyOf(replies);
        }

        String signature() {
            return signed(by, on);
        }

        /// The lines of the answer, or that there is none.
        List<String> answered() {
            var lines = Copy.lines(answer);
            return lines.isEmpty() ? List.of(NO_ANSWER) : lines;
        }
    }

    /// What somebody said to a note.
    ///
    /// @param by who
    /// @param on when
    /// @param words in as many lines as it takes
    public record Reply(String by, LocalDate on, String words) {

        String signature() {
            return signed(by, on);
        }
    }

    /// What was done with a note.
    public enum Disposition {
        /// It is in the outline.
        TAKEN("Taken"),
        /// It was tried, and did not stay.
        TRIED("Tried"),
        /// It will not be done.
        DECLINED("Declined"),
        /// Nothing yet.
        WAITING("Waiting");

        private final String word;

        Disposition(String word) {
            this.word = word;
        }

        /// The word a reader sees.
        public String word() {
            return word;
        }
    }

    String title() {
        var line = Copy.line(outline);
        return line.isEmpty() ? "Untitled" : line;
    }

    /// What the memo is an answer to.
    String subject() {
        var line = Copy.line(round);
        return "Response to " + (line.isEmpty() ? "notes" : "“" + line + "”");
    }

    /// What stands on top of every page but the first.
    String running() {
        return Copy.brief(title()) + " · " + Copy.brief(subject());
    }

    /// Whose notes they are, when they were given, and when this was written.
    String origin() {
        var whose = Copy.line(source);
        return Stream.of(whose, "Given " + DAY.format(given), "Answered " + DAY.format(written))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(" · "));
    }

    /// “14 notes: 6 taken, 3 tried, 2 declined, 3 waiting”; what no note came to goes without saying.
    String summary() {
        var counted = notes().collect(Collectors.groupingBy(Note::disposition, Collectors.counting()));
        if (counted.isEmpty()) {
            return NO_NOTES;
        }
        var each = Arrays.stream(Disposition.values())
                .filter(counted::containsKey)
                .map(disposition ->
                        counted.get(disposition) + " " + disposition.word().toLowerCase(Locale.ENGLISH))
                .collect(Collectors.joining(", "));
        var all = notes().count();
        return (all == 1 ? "1 note: " : all + " notes: ") + each;
    }

    private Stream<Note> notes() {
        return passages.stream().flatMap(passage -> passage.notes().stream());
    }

    /// The passages that have notes: a heading over nothing answers nobody.
    List<Passage> noted() {
        return passages.stream().filter(passage -> !passage.notes().isEmpty()).toList();
    }

    /// A name written from right to left comes last, so that it does not draw the day to its side.
    private static String signed(String by, LocalDate on) {
        var name = Copy.line(by);
        var day = DAY.format(on);
        if (name.isEmpty()) {
            return day;
        }
        return Copy.isRightToLeft(name) ? day + ", " + name : name + ", " + day;
    }
}
