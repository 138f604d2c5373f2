package app.beatwright.outline;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.outline.Resolution.Accepted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Three to five writers who know less than there is, at one outline. Whatever they want, it stays sound.
class RandomHistoriesTest {

    private static final int HISTORIES = 1_000;
    private static final int COMMANDS = 60;

    private static final String BEGINNING = """
            # ACT ONE
              ## Arrival
                - The raid | The police raid the flat. Nicole runs.
                - The letter | Dear Nicole.
              - Catalyst | 😀 At dawn.
            # ACT TWO
              - Midpoint
            @ Nicole
            % The flat
            ~ Revenge
            """;

    private final Map<String, Integer> happened = new TreeMap<>();

    @Test
    void whatever_writers_want_the_outline_stays_sound_and_the_journal_tells_it_all() {
        for (var seed = 1; seed <= HISTORIES; seed++) {
            play(seed);
        }

        assertThat(happened)
                .containsOnlyKeys(
                        "FieldSet",
                        "Group",
                        "Inserted",
                        "Linked",
                        "Moved",
                        "Nothing",
                        "Ordered",
                        "Refused",
                        "Removed",
                        "Restored",
                        "Taken back",
                        "Taken back and back again",
                        "Unlinked",
                        "Written")
                .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(100));
    }

    private void play(int seed) {
        var chance = new Chance(seed);
        var desk = Desk.with(BEGINNING);
        if (chance.oneIn(3)) {
            desk.replays(longKeys(desk.outline(), NodeId.STORY));
            desk.replays(longKeys(desk.outline(), desk.id("Arrival")));
        }
        var writers = new ArrayList<Writer>();
        for (var i = 3 + chance.below(3); i > 0; i--) {
            writers.add(new Writer(desk.outline()));
        }
        try {
            for (var i = 0; i < COMMANDS; i++) {
                turn(chance.oneOf(writers), desk, chance);
            }
            assertThat(replayed(desk.journal())).isEqualTo(desk.outline());
            assertThat(Outline.of(desk.outline().nodes())).isEqualTo(desk.outline());
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError("Seed " + seed + ": " + failure + "\n" + story(desk.journal()), failure);
        }
    }

    /// As if much had been put in at one spot.
    private static Fact longKeys(Outline outline, NodeId parent) {
        var low = "a0" + "V".repeat(OrderKey.LONGEST - 2);
        var siblings = List.copyOf(outline.siblings(parent).values());
        var keys = OrderKey.spread(low, low + "1", siblings.size());
        var orders = new HashMap<NodeId, String>();
        for (var i = 0; i < siblings.size(); i++) {
            orders.put(siblings.get(i), keys.get(i));
        }
        return new Fact.Ordered(parent, orders);
    }

    private static final class Writer {
        private final List<Fact> done = new ArrayList<>();
        private Outline seen;

        private Writer(Outline seen) {
            this.seen = seen;
        }
    }

    private void turn(Writer writer, Desk desk, Chance chance) {
        if (chance.oneIn(4)) {
            writer.seen = desk.outline();
        }
        var before = desk.outline();
        var back = !writer.done.isEmpty() && chance.oneIn(8);
        var resolution =
                back ? desk.triesToTakeBack(chance.oneOf(writer.done)) : desk.tries(chance.command(writer.seen));
        count(resolution);
        if (resolution instanceof Accepted(var fact)) {
            writer.done.add(fact);
            count(back ? "Taken back" : fact.getClass().getSimpleName());
            assertSound(before, desk.outline());
            assertCanBeTakenBack(before, fact, desk);
            if (chance.oneIn(10)) {
                takeBackAndBackAgain(fact, desk);
            }
        } else {
            assertThat(desk.outline()).isSameAs(before);
        }
    }

    private void count(Resolution resolution) {
        switch (resolution) {
            case Accepted(Fact.Group(var _, var facts)) ->
                facts.stream()
                        .filter(fact -> fact instanceof Fact.Ordered)
                        .forEach(fact -> count(fact.getClass().getSimpleName()));
            case Accepted _ -> {}
            case Resolution.Nothing() -> count("Nothing");
            case Resolution.Refused _ -> count("Refused");
        }
    }

    private void count(String what) {
        happened.merge(what, 1, Integer::sum);
    }

    private static void assertSound(Outline before, Outline after) {
        var numbers = new HashSet<String>();
        var keys = new HashSet<Spot>();
        for (var node : after.nodes()) {
            assertThat(keys.add(node.spot())).as("one key each").isTrue();
            assertThat(node.order().length()).isLessThanOrEqualTo(OrderKey.LONGEST + 4);
            assertThat(node.prose().length()).isLessThanOrEqualTo(Limits.PROSE);
            assertThat(node.fields().values()).doesNotContain("");
            if (node.kind().isRoot()) {
                continue;
            }
            assertThat(after.get(node.parent()).kind().mayHold(node.kind())).isTrue();
            assertThat(after.depth(node.id())).isLessThanOrEqualTo(3);
            assertThat(!node.kind().isNumbered() || numbers.add(node.kind() + " " + node.number()))
                    .as("one number each")
                    .isTrue();
        }
        for (var node : before.nodes()) {
            assertThat(after.get(node.id()).number()).isEqualTo(node.number());
            assertThat(after.get(node.id()).kind()).isEqualTo(node.kind());
        }
        var found = new ArrayList<>(after.beats());
        after.walk(NodeId.SHELF, node -> {
            if (node.kind() == Kind.BEAT) {
                found.add(node);
            }
        });
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(after.nodes().stream()
                        .filter(node -> node.kind() == Kind.BEAT && after.isLiving(node.id()))
                        .toList());
    }

    private static void assertCanBeTakenBack(Outline before, Fact fact, Desk desk) {
        var after = desk.outline();
        var born = new HashSet<NodeId>();
        after.nodes().forEach(node -> born.add(node.id()));
        before.nodes().forEach(node -> born.remove(node.id()));

        var taken = switch (desk.wouldTakeBack(fact)) {
            case Accepted(var inverse) -> after.with(inverse);
            case Resolution.Nothing() -> after;
            case Resolution.Refused refused -> throw new AssertionError(refused + " for " + fact);
        };

        assertThat(Picture.of(taken).without(born)).isEqualTo(Picture.of(before));
    }

    private void takeBackAndBackAgain(Fact fact, Desk desk) {
        var after = Picture.of(desk.outline());
        if (desk.triesToTakeBack(fact) instanceof Accepted(var inverse)) {
            desk.takesBack(inverse);
            count("Taken back and back again");
            assertThat(Picture.of(desk.outline())).isEqualTo(after);
        }
    }

    private static Outline replayed(List<Fact> journal) {
        var outline = Outline.empty();
        for (var fact : journal) {
            outline = outline.with(fact);
        }
        return outline;
    }

    private static String story(List<Fact> journal) {
        var story = new StringBuilder();
        journal.forEach(fact -> story.append(fact).append('\n'));
        return story.toString();
    }
}
