package app.beatwright.exchange;

import app.beatwright.exchange.Memo.Disposition;
import app.beatwright.exchange.Memo.Note;
import app.beatwright.exchange.Memo.Passage;
import app.beatwright.exchange.Memo.Reply;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A studio that gives notes, and a writer who answers them.
final class Studio {

    static final LocalDate GIVEN = LocalDate.of(2026, 11, 3);

    private static final LocalDate WRITTEN = LocalDate.of(2026, 12, 1);

    private Studio() {}

    static Memo memo(Passage... passages) {
        return new Memo("La Balance", "Studio notes, second pass", "Studio", GIVEN, WRITTEN, List.of(passages));
    }

    /// With one of everything.
    static Memo whole() {
        return memo(
                new Passage(
                        "The whole outline",
                        List.of(note("Whose story is it?", Disposition.TAKEN, "Nicole’s, throughout."))),
                new Passage(
                        "9 · The raid",
                        List.of(
                                new Note(
                                        Optional.of("They find a gun."),
                                        "Mara",
                                        GIVEN,
                                        "Too easy.\nCould she hand it over herself?",
                                        List.of(new Reply("Jon", GIVEN.plusDays(2), "She would never.")),
                                        Disposition.TRIED,
                                        "We tried it on the board.\nIt makes the next scene a repeat of this one."),
                                note("Lose the second policeman.", Disposition.DECLINED, "He is the witness in 31."))),
                new Passage("In the bin: 12 · The river", List.of(note("Is it cut?", Disposition.WAITING, ""))));
    }

    static Note note(String words, Disposition disposition, String answer) {
        return new Note(Optional.empty(), "Mara", GIVEN, words, List.of(), disposition, answer);
    }

    /// Letters of all kinds, halves of letters and what is none, as chance will have them; most from where it is hard.
    static String letters(long seed) {
        var chance = new Random(seed);
        var hard = List.of(0x590, 0x600, 0x2000, 0xFB50, 0xFE00, 0x1F300);
        var letters = new StringBuilder();
        for (var count = 0; count < 300; count++) {
            var block = hard.get(chance.nextInt(hard.size()));
            letters.appendCodePoint(chance.nextBoolean() ? block + chance.nextInt(0x100) : chance.nextInt(0x110000));
        }
        return letters.toString();
    }
}
