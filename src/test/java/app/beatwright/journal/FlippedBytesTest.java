package app.beatwright.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.AccountId;
import app.beatwright.outline.Outline;
import app.beatwright.room.Installation;
import app.beatwright.room.Library;
import app.beatwright.room.Listed;
import app.beatwright.room.ManyHands;
import app.beatwright.room.Rooms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// An installation was stopped, and its disk has made other bytes of some. However many and wherever they are: what is
/// served is what was written, and what is not is refused, an outline by its name or the file as a whole.
///
/// `-Dflips=` says how often; each time at another place of the same file.
class FlippedBytesTest {

    private static final int FLIPS = Integer.getInteger("flips", 12);

    /// Bytes that are others each time, at most.
    private static final int MOST_BYTES = 8;

    /// Far more than H2 has pages that it cannot read.
    private static final int TRIES = 10;

    private static final String FILE = "beatwright.mv.db";
    private static final String SEAL = "beatwright.seal";
    private static final List<String> TITLES = List.of("La Balance", "Killing Zoe", "The Informer");

    /// The first has a snapshot.
    private static final List<Integer> CHANGES = List.of(600, 200, 60);

    @TempDir
    Path directory;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<Written> library = new ArrayList<>();
    private AccountId ada = new AccountId(new UUID(0, 0));
    private int served;
    private int refused;
    private int asAWhole;
    private int inOurWords;

    @Test
    void no_byte_that_the_disk_has_changed_makes_another_text(TestReporter reporter) throws Exception {
        reporter.publishEntry("seed", "-Dseed=" + seed);
        var whole = stopped();

        for (var flip = 0; flip < FLIPS; flip++) {
            var there = Files.createDirectory(directory.resolve("flip" + flip));
            Files.copy(directory.resolve("whole").resolve(SEAL), there.resolve(SEAL));
            Files.write(there.resolve(FILE), flipped(whole));
            opened(there).ifPresentOrElse(this::isRightOrRefused, () -> asAWhole++);
        }

        reporter.publishEntry(
                "of " + FLIPS,
                "%d outlines served, %d refused; %d files refused, %d of them in our own words"
                        .formatted(served, refused, asAWhole, inOurWords));
        assertThat(served + refused + asAWhole * TITLES.size()).isEqualTo(FLIPS * TITLES.size());
    }

    /// What the file of a stopped installation is like.
    private byte[] stopped() throws Exception {
        var first = Files.createDirectory(directory.resolve("whole"));
        try (var installation = Installation.in(first)) {
            ada = installation.signUp("Ada").id();
            for (var i = 0; i < TITLES.size(); i++) {
                library.add(written(installation, TITLES.get(i), CHANGES.get(i)));
            }
        }
        return Files.readAllBytes(first.resolve(FILE));
    }

    private Written written(Installation installation, String title, int changes) throws Exception {
        var outline = installation.get(Library.class).create(ada, title);
        new ManyHands(installation.get(Rooms.class), ada, outline).write(changes);
        var branch = installation.get(Library.class).open(ada, outline).branch();
        return new Written(
                outline,
                title,
                branch,
                installation.get(Rooms.class).look(ada, outline),
                installation.get(Journal.class).after(branch, 0));
    }

    private byte[] flipped(byte[] whole) {
        var bytes = whole.clone();
        random.ints(1 + random.nextInt(MOST_BYTES), 0, bytes.length)
                .forEach(at -> bytes[at] ^= (byte) (1 + random.nextInt(255)));
        return bytes;
    }

    private Optional<Installation> opened(Path there) {
        try {
            return Optional.of(Installation.in(there));
        } catch (RuntimeException refusedAsAWhole) {
            inOurWords += wasSaid(refusedAsAWhole) ? 1 : 0;
            return Optional.empty();
        }
    }

    private static boolean wasSaid(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(UnreadableFile.class::isInstance);
    }

    private void isRightOrRefused(Installation installation) {
        try (installation) {
            var listed = asked(() -> installation.get(Library.class).of(ada));
            assertThat(listed).extracting(Listed::id).containsExactlyInAnyOrderElementsOf(outlines());
            for (var written : library) {
                isRightOrRefused(installation, written, listed);
            }
        }
    }

    private List<OutlineId> outlines() {
        return library.stream().map(Written::outline).toList();
    }

    private void isRightOrRefused(Installation installation, Written written, List<Listed> listed) {
        var card = listed.stream()
                .filter(each -> each.id().equals(written.outline()))
                .findFirst()
                .orElseThrow();
        if (card.damage().isEmpty()) {
            assertThat(card.title()).isEqualTo(written.title());
        }
        try {
            isRight(installation, written);
            served++;
        } catch (Damaged damaged) {
            refused++;
        }
    }

    private void isRight(Installation installation, Written written) {
        var journal = installation.get(Journal.class);
        assertThat(asked(() -> installation.get(Rooms.class).look(ada, written.outline())))
                .isEqualTo(written.last());
        assertThat(asked(() -> journal.after(written.branch(), 0))).isEqualTo(written.changes());
        var some = written.changes().get(random.nextInt(written.changes().size()));
        assertThat(asked(() -> journal.seqOf(written.branch(), some.client(), some.n())))
                .hasValue(some.seq());
    }

    /// H2 closes its file when it meets a page that it cannot read. Whoever wants something else just then hears of it,
    /// and asks again.
    private static <T> T asked(Supplier<T> question) {
        for (var tries = 1; ; tries++) {
            try {
                return question.get();
            } catch (Damaged damaged) {
                throw damaged;
            } catch (RuntimeException failed) {
                if (tries == TRIES || !(Outage.is(failed) || Outage.isGeneral(failed))) {
                    throw failed;
                }
            }
        }
    }

    /// An outline as it was when the installation was stopped.
    private record Written(OutlineId outline, String title, BranchId branch, Outline last, List<Change> changes) {}
}
