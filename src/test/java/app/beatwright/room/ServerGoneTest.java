package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.outline.Command;
import app.beatwright.outline.Kind;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Place;
import app.beatwright.outline.Seedling;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server, a process of its own, is killed or stopped while several people type as fast as they can. They know
/// what they were told is saved. `-Dkills=` says how often.
class ServerGoneTest {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int TYPISTS = 6;
    private static final int LATEST_KILL_MILLIS = 1_500;

    /// What an administrator, or a container, gives a process to end by itself.
    private static final Duration GRACE = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    /// A new installation on whose shelf lies an outline with an empty beat for everybody and every kill.
    private static Scene prepared(Installation fresh) {
        try (fresh) {
            var rounds = new ArrayList<List<NodeId>>();
            var ada = fresh.signUp("Ada");
            var outline = fresh.get(Shelf.class).create(ada.id(), "La Balance");
            var branch = fresh.get(Shelf.class).open(ada.id(), outline).branch();
            for (var kill = 0; kill < KILLS; kill++) {
                var beats = Stream.generate(NodeId::random).limit(TYPISTS).toList();
                var seedlings =
                        beats.stream().map(id -> Seedling.of(id, Kind.BEAT)).toList();
                fresh.get(Rooms.class)
                        .submit(ada.id(), outline, new Command.Insert(seedlings, Place.atEndOf(NodeId.STORY)));
                rounds.add(beats);
            }
            return new Scene(ada, branch, rounds);
        }
    }

    private app.beatwright.Installation server(String... settings) {
        return new app.beatwright.Installation("app.beatwright.room.Installation", directory, settings);
    }

    private static void everybodyTypes(List<Typist> typists) throws Exception {
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var typing :
                    desks.invokeAll(typists.stream().map(ServerGoneTest::typing).toList())) {
                typing.get();
            }
        }
    }

    private static Callable<Integer> typing(Typist typist) {
        return () -> {
            typist.typesUntilHungUpOn();
            return typist.typed().length();
        };
    }

    private CompletableFuture<Void> soon(Runnable what) {
        return CompletableFuture.runAsync(
                what, CompletableFuture.delayedExecutor(random.nextInt(LATEST_KILL_MILLIS), TimeUnit.MILLISECONDS));
    }

    private void isKilledAgainAndAgain(app.beatwright.Installation server, Scene scene) throws Exception {
        System.out.println("-Dseed=" + seed);
        server.start();
        for (var beats : scene.rounds()) {
            var typists = scene.sitDown(server.port(), beats);
            var killed = soon(server::kill);
            everybodyTypes(typists);
            killed.join();
            server.start();
            for (var typist : typists) {
                typist.comesBack(Tab.open(server.port(), scene.ada())).close();
            }
        }
    }

    @Test
    void no_letter_that_was_called_saved_is_lost_when_the_server_is_killed() throws Exception {
        var scene = prepared(Installation.in(directory.resolve("data")));

        try (var server = server()) {
            isKilledAgainAndAgain(server, scene);
        }
    }

    @Test
    void nor_is_one_lost_with_PostgreSQL() throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            var url = postgres.getJdbcUrl("postgres", "postgres");
            var scene = prepared(Installation.at(url));

            try (var server = server("--spring.datasource.url=" + url)) {
                isKilledAgainAndAgain(server, scene);
            }
        }
    }

    @Test
    void whoever_writes_while_the_server_is_stopped_is_told_and_keeps_every_letter() throws Exception {
        var scene = prepared(Installation.in(directory.resolve("data")));

        try (var server = server().start()) {
            var typists = scene.sitDown(server.port(), scene.rounds().getFirst());
            var stopped = soon(server::stop);
            everybodyTypes(typists);

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
    private record Scene(Account ada, BranchId branch, List<List<NodeId>> rounds) {

        List<Typist> sitDown(int port, List<NodeId> beats) throws Exception {
            var typists = new ArrayList<Typist>();
            for (var beat : beats) {
                var client = "c-" + beat.toString().substring(0, 8);
                typists.add(Typist.at(Tab.open(port, ada), branch, beat, client));
            }
            return typists;
        }
    }
}
