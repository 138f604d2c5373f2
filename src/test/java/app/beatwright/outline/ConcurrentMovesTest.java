package app.beatwright.outline;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.outline.Resolution.Accepted;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// Writers who move things in an outline as they last saw it, into each other and into themselves too.
///
/// `-Dmoves=1000000` moves more often, `-Dseed=…` the same again.
class ConcurrentMovesTest {

    private static final int MOVES = Integer.getInteger("moves", 50_000);

    /// How many moves somebody may be behind.
    private static final int BEHIND = 20;

    private static final String BEGINNING = """
            # One
              ## Arrival
                - The raid
                - The letter
              ## Night
                - The flat
              - Catalyst
            # Two
              ## Flight
                - The road
              - Midpoint
            # Three
            ## Alone
            - Coda
            """;

    @Test
    void nothing_is_lost_or_doubled_by_moves_that_cross(TestReporter reporter) {
        long seed = Long.getLong("seed", System.nanoTime());
        reporter.publishEntry("seed", String.valueOf(seed));
        var random = new Random(seed);
        var desk = Desk.with(BEGINNING);
        var seen = new ArrayDeque<>(List.of(desk.outline()));
        var resolver = new Resolver(new RecentTexts(1));
        var outline = desk.outline();
        var moved = 0;

        for (var i = 0; i < MOVES; i++) {
            if (resolver.resolve(outline, move(random, stale(seen, random))) instanceof Accepted(var fact)) {
                outline = outline.with(fact);
                moved++;
                assertEachOnce(outline, desk.outline().nodes().size());
            }
            seen.addLast(outline);
            if (seen.size() > BEHIND) {
                seen.removeFirst();
            }
        }

        assertThat(moved).isBetween(MOVES / 10, MOVES - 1);
        reporter.publishEntry("moved", String.valueOf(moved));
    }

    private static Outline stale(ArrayDeque<Outline> seen, Random random) {
        return seen.stream().skip(random.nextInt(seen.size())).findFirst().orElseThrow();
    }

    private static Command move(Random random, Outline seen) {
        var nodes = seen.nodes().stream()
                .filter(node -> !node.kind().isRoot())
                .sorted(Comparator.comparing(Node::id))
                .toList();
        var ids = new ArrayList<NodeId>();
        for (var i = random.nextInt(3); i >= 0; i--) {
            ids.add(nodes.get(random.nextInt(nodes.size())).id());
        }
        var parent = random.nextInt(4) == 0
                ? NodeId.STORY
                : nodes.get(random.nextInt(nodes.size())).id();
        var sibling = nodes.get(random.nextInt(nodes.size())).id();
        return new Command.Move(ids, random.nextBoolean() ? Place.after(parent, sibling) : Place.atEndOf(parent));
    }

    /// Reached from the roots each once: so none is lost, none stands twice, and none stands within itself.
    private static void assertEachOnce(Outline outline, int expected) {
        var reached = new HashSet<NodeId>();
        for (var root : outline.children(NodeId.NOWHERE)) {
            assertThat(reached.add(root.id())).isTrue();
            outline.walk(root.id(), node -> assertThat(reached.add(node.id())).isTrue());
        }
        assertThat(reached).hasSize(expected);
        assertThat(outline.nodes()).hasSize(expected);
    }
}
