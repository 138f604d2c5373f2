package app.beatwright.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.AccountId;
import app.beatwright.outline.Chance;
import app.beatwright.outline.Channel;
import app.beatwright.outline.Desk;
import app.beatwright.outline.Fact;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Resolution.Accepted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Hundreds of threads on an outline in which several write, cut, join, move, throw away and take back.
class CarriedHistoriesTest {

    private static final int HISTORIES = 300;
    private static final int COMMANDS = 120;
    private static final int THREADS = 200;

    private static final String BEGINNING = """
            # ACT ONE
              ## Arrival
                - The raid | The police raid the flat. Nicole runs.
                - The letter | Dear Nicole, I am sorry. 😀 Your Dédé.
              - Catalyst | 😀 At dawn, in the kitchen 厨房.
            # ACT TWO
              - Midpoint | They meet at the bridge.
            @ Nicole
            % The flat
            ~ Revenge
            """;

    private final Map<String, Integer> happened = new TreeMap<>();

    @Test
    void threads_are_where_their_words_are_and_none_is_ever_lost_from_the_outline() {
        for (var seed = 1; seed <= HISTORIES; seed++) {
            try {
                new History(seed).plays();
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("Seed " + seed + ": " + failure, failure);
            }
        }

        assertThat(happened)
                .containsOnlyKeys("cut away", "follows", "goes home", "is back", "rewritten", "shrinks")
                .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(20));
    }

    private final class History {
        private final Chance chance;
        private final Desk desk = Desk.with(BEGINNING);
        private final List<Fact> done = new ArrayList<>();
        private final Map<ThreadId, CommentThread> threads = new LinkedHashMap<>();
        private long ids;

        private History(int seed) {
            chance = new Chance(seed);
        }

        private void plays() {
            for (var i = 0; i < COMMANDS; i++) {
                if (threads.size() < THREADS) {
                    opens();
                    opens();
                }
                var before = desk.outline();
                var resolution = !done.isEmpty() && chance.oneIn(4)
                        ? desk.triesToTakeBack(chance.oneOf(done))
                        : desk.tries(chance.command(before));
                if (resolution instanceof Accepted(var fact)) {
                    done.add(fact);
                    hears(before, fact);
                }
            }
        }

        /// Somewhere in a text, or on the whole of something.
        private void opens() {
            var nodes = desk.outline().nodes().stream()
                    .sorted((one, other) -> one.id().compareTo(other.id()))
                    .toList();
            var node = chance.oneOf(nodes);
            var from = chance.below(node.prose().length() + 1);
            var to = from + chance.below(Math.min(20, node.prose().length() - from + 1));
            var words = node.prose().substring(from, to);
            Target target = words.isBlank()
                    ? new Target.OnNode(node.id())
                    : new Target.OnWords(node.id(), Channel.PROSE, from, to, words);
            var id = new ThreadId(new UUID(1, ++ids));
            var home = new Target.OnNode(node.id());
            var comment =
                    Comment.of(new CommentId(new UUID(2, ids)), new AccountId(new UUID(3, 3)), Instant.EPOCH, "Why?");
            threads.put(
                    id,
                    new CommentThread(
                            id,
                            target,
                            home,
                            words,
                            Optional.empty(),
                            Assignment.NONE,
                            Optional.empty(),
                            false,
                            0,
                            Optional.empty(),
                            List.of(comment)));
        }

        private void hears(Outline before, Fact fact) {
            var after = desk.outline();
            var carrying = new Carrying(before, fact, after);
            for (var thread : List.copyOf(threads.values())) {
                var carried = carrying.over(thread);
                threads.put(thread.id(), carried);
                assertThat(after.find(carried.target().node()))
                        .as("somewhere in the outline")
                        .isPresent();
                switch (carried.target()) {
                    case Target.OnWords words -> holds(before, fact, (Target.OnWords) thread.target(), words);
                    case Target.OnNode(var node) -> wholeOf(thread, node);
                    case Target.OnField _ -> throw new AssertionError("Nobody has spoken of a field");
                }
            }
        }

        private void wholeOf(CommentThread thread, NodeId now) {
            if (!now.equals(thread.target().node())) {
                happens(now.equals(thread.home().node()) ? "goes home" : "follows");
            }
        }

        private void holds(Outline before, Fact fact, Target.OnWords was, Target.OnWords now) {
            assertThat(now.from()).isBetween(0, now.to());
            assertThat(now.to())
                    .isLessThanOrEqualTo(read(desk.outline(), now.node()).length());
            var says = read(desk.outline(), now);
            var said = read(before, was);
            if (was.isLost() && !now.isLost()) {
                happens("is back");
                assertThat(says).isEqualTo(now.words());
            } else if (!now.node().equals(was.node())) {
                happens("follows");
                assertThat(says.isBlank()).isEqualTo(said.isBlank());
                assertThat(says.equals(now.words()) || said.contains(says))
                        .as("followed as far as it came along, or whole again: " + says)
                        .isTrue();
            } else if (fact instanceof Fact.Written written && written.node().equals(was.node())) {
                paints(before, written, was, now);
            } else if (!(fact instanceof Fact.Group)) {
                assertThat(now).isEqualTo(was);
            }
            if (!was.isLost() && now.isLost()) {
                happens("cut away");
            }
        }

        private void paints(Outline before, Fact.Written written, Target.OnWords was, Target.OnWords now) {
            var painted = new Painted(read(before, was.node()), was.from(), was.to(), was.words());
            written.changes().forEach(painted::under);
            painted.takesHold();
            if (painted.reads().isEmpty() && !now.isLost()) {
                assertThat(read(desk.outline(), now)).as("pasted").isEqualTo(was.words());
                return;
            }
            assertThat(read(desk.outline(), now)).isEqualTo(painted.reads());
            assertThat(now.from()).isEqualTo(painted.start());
            assertThat(now.words()).isEqualTo(painted.words());
            if (!now.words().equals(was.words())) {
                happens("rewritten");
            } else if (now.to() - now.from() < was.to() - was.from()) {
                happens("shrinks");
            }
        }

        private void happens(String what) {
            happened.merge(what, 1, Integer::sum);
        }

        private static String read(Outline outline, NodeId node) {
            return outline.find(node).orElseThrow().prose();
        }

        private static String read(Outline outline, Target.OnWords words) {
            return read(outline, words.node()).substring(words.from(), words.to());
        }
    }
}
