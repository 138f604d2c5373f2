package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Wire;
import app.beatwright.outline.Command;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Place;
import app.beatwright.outline.Seedling;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// The server, a process of its own, is killed or stopped while several people type as fast as they can, some hundred
/// letters a second. They know what they were told is saved. `-Dkills=` says how often.
class ServerGoneTest {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int TYPISTS = 6;
    private static final int LATEST_KILL_MILLIS = 1_500;

    /// What an administrator, or a container, gives a process to end by itself.
    private static final Duration GRACE = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    /// A new installation on whose library lies an outline with an empty beat for everybody and every kill.
    private static Scene prepared(Installation fresh) {
        try (fresh) {
            var rounds = new ArrayList<List<NodeId>>();
            var ada = fresh.signUp("Ada");
            var outline = fresh.get(Library.class).create(ada.id(), "La Balance");
            var branch = fresh.get(Library.class).open(ada.id(), outline).branch();
            for (var kill = 0; kill < KILLS; kill++) {
                var beats = Stream.generate(NodeId::random).limit(TYPISTS).toList();
                var seedlings =
                        beats.stream().map(id -> Seedling.of(id, Kind.BEAT)).toList();
                fresh.get(Rooms.class)
                        .submit(ada.id(), outline, new Command.Insert(seedlings, Place.atEndOf(NodeId.STORY)));
                rounds.add(beats);
            }
            return new Scene(ada, branch, rounds, new HashMap<>());
        }
    }

    private app.beatwright.Installation server(String... settings) {
        return new app.beatwright.Installation("app.beatwright.room.Installation", directory, settings);
    }

    private interface Act {

        void of(Typist typist) throws Exception;
    }

    private static void everybody(List<Typist> typists, Act act) throws Exception {
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : desks.invokeAll(
                    typists.stream().map(typist -> does(typist, act)).toList())) {
                done.get();
            }
        }
    }

    private static Callable<Typist> does(Typist typist, Act act) {
        return () -> {
            act.of(typist);
            return typist;
        };
    }

    private CompletableFuture<Void> soon(Runnable what) {
        return CompletableFuture.runAsync(
                what, CompletableFuture.delayedExecutor(random.nextInt(LATEST_KILL_MILLIS), TimeUnit.MILLISECONDS));
    }

    private void isKilledAgainAndAgain(app.beatwright.Installation server, Scene scene, TestReporter reporter)
            throws Exception {
        reporter.publishEntry("seed", String.valueOf(seed));
        var tally = new Tally();
        server.start();
        var typists = scene.sitDown(server.port());
        for (var beats : scene.rounds()) {
            for (var place = 0; place < TYPISTS; place++) {
                typists.get(place).turnsTo(beats.get(place));
            }
            tally.begins();
            var killed = soon(server::kill);
            everybody(typists, Typist::typesUntilHungUpOn);
            killed.join();
            tally.counts(typists);
            server.start();
            everybody(typists, typist -> typist.comesBack(Tab.open(server.port(), scene.ada())));
            typists.forEach(typist -> scene.saved().put(typist.beat(), typist.typed()));
        }
        typists.forEach(Typist::close);
        reporter.publishEntry("evening", tally.toString());
        assertThat(tally.inTheMiddle).as("kills in the middle of a letter").isPositive();
        scene.isStillThere(Tab.open(server.port(), scene.ada()));
    }

    @Test
    void no_letter_that_was_called_saved_is_lost_when_the_server_is_killed(TestReporter reporter) throws Exception {
        var scene = prepared(Installation.in(directory.resolve("data")));

        try (var server = server()) {
            isKilledAgainAndAgain(server, scene, reporter);
        }
    }

    @Test
    void nor_is_one_lost_with_PostgreSQL(TestReporter reporter) throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            var url = postgres.getJdbcUrl("postgres", "postgres");
            var scene = prepared(Installation.at(url));

            try (var server = server("--spring.datasource.url=" + url)) {
                isKilledAgainAndAgain(server, scene, reporter);
            }
        }
    }

    @Test
    void whoever_writes_while_the_server_is_stopped_is_told_and_keeps_every_letter() throws Exception {
        var scene = prepared(Installation.in(directory.resolve("data")));

        try (var server = server().start()) {
            var typists = scene.sitDown(server.port());
            var stopped = soon(server::stop);
            everybody(typists, Typist::typesUntilHungUpOn);

            for (var typist : typists) {
                assertThat(typist.isHungUpOn()).isEqualTo(Farewell.GOING_DOWN.code());
            }
            assertThat(stopped).succeedsWithin(GRACE);
            server.start();
            for (var typist : typists) {
                typist.comesBack(Tab.open(server.port(), scene.ada()))
                        .types("End.")
                        .close();
            }
        }
    }

    /// @param rounds for every kill a beat for everybody
    /// @param saved what was typed in each, once it was all called saved
    private record Scene(Account ada, BranchId branch, List<List<NodeId>> rounds, Map<NodeId, String> saved) {

        List<Typist> sitDown(int port) throws Exception {
            var typists = new ArrayList<Typist>();
            for (var beat : rounds.getFirst()) {
                var client = "c-" + beat.toString().substring(0, 8);
                typists.add(Typist.at(Tab.open(port, ada), branch, beat, client));
            }
            return typists;
        }

        /// Of all rounds, however many kills ago.
        void isStillThere(Tab reader) throws Exception {
            try (reader) {
                var state = reader.hello(branch, "c-reader01", -1).hears("state");
                var outline = Wire.outline(state.path("nodes"));
                assertThat(saved).hasSize(rounds.size() * TYPISTS);
                saved.forEach((beat, words) ->
                        assertThat(outline.find(beat).map(Node::prose)).contains(words));
            }
        }
    }

    /// What happened, so that nobody trusts a quiet evening.
    private static final class Tally {

        private int kills;
        private int letters;
        private int inTheMiddle;
        private long typing;
        private long begun;

        void begins() {
            begun = System.nanoTime();
        }

        void counts(List<Typist> typists) {
            typing += System.nanoTime() - begun;
            kills++;
            letters +=
                    typists.stream().mapToInt(typist -> typist.typed().length()).sum();
            inTheMiddle += typists.stream().anyMatch(Typist::waits) ? 1 : 0;
        }

        @Override
        public String toString() {
            return "%d kills, %d of them in the middle of a letter; %d letters were called saved, %d a second"
                    .formatted(kills, inTheMiddle, letters, letters * 1_000_000_000L / Math.max(1, typing));
        }
    }
}
