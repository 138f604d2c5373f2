package app.beatwright.room;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beatwright.journal.Malformed;
import app.beatwright.outline.NodeId;
import app.beatwright.review.CommentId;
import app.beatwright.review.Notice;
import app.beatwright.review.ReviewLimits;
import app.beatwright.review.RoundId;
import app.beatwright.review.ThreadId;
import app.beatwright.review.Threads;
import app.beatwright.review.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is said about an open outline, and who hears it.
class MarginTest {

    private final WritersRoom room = new WritersRoom();
    private final String thread = ThreadId.random().toString();
    private final String first = CommentId.random().toString();
    private Writer ada;
    private Writer bo;
    private NodeId raid;

    @BeforeEach
    void come_together() {
        ada = room.enter("Ada").adds("The raid");
        ada.writes("The raid", "The police raid the flat.");
        raid = ada.beat("The raid").id();
        bo = room.enter("Bo");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private String open(String place, String body) {
        return """
                {"k":"open","thread":"%s","comment":"%s","on":%s,"body":"%s"}""".formatted(thread, first, place, body);
    }

    private String onTheRaid() {
        return "{\"id\":\"%s\"}".formatted(raid);
    }

    private String onWords(int rev, int from, int to, String quote) {
        return "{\"id\":\"%s\",\"ch\":\"prose\",\"rev\":%d,\"from\":%d,\"to\":%d,\"quote\":\"%s\"}"
                .formatted(raid, rev, from, to, quote);
    }

    private String reply(String body) {
        return "{\"k\":\"reply\",\"thread\":\"%s\",\"comment\":\"%s\",\"body\":\"%s\"}"
                .formatted(thread, CommentId.random(), body);
    }

    private String ofFirst(String kind, String more) {
        return "{\"k\":\"%s\",\"thread\":\"%s\",\"comment\":\"%s\"%s}".formatted(kind, thread, first, more);
    }

    private String settle(String kind, int turn) {
        return "{\"k\":\"%s\",\"thread\":\"%s\",\"turn\":%d}".formatted(kind, thread, turn);
    }

    private JsonNode seenBy(Writer writer) {
        assertThat(writer.threads()).containsKey(thread);
        return requireNonNull(writer.threads().get(thread));
    }

    private static String words(Writer writer, JsonNode thread) {
        var on = thread.path("on");
        var prose = writer.text(NodeId.of(on.path("id").stringValue()));
        return prose.substring(on.path("from").intValue(), on.path("to").intValue());
    }

    @Test
    void a_note_is_given_in_a_round_and_answered_by_who_may_write() {
        var round = RoundId.random();
        room.threads().begins(round);
        var cleo = room.enter("Cleo", Role.COMMENTER);
        cleo.remarks(open(onTheRaid(), "Too long.").replaceFirst("}$", ",\"round\":\"" + round + "\"}"));
        assertThat(seenBy(ada).at("/note/round").stringValue()).isEqualTo(round.toString());
        assertThat(seenBy(ada).at("/note/disposition").stringValue()).isEqualTo("waiting");

        cleo.remarks(answer("taken", "", "Mine"));
        cleo.wasTold("Only who may change the outline answers a note.");
        bo.remarks(answer("declined", "", "The silence is the point."));
        assertThat(seenBy(cleo).at("/note/disposition").stringValue()).isEqualTo("declined");
        assertThat(seenBy(cleo).at("/note/answer").stringValue()).isEqualTo("The silence is the point.");
        assertThat(room.threads().told()).extracting(Notice::why).contains(Why.DISPOSED);

        ada.remarks(inRound("null"));
        assertThat(seenBy(bo).has("note")).isFalse();
        ada.remarks(answer("taken", "", "Too late"));
        ada.wasTold("This is a note of no round any more.");
        ada.remarks(inRound("\"" + round + "\""));
        assertThat(seenBy(bo).at("/note/answer").stringValue())
                .as("what came of it is not forgotten")
                .isEqualTo("The silence is the point.");
    }

    @Test
    void two_who_answer_a_note_at_once_do_not_run_over_each_other() {
        var round = RoundId.random();
        room.threads().begins(round);
        ada.remarks(open(onTheRaid(), "Too long.").replaceFirst("}$", ",\"round\":\"" + round + "\"}"));
        ada.remarks(answer("tried", "", "Shorter by half."));

        bo.remarks(answer("declined", "", "It stays."));
        bo.wasTold("Somebody else has answered this note meanwhile. See what they say, and add yours.");
        assertThat(seenBy(bo).at("/note/answer").stringValue()).isEqualTo("Shorter by half.");

        bo.remarks(answer("declined", "", ""));
        assertThat(seenBy(ada).at("/note/disposition").stringValue())
                .as("only that was meant")
                .isEqualTo("declined");
        assertThat(seenBy(ada).at("/note/answer").stringValue()).isEqualTo("Shorter by half.");
        bo.remarks(answer("declined", "Shorter by half.", ""));
        assertThat(seenBy(ada).at("/note/answer").stringValue()).isEmpty();
    }

    @Test
    void an_answer_outlives_the_words_it_answers() {
        var round = RoundId.random();
        room.threads().begins(round);
        var cleo = room.enter("Cleo", Role.COMMENTER);
        cleo.remarks(open(onTheRaid(), "Too long.").replaceFirst("}$", ",\"round\":\"" + round + "\"}"));
        ada.remarks(answer("tried", "", "Shorter by half."));

        cleo.remarks(ofFirst("withdraw", ""));

        assertThat(seenBy(ada).at("/comments/0/gone").booleanValue()).isTrue();
        assertThat(seenBy(ada).at("/note/answer").stringValue()).isEqualTo("Shorter by half.");
    }

    private String answer(String disposition, String was, String words) {
        return "{\"k\":\"answer\",\"thread\":\"%s\",\"disposition\":\"%s\",\"was\":\"%s\",\"body\":\"%s\"}"
                .formatted(thread, disposition, was, words);
    }

    private String inRound(String round) {
        return "{\"k\":\"note\",\"thread\":\"%s\",\"round\":%s}".formatted(thread, round);
    }

    @Test
    void nobody_puts_the_notes_of_others_into_a_round_without_being_able_to_write_or_into_one_that_is_none() {
        var round = RoundId.random();
        room.threads().begins(round);
        var cleo = room.enter("Cleo", Role.COMMENTER);
        ada.remarks(open(onTheRaid(), "Too long."));

        cleo.remarks(inRound("\"" + round + "\""));
        cleo.wasTold("Only who may change the outline puts the notes of others into a round.");
        bo.remarks(inRound("\"" + RoundId.random() + "\""));
        bo.wasTold("This round of notes is not there any more.");
        assertThat(seenBy(ada).has("note")).isFalse();
        bo.remarks(inRound("\"" + round + "\""));
        assertThat(seenBy(cleo).at("/note/round").stringValue()).isEqualTo(round.toString());
    }

    @Test
    void what_one_says_everybody_hears_and_so_does_who_comes_later() {
        ada.remarks(open(onTheRaid(), "Whose flat?"));
        bo.remarks(reply("Nicole’s."));

        for (var writer : new Writer[] {ada, bo, room.enter("Cleo")}) {
            var comments = seenBy(writer).path("comments");
            assertThat(comments.get(0).path("body").stringValue()).isEqualTo("Whose flat?");
            assertThat(comments.get(0).path("name").stringValue()).isEqualTo("Ada");
            assertThat(comments.get(1).path("body").stringValue()).isEqualTo("Nicole’s.");
        }
        assertThat(ada.hasUnsaved()).isFalse();
    }

    @Test
    void a_commenter_speaks_and_a_viewer_does_not() {
        room.enter("Cleo", Role.COMMENTER).remarks(open(onTheRaid(), "Whose flat?"));
        var vic = room.enter("Vic", Role.VIEWER).remarks(reply("Mine."));

        vic.wasTold("You can read this outline, but not comment on it.");
        assertThat(seenBy(vic).path("comments").size()).isEqualTo(1);
    }

    @Test
    void who_may_only_read_from_now_on_says_nothing_more() {
        bo.remarks(open(onTheRaid(), "Whose flat?"));
        room.lowers(bo, Role.VIEWER);

        bo.remarks(reply("Hm."));

        bo.wasRefused("viewer");
        assertThat(seenBy(ada).path("comments").size()).isEqualTo(1);
    }

    @Test
    void a_thread_is_on_its_words_wherever_others_have_moved_them_meanwhile() {
        var rev = 1;
        ada.types(raid, 0, 0, "At dawn: ");

        bo.remarks(open(onWords(rev, 11, 24, "raid the flat"), "Why the flat?"));

        assertThat(words(ada, seenBy(ada))).isEqualTo("raid the flat");
    }

    @Test
    void words_that_arrive_after_what_is_said_of_them_are_found() {
        bo.goesOffline();
        bo.types(raid, 25, 25, " Nicole runs away.");
        bo.remarks(open(onWords(1, 25, 25, "Nicole runs away"), "Where to?"));
        var frames = bo.unanswered();
        bo.arrives();
        bo.deliver(frames.get(1));
        bo.deliver(frames.get(0));

        bo.hears();
        assertThat(words(ada, seenBy(ada))).isEqualTo("Nicole runs away");
    }

    @Test
    void where_a_screen_cannot_know_it_is_told() {
        ada.remarks(open(onWords(1, 11, 24, "raid the flat"), "Why the flat?"));

        ada.types(raid, 10, 25, "");
        ada.hears();
        ada.undoes().hears();

        assertThat(words(bo, seenBy(bo))).isEqualTo("raid the flat");
    }

    @Test
    void a_split_takes_the_thread_along() {
        ada.remarks(open(onWords(1, 11, 24, "raid the flat"), "Why the flat?"));
        var below = NodeId.random();

        ada.says("{\"k\":\"split\",\"id\":\"%s\",\"at\":4,\"rev\":1,\"newId\":\"%s\"}".formatted(raid, below));

        assertThat(seenBy(bo).at("/on/id").stringValue()).isEqualTo(below.toString());
        assertThat(words(bo, seenBy(bo))).isEqualTo("raid the flat");
    }

    @Test
    void after_a_restart_threads_are_where_their_words_have_gone() {
        ada.remarks(open(onWords(1, 11, 24, "raid the flat"), "Why the flat?"));
        ada.types(raid, 0, 0, "At dawn: ");
        ada.hears();

        ada.goesOffline();
        room.reopens();
        ada.comesBack();

        assertThat(words(ada, seenBy(ada))).isEqualTo("raid the flat");
    }

    @Test
    void places_that_could_not_be_written_down_are_not_taken_for_written() {
        ada.remarks(open(onWords(1, 11, 24, "raid the flat"), "Why the flat?"));
        room.threads().goesAway();
        ada.types(raid, 0, 0, "At dawn: ");
        ada.hears();
        ada.goesOffline();
        room.reopens();
        room.threads().comesBack();
        ada.comesBack();
        ada.types(raid, 0, 0, "Late. ");
        ada.hears();
        ada.goesOffline();
        room.reopens();
        ada.comesBack();

        assertThat(words(ada, seenBy(ada))).isEqualTo("raid the flat");
    }

    @Test
    void who_opens_again_what_was_closed_has_nothing_to_catch_up_with() {
        ada.remarks(open(onWords(1, 11, 24, "raid the flat"), "Why the flat?"));
        ada.adds("The letter").adds("The bridge");
        ada.hears();
        ada.goesOffline();
        room.reopens();
        ada.comesBack();

        assertThat(room.threads().of(room.branch()))
                .extracting(Threads.Kept::asOf)
                .containsExactly(ada.seq());
    }

    @Test
    void what_could_not_be_kept_is_said_again_and_heard_once() {
        room.threads().goesAway();
        ada.remarks(open(onTheRaid(), "Whose flat?"));
        var frame = ada.unanswered();
        ada.wasRefused("later");
        assertThat(bo.threads()).isEmpty();

        room.threads().comesBack();
        ada.remarks(open(onTheRaid(), "Whose flat?"));
        ada.remarks(open(onTheRaid(), "Whose flat?"));

        assertThat(frame).hasSize(1);
        assertThat(seenBy(bo).path("comments").size()).isEqualTo(1);
    }

    @Test
    void a_thread_is_somebodys_to_see_to_until_a_day_and_then_nobodys() {
        ada.remarks(open(onTheRaid(), "Whose flat?"));
        bo.remarks(assign("\"" + ada.id() + "\"")).remarks(due("\"2026-12-24\""));
        ada.remarks(due("\"2026-12-24\""));

        assertThat(seenBy(ada).at("/assignee/name").stringValue()).isEqualTo("Ada");
        assertThat(seenBy(ada).path("due").stringValue()).isEqualTo("2026-12-24");
        ada.goesOffline();
        bo.goesOffline();
        room.reopens();
        ada.comesBack();
        bo.comesBack();
        assertThat(seenBy(bo).at("/assignee/name").stringValue()).isEqualTo("Ada");
        ada.remarks(assign("null")).remarks(due("null"));
        assertThat(seenBy(bo).has("assignee")).isFalse();
        assertThat(seenBy(bo).has("due")).isFalse();
    }

    @Test
    void nobody_who_may_not_open_the_outline_is_given_anything_to_see_to() {
        ada.remarks(open(onTheRaid(), "Whose flat?"));
        ada.remarks(assign("\"%s\"".formatted(NodeId.random())));

        ada.wasTold("This person is not a member of the outline any more.");
        assertThat(seenBy(bo).has("assignee")).isFalse();
        assertThatThrownBy(() -> ada.remarks(due("\"+12026-12-24\""))).hasRootCauseInstanceOf(Malformed.class);
        var vic = room.enter("Vic", Role.VIEWER).remarks(due("\"2026-12-24\""));
        vic.wasRefused("viewer");
    }

    private String assign(String to) {
        return "{\"k\":\"assign\",\"thread\":\"%s\",\"to\":%s}".formatted(thread, to);
    }

    private String due(String day) {
        return "{\"k\":\"due\",\"thread\":\"%s\",\"day\":%s}".formatted(thread, day);
    }

    @Test
    void two_who_resolve_at_once_resolve_once() {
        ada.remarks(open(onTheRaid(), "Whose flat?"));

        ada.remarks(settle("resolve", 1));
        bo.remarks(settle("resolve", 1));

        assertThat(seenBy(bo).path("resolved").booleanValue()).isTrue();
        assertThat(seenBy(bo).path("turn").intValue()).isEqualTo(1);
        assertThat(seenBy(bo).at("/turned/name").stringValue()).isEqualTo("Ada");
    }

    @Test
    void an_answer_in_a_resolved_thread_opens_it_again() {
        ada.remarks(open(onTheRaid(), "Whose flat?")).remarks(settle("resolve", 1));

        bo.remarks(reply("Wait."));

        assertThat(seenBy(ada).path("resolved").booleanValue()).isFalse();
    }

    @Test
    void ones_own_words_can_be_changed_and_taken_away_and_nobody_elses() {
        ada.remarks(open(onTheRaid(), "Whose flat?"));
        bo.remarks(ofFirst("reword", ",\"body\":\"Mine\"")).remarks(ofFirst("withdraw", ""));
        bo.wasRefused("not_yours");

        ada.remarks(ofFirst("reword", ",\"body\":\"Whose flat is it?\""));
        assertThat(seenBy(bo).at("/comments/0/body").stringValue()).isEqualTo("Whose flat is it?");
        ada.remarks(ofFirst("withdraw", ""));

        assertThat(bo.threads()).doesNotContainKey(thread);
    }

    @Test
    void a_comment_that_was_answered_leaves_its_place_when_it_goes() {
        ada.remarks(open(onTheRaid(), "Whose flat?"));
        bo.remarks(reply("Nicole’s."));

        ada.remarks(ofFirst("withdraw", ""));

        assertThat(seenBy(bo).at("/comments/0/gone").booleanValue()).isTrue();
        assertThat(seenBy(bo).at("/comments/0/body").stringValue()).isEmpty();
        assertThat(seenBy(bo).at("/comments/1/body").stringValue()).isEqualTo("Nicole’s.");
    }

    @Test
    void reactions_are_each_persons_own() {
        ada.remarks(open(onTheRaid(), "Whose flat?"));

        ada.remarks(ofFirst("react", ",\"sign\":\"agree\""));
        bo.remarks(ofFirst("react", ",\"sign\":\"agree\"")).remarks(ofFirst("react", ",\"sign\":\"agree\""));
        ada.remarks(ofFirst("unreact", ",\"sign\":\"agree\""));

        assertThat(seenBy(ada).at("/comments/0/signs/agree"))
                .singleElement()
                .satisfies(who -> assertThat(who.path("name").stringValue()).isEqualTo("Bo"));
    }

    @Test
    void what_cannot_be_said_gets_a_sentence() {
        ada.remarks(open(onTheRaid(), "   "));
        ada.wasTold("A comment needs at least one word.");

        ada.remarks(open(onTheRaid(), "x".repeat(ReviewLimits.COMMENT + 1)));
        ada.wasTold("A comment has at most 5,000 characters.");

        ada.remarks(reply("Nobody has begun this."));
        ada.wasTold("This comment is not there any more.");
        assertThat(ada.threads()).isEmpty();
    }

    @Test
    void what_is_said_of_a_beat_that_never_was_is_said_of_the_outline() {
        ada.remarks(open("{\"id\":\"%s\"}".formatted(NodeId.random()), "Where is it?"));

        assertThat(seenBy(bo).at("/on/id").stringValue()).isEqualTo(NodeId.STORY.toString());
    }
}
