package app.beatwright.room;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.journal.Change;
import app.beatwright.outline.NodeId;
import app.beatwright.review.CommentId;
import app.beatwright.review.ThreadId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is suggested about an open outline, and what becomes of it.
class SuggestionsTest {

    private final WritersRoom room = new WritersRoom();
    private final String thread = ThreadId.random().toString();
    private final String first = CommentId.random().toString();
    private Writer ada;
    private Writer cleo;
    private NodeId raid;

    @BeforeEach
    void come_together() {
        ada = room.enter("Ada").adds("The raid").adds("The letter").adds("The bridge");
        ada.writes("The raid", "The police raid the flat.");
        raid = ada.beat("The raid").id();
        cleo = room.enter("Cleo", Role.COMMENTER);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private String suggest(String place, String what) {
        return """
                {"k":"suggest","thread":"%s","comment":"%s","on":%s,"body":"","what":%s}""".formatted(thread, first, place, what);
    }

    private String on(NodeId node) {
        return "{\"id\":\"%s\"}".formatted(node);
    }

    private String otherWords(String old, String now) {
        var from = ada.text(raid).indexOf(old);
        return suggest(
                "{\"id\":\"%s\",\"ch\":\"prose\",\"rev\":1,\"from\":%d,\"to\":%d,\"quote\":\"%s\"}"
                        .formatted(raid, from, from + old.length(), old),
                words(old, now));
    }

    private static String words(String old, String now) {
        return "{\"k\":\"words\",\"old\":\"%s\",\"now\":\"%s\"}".formatted(old, now);
    }

    private String title(String old, String now) {
        return "{\"k\":\"set\",\"id\":\"%s\",\"field\":\"title\",\"old\":\"%s\",\"value\":\"%s\"}"
                .formatted(raid, old, now);
    }

    private String amend(String what) {
        return "{\"k\":\"amend\",\"thread\":\"%s\",\"what\":%s}".formatted(thread, what);
    }

    private String settle(String kind, int turn) {
        return "{\"k\":\"%s\",\"thread\":\"%s\",\"turn\":%d}".formatted(kind, thread, turn);
    }

    private String move(NodeId beat, NodeId behind) {
        return "{\"k\":\"move\",\"ids\":[\"%s\"],\"parent\":\"%s\",\"after\":\"%s\"}"
                .formatted(beat, NodeId.STORY, behind);
    }

    private void accepts(Writer writer) {
        writer.says("{\"k\":\"accept\",\"thread\":\"%s\"}".formatted(thread));
        writer.hears();
    }

    private JsonNode seenBy(Writer writer) {
        assertThat(writer.threads()).containsKey(thread);
        return requireNonNull(writer.threads().get(thread));
    }

    private Change last() {
        return room.journal().after(room.branch(), ada.seq() - 1).getLast();
    }

    @Test
    void other_words_of_a_commenter_become_their_change_and_say_who_accepted_them() {
        cleo.remarks(otherWords("raid the flat", "raid the bakery"));
        assertThat(seenBy(ada).at("/suggests/now").stringValue()).isEqualTo("raid the bakery");
        ada.reads("The raid", "The police raid the flat.");

        accepts(ada);

        cleo.reads("The raid", "The police raid the bakery.");
        assertThat(last().author()).isEqualTo(cleo.id());
        assertThat(last().doer()).isEqualTo(ada.id());
        assertThat(seenBy(cleo).at("/accepted/name").stringValue()).isEqualTo("Ada");
        assertThat(seenBy(cleo).path("resolved").booleanValue()).isTrue();
        room.hasOneTruth(ada, cleo);
    }

    @Test
    void a_commenter_accepts_nothing_and_a_viewer_suggests_nothing() {
        cleo.remarks(otherWords("flat", "bakery"));
        accepts(cleo);
        cleo.wasRefused("viewer");

        var vic = room.enter("Vic", Role.VIEWER)
                .remarks(otherWords("flat", "shop")
                        .replace(thread, ThreadId.random().toString()));
        vic.wasRefused("viewer");
        accepts(vic);
        ada.reads("The raid", "The police raid the flat.");
        assertThat(vic.threads()).hasSize(1);
    }

    @Test
    void who_accepted_takes_it_back_and_then_it_is_undecided_again() {
        cleo.remarks(otherWords("flat", "bakery"));
        accepts(ada);

        ada.undoes();

        ada.reads("The raid", "The police raid the flat.");
        assertThat(seenBy(cleo).path("resolved").booleanValue()).isFalse();
        assertThat(seenBy(cleo).has("accepted")).isFalse();
        accepts(ada);
        ada.undoes();
        ada.undoes();
        ada.reads("The raid", "The police raid the bakery.");
        assertThat(seenBy(cleo).at("/accepted/name").stringValue()).isEqualTo("Ada");
    }

    @Test
    void two_who_accept_at_once_accept_once() {
        var bo = room.enter("Bo");
        cleo.remarks(otherWords("flat", "flat and the bakery"));

        accepts(ada);
        accepts(bo);

        bo.reads("The raid", "The police raid the flat and the bakery.");
        assertThat(bo.hasUnsaved()).isFalse();
        assertThat(seenBy(bo).at("/accepted/name").stringValue()).isEqualTo("Ada");
    }

    @Test
    void accepted_and_rejected_at_once_is_what_came_first() {
        var bo = room.enter("Bo");
        cleo.remarks(otherWords("flat", "bakery"));

        bo.remarks(settle("resolve", 1));
        accepts(ada);

        ada.wasTold("This suggestion was rejected. Reopen it to accept it.");
        ada.reads("The raid", "The police raid the flat.");
        ada.remarks(settle("reopen", 2));
        accepts(ada);
        bo.remarks(settle("resolve", 3));
        bo.wasTold("This suggestion has been accepted meanwhile.");
        ada.reads("The raid", "The police raid the bakery.");
    }

    @Test
    void a_suggestion_is_carried_along_with_its_words() {
        cleo.remarks(otherWords("flat", "bakery"));
        ada.types(raid, 0, 0, "At dawn: ");
        ada.hears();
        ada.says("{\"k\":\"split\",\"id\":\"%s\",\"at\":13,\"rev\":2,\"newId\":\"%s\"}"
                .formatted(raid, NodeId.random()));

        accepts(ada);

        assertThat(ada.outline().beats().get(1).prose()).isEqualTo("police raid the bakery.");
    }

    @Test
    void words_that_were_rewritten_meanwhile_are_not_written_over() {
        cleo.remarks(otherWords("raid the flat", "raid the bakery"));
        ada.types(raid, 20, 24, "whole street");
        ada.hears();

        accepts(ada);

        ada.wasTold("It says “raid the whole street” there by now, not “raid the flat”.");
        assertThat(seenBy(ada).path("resolved").booleanValue()).isFalse();
        ada.undoes().hears();
        accepts(ada);
        ada.reads("The raid", "The police raid the bakery.");
    }

    @Test
    void words_that_are_gone_say_so() {
        cleo.remarks(otherWords("flat", "bakery"));
        ada.types(raid, 10, 24, "");
        ada.hears();

        accepts(ada);

        ada.wasTold("The words this is about are gone: “flat”.");
    }

    @Test
    void what_lies_in_the_bin_is_not_written_to() {
        cleo.remarks(otherWords("flat", "bakery"));
        ada.says("{\"k\":\"remove\",\"ids\":[\"%s\"]}".formatted(raid));

        accepts(ada);

        ada.wasTold("What it is about is in the bin. Bring it back first.");
    }

    @Test
    void the_first_words_of_a_beat_can_be_suggested() {
        var letter = ada.beat("The letter").id();
        cleo.remarks(suggest(on(letter), words("", "Nicole writes to him.")));

        accepts(ada);

        ada.reads("The letter", "Nicole writes to him.");
    }

    @Test
    void a_title_is_suggested_and_is_not_taken_from_somebody_else() {
        cleo.remarks(suggest(on(raid), title("The raid", "The arrest")));
        ada.says("{\"k\":\"set\",\"id\":\"%s\",\"field\":\"title\",\"value\":\"The siege\"}".formatted(raid));
        accepts(ada);
        ada.wasTold("It is “The siege” by now, not “The raid”.");

        cleo.remarks(amend(title("The siege", "The arrest")));
        accepts(ada);

        ada.sees("The arrest", "The letter", "The bridge");
    }

    @Test
    void a_move_is_suggested_as_long_as_what_it_holds_on_to_is_there() {
        var bridge = ada.beat("The bridge").id();
        cleo.remarks(suggest(on(bridge), move(bridge, raid)));
        ada.says("{\"k\":\"remove\",\"ids\":[\"%s\"]}".formatted(raid));
        accepts(ada);
        ada.wasTold("What it was to stand beside is not there any more.");

        ada.undoes().undoes().hears();
        ada.says("{\"k\":\"restore\",\"ids\":[\"%s\"]}".formatted(raid));
        accepts(ada);

        ada.sees("The raid", "The bridge", "The letter");
    }

    @Test
    void a_removal_and_a_new_beat_are_suggested() {
        var letter = ada.beat("The letter").id();
        cleo.remarks(suggest(on(letter), "{\"k\":\"remove\",\"ids\":[\"%s\"]}".formatted(letter)));
        accepts(ada);
        ada.sees("The raid", "The bridge");

        var insert =
                "{\"k\":\"insert\",\"nodes\":[{\"id\":\"%s\",\"kind\":\"beat\",\"fields\":{\"title\":\"The chase\"},\"prose\":\"Over the roofs.\"}],\"parent\":\"%s\",\"after\":\"%s\"}"
                        .formatted(NodeId.random(), NodeId.STORY, raid);
        var other = ThreadId.random().toString();
        cleo.remarks(suggest(on(raid), insert)
                .replace(thread, other)
                .replace(first, CommentId.random().toString()));
        var accept = "{\"k\":\"accept\",\"thread\":\"%s\"}".formatted(other);
        ada.says(accept);
        ada.sees("The raid", "The chase", "The bridge");
        ada.undoes().sees("The raid", "The bridge");
        ada.says(accept);
        ada.sees("The raid", "The chase", "The bridge");
        ada.reads("The chase", "Over the roofs.");
    }

    @Test
    void what_is_so_already_is_not_accepted_but_told() {
        var letter = ada.beat("The letter").id();
        cleo.remarks(suggest(on(letter), "{\"k\":\"remove\",\"ids\":[\"%s\"]}".formatted(letter)));
        ada.says("{\"k\":\"remove\",\"ids\":[\"%s\"]}".formatted(letter));

        accepts(ada);

        ada.wasTold("This is so already. Reject it to be done with it.");
    }

    @Test
    void only_who_suggested_it_suggests_it_otherwise_or_takes_it_away() {
        cleo.remarks(otherWords("flat", "bakery"));
        var dan = room.enter("Dan", Role.COMMENTER).remarks(amend(words("flat", "shop")));
        dan.wasRefused("not_yours");
        dan.remarks(settle("resolve", 1));
        dan.wasTold("Only who may change the outline decides about suggestions.");

        cleo.remarks(amend(words("flat", "brothel")));
        assertThat(seenBy(ada).at("/suggests/now").stringValue()).isEqualTo("brothel");
        cleo.remarks(amend(title("The raid", "The arrest")));
        cleo.wasTold("This is another suggestion, not the same in other words.");
        cleo.remarks("{\"k\":\"withdraw\",\"thread\":\"%s\",\"comment\":\"%s\"}".formatted(thread, first));

        assertThat(ada.threads()).isEmpty();
        accepts(ada);
        ada.wasTold("This suggestion is not there any more.");
    }

    @Test
    void a_word_about_a_rejected_suggestion_does_not_open_it_again() {
        cleo.remarks(otherWords("flat", "bakery"));
        ada.remarks(settle("resolve", 1));

        cleo.remarks("{\"k\":\"reply\",\"thread\":\"%s\",\"comment\":\"%s\",\"body\":\"Why?\"}"
                .formatted(thread, CommentId.random()));

        assertThat(seenBy(ada).path("resolved").booleanValue()).isTrue();
        assertThat(seenBy(ada).path("comments").size()).isEqualTo(2);
    }

    @Test
    void what_could_not_be_done_is_not_suggested() {
        cleo.remarks(suggest(on(raid), title("The raid", "two\\nlines")));
        cleo.wasRefused("bad_value");
        cleo.remarks(otherWords("flat", "flat"));
        cleo.wasTold("This is what it says already.");
        assertThat(cleo.threads()).isEmpty();
    }

    @Test
    void what_was_accepted_is_so_after_a_restart_whenever_places_were_written() {
        cleo.remarks(otherWords("flat", "bakery"));
        room.threads().goesAway();
        accepts(ada);
        room.threads().comesBack();

        cleo.goesOffline();
        ada.goesOffline();
        room.reopens();
        cleo.comesBack();
        ada.comesBack();

        assertThat(seenBy(cleo).at("/accepted/name").stringValue()).isEqualTo("Ada");
        accepts(ada);
        ada.reads("The raid", "The police raid the bakery.");
    }

    @Test
    void sent_twice_it_is_accepted_once() {
        cleo.remarks(otherWords("flat", "flat and the flat"));
        ada.goesOffline();
        ada.says("{\"k\":\"accept\",\"thread\":\"%s\"}".formatted(thread));
        ada.arrives();
        ada.sendsAgain();
        ada.goesOffline().comesBack();

        ada.reads("The raid", "The police raid the flat and the flat.");
        room.hasOneTruth(ada, cleo);
    }
}
