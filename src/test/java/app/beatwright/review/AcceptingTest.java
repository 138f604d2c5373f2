package app.beatwright.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.AccountId;
import app.beatwright.outline.Channel;
import app.beatwright.outline.Command;
import app.beatwright.outline.Fact;
import app.beatwright.outline.Kind;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Place;
import app.beatwright.outline.RecentTexts;
import app.beatwright.outline.Resolution;
import app.beatwright.outline.Resolver;
import app.beatwright.outline.Seedling;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What accepting other words does to a text.
class AcceptingTest {

    private static final int ROUNDS = 2_000;
    private static final String[] PIECES = {"raid", " ", "😀", "😁", "é", "e\u0301", ".", "the flat", "👩‍👩‍👧", "a"};

    private final NodeId beat = NodeId.random();
    private final Random random = new Random(20261201);

    private Outline saying(String prose) {
        var seedling = new Seedling(beat, Kind.BEAT, Map.of(), prose, Map.of(), Optional.empty());
        return Outline.empty()
                .with(resolved(Outline.empty(), new Command.Insert(List.of(seedling), Place.atEndOf(NodeId.STORY))));
    }

    private static Fact resolved(Outline outline, Command command) {
        var resolution = new Resolver(new RecentTexts(10)).resolve(outline, command);
        assertThat(resolution).isInstanceOf(Resolution.Accepted.class);
        return ((Resolution.Accepted) resolution).fact();
    }

    private CommentThread suggesting(int from, String old, String now) {
        var id = ThreadId.random();
        var target = new Target.OnWords(beat, Channel.PROSE, from, from + old.length(), old);
        var comment = Comment.of(CommentId.random(), new AccountId(UUID.randomUUID()), Instant.EPOCH, "");
        return new CommentThread(
                id,
                target,
                new Target.OnNode(beat),
                old,
                Optional.of(Suggestion.of(new Proposal.Words(old, now))),
                Assignment.NONE,
                Optional.empty(),
                false,
                0,
                Optional.empty(),
                List.of(comment));
    }

    private Fact.Written accepted(Outline outline, CommentThread thread) {
        var answer = new Accepting(outline).answer(thread);
        assertThat(answer).isInstanceOf(Accepting.Answer.Do.class);
        return (Fact.Written) resolved(outline, ((Accepting.Answer.Do) answer).command());
    }

    private String some(int most) {
        var words = new StringBuilder();
        for (var count = random.nextInt(most + 1); count > 0; count--) {
            words.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return words.toString();
    }

    @Test
    void whatever_the_words_are_they_are_what_was_suggested_and_nothing_beside_them_moves() {
        for (var round = 0; round < ROUNDS; round++) {
            var before = some(4);
            var old = some(4) + "x";
            var now = some(5);
            var after = some(4);
            var outline = saying(before + old + after);

            var fact = accepted(outline, suggesting(before.length(), old, now));

            assertThat(outline.with(fact).find(beat).orElseThrow().prose()).isEqualTo(before + now + after);
            var change = fact.changes().getFirst();
            assertThat(change.kept(0, before.length())).isEqualTo(before.length());
            assertThat(change.kept(before.length() + old.length(), change.oldLength()))
                    .isEqualTo(after.length());
        }
    }

    @Test
    void only_what_differs_is_touched() {
        var outline = saying("The police raid the old flat.");

        var fact = accepted(outline, suggesting(11, "raid the old flat", "raid the new flat"));

        assertThat(fact.changes().getFirst().kept(0, 29)).isEqualTo(26);
    }

    @Test
    void of_two_signs_that_begin_alike_no_half_is_left() {
        var outline = saying("He smiles 😀 at her.");

        var fact = accepted(outline, suggesting(10, "😀", "😁"));

        assertThat(outline.with(fact).find(beat).orElseThrow().prose()).isEqualTo("He smiles 😁 at her.");
        assertThat(fact.changes().getFirst().kept(10, 12)).isZero();
    }
}
