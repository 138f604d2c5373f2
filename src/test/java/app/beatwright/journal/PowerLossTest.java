package app.beatwright.journal;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.room.Installation;
import app.beatwright.room.Library;
import app.beatwright.room.ManyHands;
import app.beatwright.room.Rooms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.h2.store.fs.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The power goes: of what was written and not forced to disk, nothing is left, or all of it. An evening of several
/// people is written once, on the journal and the committer that are shipped, and the disk is looked at as it would
/// have been found at many of its moments, those of a planned stop among them. `-Dcuts=` says at how many, `-Dchanges=`
/// how long the evening was.
class PowerLossTest {

    private static final int CUTS = Integer.getInteger("cuts", 100);
    /// A disk that keeps some of what was not forced, in any order and torn, is tried with `-Dtorn=true` only: of some
    /// hundred such cuts H2 has answered one with an older state (`docs/operating.md`).
    private static final List<Remains.Luck> LUCKS =
            Boolean.getBoolean("torn") ? List.of(Remains.Luck.values()) : List.of(Remains.Luck.NONE, Remains.Luck.ALL);

    private static final int CHANGES = Integer.getInteger("changes", 400);

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void no_letter_that_was_called_saved_is_lost_when_the_power_goes(TestReporter reporter) throws Exception {
        reporter.publishEntry("seed", String.valueOf(seed));
        FragileDisk.insert();
        var evening = Evening.written();
        var deeds = FragileDisk.deeds();

        var remains = new Remains();
        var heard = 0;
        for (var moment : moments(deeds)) {
            deeds.subList(heard, moment).forEach(remains::hear);
            heard = moment;
            for (var luck : LUCKS) {
                evening.isLeft(remains.afterPowerCut(luck, random), remains.promised(), luck + " at " + moment);
            }
        }

        assertThat(remains.promised()).isEqualTo(evening.payloads().size());
    }

    /// Some after the first promise, the very end among them.
    private List<Integer> moments(List<Deed> deeds) {
        var first = IntStream.range(0, deeds.size())
                .filter(at -> deeds.get(at) instanceof Deed.Promised)
                .findFirst()
                .orElseThrow();
        var some = random.ints(CUTS / LUCKS.size() - 1, first + 1, deeds.size());
        return IntStream.concat(some, IntStream.of(deeds.size()))
                .sorted()
                .boxed()
                .toList();
    }

    /// @param payloads what the journal held in the end
    /// @param outlines as each change left it, the empty one first
    private record Evening(List<String> payloads, List<Outline> outlines) {

        private static final String FILE = "memFS:/evening/beatwright";

        static Evening written() throws Exception {
            try (var installation = Installation.at("jdbc:h2:fragile:" + FILE + DataDirectory.SETTINGS)) {
                var ada = installation.signUp("Ada");
                var outline = installation.get(Library.class).create(ada.id(), "La Balance");
                new ManyHands(installation.get(Rooms.class), ada.id(), outline)
                        .write(CHANGES, seq -> FragileDisk.note(new Deed.Promised(seq)));
                var branch =
                        installation.get(Library.class).open(ada.id(), outline).branch();
                var changes = installation.get(Journal.class).after(branch, 0);
                return new Evening(changes.stream().map(Change::payload).toList(), outlines(changes));
            } finally {
                FileUtils.deleteRecursive("memFS:/evening", false);
            }
        }

        private static List<Outline> outlines(List<Change> changes) {
            var outlines = new ArrayList<>(List.of(Outline.empty()));
            changes.forEach(change -> outlines.add(outlines.getLast().with(change.fact())));
            return outlines;
        }

        void isLeft(Map<String, byte[]> disk, long promised, String when) throws IOException {
            for (var file : disk.entrySet()) {
                var name = file.getKey().replace("/evening/", "/found/");
                try (var out = FileUtils.newOutputStream(name, false)) {
                    out.write(file.getValue());
                }
            }
            var url = "jdbc:h2:" + FILE.replace("/evening/", "/found/") + DataDirectory.SETTINGS + ";IFEXISTS=TRUE";
            var connection = new SingleConnectionDataSource(url, "", "", true);
            try {
                isLeft(new JdbcTemplate(connection), promised, when);
            } finally {
                connection.destroy();
                FileUtils.deleteRecursive("memFS:/found", false);
            }
        }

        /// All that was promised, and what else there is is whole.
        private void isLeft(JdbcTemplate found, long promised, String when) {
            int head = Objects.requireNonNull(found.queryForObject("select head_seq from branch", Integer.class));
            assertThat(head).as(when).isBetween((int) promised, payloads.size());
            assertThat(found.queryForList("select payload from change order by seq", String.class))
                    .as(when)
                    .isEqualTo(payloads.subList(0, head));
            var outline = outlines.get(head);
            assertThat(found.queryForObject("select head_digest from branch", Integer.class))
                    .as(when)
                    .isEqualTo(outline.digest());
            found.query("select node_id, content from node_text", row -> {
                var beat = new NodeId(row.getObject("node_id", UUID.class));
                assertThat(row.getString("content")).as(when).isEqualTo(prose(outline, beat));
            });
        }

        private static String prose(Outline outline, NodeId beat) {
            return outline.find(beat).map(Node::prose).orElseThrow();
        }
    }
}
