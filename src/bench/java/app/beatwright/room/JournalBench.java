package app.beatwright.room;

import app.beatwright.Figures;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Journal;
import app.beatwright.outline.Channel;
import app.beatwright.outline.Command;
import app.beatwright.outline.NodeId;
import app.beatwright.text.ChangeSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a letter takes through the room to the disk and back, without a browser: resolved, written, forced.
class JournalBench {

    private static final int WARM = 200;
    private static final int SAMPLES = 300;
    private static final int CHANGES = Integer.getInteger("changes", 20_000);
    private static final int OPENINGS = 50;

    @Test
    void a_letter_now_and_then(@TempDir Path directory) {
        measure(directory, "a letter to the disk, 5 a second", 200);
    }

    @Test
    void letters_one_after_the_other(@TempDir Path directory) {
        measure(directory, "a letter to the disk, without pause", 0);
    }

    /// What a room reads before the first of a day can write, after very many changes.
    @Test
    void an_outline_with_a_long_history_is_opened(@TempDir Path directory) throws Exception {
        BranchId branch;
        try (var installation = Installation.in(directory)) {
            var ada = installation.signUp("Ada");
            var outline = installation.get(Library.class).create(ada.id(), "Killing Zoe");
            branch = installation.get(Library.class).open(ada.id(), outline).branch();
            new ManyHands(installation.get(Rooms.class), ada.id(), outline).write(CHANGES);
        }
        try (var later = Installation.in(directory)) {
            var journal = later.get(Journal.class);
            var times = new ArrayList<Double>();
            for (var i = 0; i < OPENINGS; i++) {
                var start = System.nanoTime();
                journal.open(branch);
                times.add((System.nanoTime() - start) / 1e6);
            }
            new Figures("an outline is read after " + CHANGES + " changes", times).report();
        }
    }

    private static void measure(Path directory, String what, int pauseMillis) {
        try (var installation = Installation.in(directory)) {
            var ada = installation.signUp("Ada");
            var outline = installation.get(Library.class).create(ada.id(), "Killing Zoe");
            var rooms = installation.get(Rooms.class);
            var beat = rooms.look(ada.id(), outline).beats().getFirst().id();
            var times = new ArrayList<Double>();
            for (var i = 0; i < WARM + SAMPLES; i++) {
                var start = System.nanoTime();
                rooms.submit(ada.id(), outline, letter(beat, i));
                if (i >= WARM) {
                    times.add((System.nanoTime() - start) / 1e6);
                    LockSupport.parkNanos(pauseMillis * 1_000_000L);
                }
            }
            new Figures(what, times).report();
        }
    }

    private static Command letter(NodeId beat, int at) {
        return new Command.Write(beat, Channel.PROSE, at, List.of(ChangeSet.replace(at, at, at, "x")));
    }
}
