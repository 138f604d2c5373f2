package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beatwright.account.Account;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Channel;
import app.beatwright.outline.Command;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Place;
import app.beatwright.outline.Seedling;
import app.beatwright.text.ChangeSet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ada's line is bad, Bo's is good. Bo never notices, and nothing of Ada's is lost or doubled.
class BadLinesTest {

    private static final int CUTS = 15;

    /// Longer than what the server may take to give up somebody who does not read: ten seconds for a frame, and
    /// then for the farewell.
    private static final Duration GIVEN_UP = Duration.ofSeconds(60);

    @TempDir
    static Path directory;

    private static Installation installation;
    private static Account ada;
    private static Account bo;

    private OutlineId outline;
    private BranchId branch;
    private NodeId adas;
    private NodeId bos;
    private BadLine line;
    private Typist healthy;

    @BeforeAll
    static void open_the_house() {
        installation = Installation.serving(directory);
        ada = installation.signUp("Ada");
        bo = installation.signUp("Bo");
    }

    @AfterAll
    static void close_the_house() {
        installation.close();
    }

    @BeforeEach
    void both_are_here() throws Exception {
        outline = installation.get(Library.class).create(ada.id(), "La Balance");
        branch = installation.get(Library.class).open(ada.id(), outline).branch();
        installation
                .get(Invitations.class)
                .accept(
                        bo.id(),
                        ((Invited.Link) installation
                                        .get(Invitations.class)
                                        .invite(ada.id(), outline, Role.EDITOR, Duration.ofDays(1)))
                                .token());
        adas = look().beats().getFirst().id();
        bos = NodeId.random();
        does(new Command.Insert(List.of(Seedling.of(bos, Kind.BEAT)), Place.atEndOf(NodeId.STORY)));
        line = new BadLine(installation.port());
        healthy = Typist.at(Tab.open(installation.port(), bo), branch, bos, "c-botab01");
    }

    @AfterEach
    void both_go() throws Exception {
        healthy.close();
        line.close();
    }

    private app.beatwright.outline.Outline look() {
        return installation.get(Rooms.class).look(ada.id(), outline);
    }

    private void does(Command command) {
        assertThat(installation.get(Rooms.class).submit(ada.id(), outline, command))
                .isInstanceOf(Verdict.Done.class);
    }

    private Typist typist() throws Exception {
        return Typist.at(Tab.open(line.port(), ada), branch, adas, "c-adatab1");
    }

    private String reads(NodeId beat) {
        return look().find(beat).map(Node::prose).orElseThrow();
    }

    @Test
    void a_line_that_is_cut_again_and_again_loses_no_word_and_doubles_none() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        try (var typist = typist()) {
            for (var cut = 0; cut < CUTS; cut++) {
                typist.sends("a" + cut + " ");
                var over = line.cutWithin(random.nextInt(5));
                healthy.types("b" + cut + " ");
                over.join();
                typist.comesBack(Tab.open(line.port(), ada));
            }

            assertThat(reads(adas)).as("seed %d", seed).isEqualTo(typist.typed());
            assertThat(reads(bos)).isEqualTo(healthy.typed());
        }
    }

    @Test
    void a_line_that_is_dead_without_a_word_keeps_nobody_waiting() throws Exception {
        try (var typist = typist()) {
            typist.types("Dawn. ");

            line.stall();
            typist.sends("Rain. ");
            healthy.types("Noon. ").types("Heat. ");
            typist.comesBack(Tab.open(line.port(), ada));

            assertThat(reads(adas)).isEqualTo("Dawn. Rain. ");
            assertThat(reads(bos)).isEqualTo("Noon. Heat. ");
        }
    }

    @Test
    void what_arrives_garbled_is_hung_up_on_and_can_be_said_again() throws Exception {
        try (var typist = typist()) {
            line.garble();
            typist.sends("Rain. ");
            typist.isHungUpOn();
            healthy.types("Noon. ");
            typist.comesBack(Tab.open(line.port(), ada));

            assertThat(reads(adas)).isEqualTo("Rain. ");
            assertThat(reads(bos)).isEqualTo("Noon. ");
        }
    }

    @Test
    void a_slow_line_brings_everything_in_the_end() throws Exception {
        try (var typist = typist()) {
            line.slow(2_000);

            typist.sends("Rain. ");
            healthy.types("Noon. ");
            typist.isAnswered();

            assertThat(reads(adas)).isEqualTo("Rain. ");
        }
    }

    @Test
    void whoever_reads_nothing_is_given_up_and_costs_nothing_any_more() throws Exception {
        try (var typist = typist()) {
            await().until(() -> Running.threadsNamed("outbox") == 2);
            line.stall();

            moreIsToldThanFitsAnywhere();

            await().atMost(GIVEN_UP).until(() -> Running.threadsNamed("outbox") == 1);
            await().atMost(GIVEN_UP).until(() -> Running.instancesOf(Outbox.class) == 1);
            healthy.hears("gone");
            healthy.types("Noon. ");
            typist.comesBack(Tab.open(line.port(), ada)).types("Rain. ");
            assertThat(reads(adas)).isEqualTo("Rain. ");
        }
    }

    /// A page of prose comes and goes and comes.
    private void moreIsToldThanFitsAnywhere() {
        var page = NodeId.random();
        does(new Command.Insert(List.of(Seedling.of(page, Kind.BEAT)), Place.atEndOf(NodeId.STORY)));
        var words = "night ".repeat(3_000);
        for (var rev = 0; rev < 1_200; rev += 2) {
            does(new Command.Write(page, Channel.PROSE, rev, List.of(ChangeSet.replace(0, 0, 0, words))));
            does(new Command.Write(
                    page, Channel.PROSE, rev + 1, List.of(ChangeSet.replace(words.length(), 0, words.length(), ""))));
        }
    }
}
