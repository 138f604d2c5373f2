package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beatwright.journal.BranchId;
import app.beatwright.journal.MemoryJournal;
import app.beatwright.outline.NodeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoomTest {

    private final MemoryJournal journal = new MemoryJournal();
    private final WritersRoom room = new WritersRoom(journal, BranchId.random());

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void everybody_sees_the_same_order() {
        var first = room.enter("Ada");
        var second = room.enter("Bo");

        first.adds("Opening image");
        second.adds("Catalyst");

        first.sees("Opening image", "Catalyst");
        second.sees("Opening image", "Catalyst");
    }

    @Test
    void two_write_in_one_sentence_and_read_the_same() {
        var ada = room.enter("Ada").adds("The raid");
        var bo = room.enter("Bo");
        ada.writes("The raid", "The police raid a flat.");
        bo.goesOffline();

        ada.types(ada.beat("The raid").id(), 0, 3, "Six");
        bo.types(bo.beat("The raid").id(), 22, 22, " at dawn");
        bo.comesBack();

        ada.reads("The raid", "Six police raid a flat at dawn.");
        bo.reads("The raid", "Six police raid a flat at dawn.");
    }

    @Test
    void what_was_written_while_offline_arrives_once() {
        var ada = room.enter("Ada").adds("Opening image");
        var bo = room.enter("Bo");

        bo.goesOffline().adds("Catalyst");
        bo.writes("Opening image", "A train. ");
        bo.comesBack().goesOffline().comesBack();

        ada.sees("Opening image", "Catalyst");
        ada.reads("Opening image", "A train. ");
    }

    @Test
    void the_same_frame_twice_is_one_change() {
        var ada = room.enter("Ada");
        ada.goesOffline().adds("Midpoint");
        var frame = ada.unanswered().getFirst();

        ada.comesBack();
        ada.deliver(frame);

        ada.sees("Midpoint");
    }

    @Test
    void what_was_written_without_a_word_is_not_written_twice() {
        var ada = room.enter("Ada").adds("The raid");
        var bo = room.enter("Bo");
        ada.goesOffline().writes("The raid", "He runs.");
        var frame = ada.unanswered().getFirst();
        bo.writes("The raid", "Rain. ");

        journal.losesItsWord();
        ada.comesBack();
        ada.wasRefused("later");
        ada.deliver(frame);

        ada.reads("The raid", "Rain. He runs.");
        bo.reads("The raid", "Rain. He runs.");
    }

    @Test
    void who_comes_sees_what_was_written_without_a_word() {
        var ada = room.enter("Ada");
        journal.losesItsWord();
        ada.adds("Midpoint");

        var bo = room.enter("Bo");

        bo.sees("Midpoint");
        ada.sees("Midpoint");
    }

    @Test
    void a_number_that_was_overtaken_still_counts() {
        var ada = room.enter("Ada");
        ada.goesOffline().adds("One").adds("Two");
        var frames = ada.unanswered();

        ada.arrives();
        ada.deliver(frames.get(1));
        ada.deliver(frames.get(0));

        ada.sees("Two", "One");
    }

    @Test
    void a_viewer_changes_nothing() {
        var ada = room.enter("Ada").adds("Opening image");
        var vic = room.enter("Vic", Role.VIEWER);

        vic.adds("Mine");
        vic.writes("Opening image", "scribble");

        vic.wasRefused("viewer");
        ada.sees("Opening image");
        ada.reads("Opening image", "");
    }

    @Test
    void a_commenter_changes_nothing() {
        var ada = room.enter("Ada").adds("Opening image");

        room.enter("Cleo", Role.COMMENTER).adds("Mine");

        ada.sees("Opening image");
    }

    @Test
    void a_role_that_was_lowered_counts_from_the_next_change_on() {
        var bo = room.enter("Bo").adds("Opening image");

        room.lowers(bo, Role.VIEWER);
        bo.adds("Too late");

        bo.wasRefused("viewer");
        bo.sees("Opening image");
    }

    @Test
    void what_one_did_oneself_can_be_taken_back_once_and_done_again() {
        var ada = room.enter("Ada").adds("Opening image").adds("Catalyst");

        ada.undoes().sees("Opening image");
        ada.undoes().sees("Opening image", "Catalyst");
    }

    @Test
    void nobody_takes_back_what_somebody_else_did() {
        var ada = room.enter("Ada").adds("Opening image");
        var bo = room.enter("Bo");

        bo.says("{\"k\":\"undo\",\"of\":1}");

        bo.wasRefused("not_yours");
        ada.sees("Opening image");
    }

    @Test
    void what_is_not_answered_yet_is_taken_back_by_its_number() {
        var ada = room.enter("Ada").adds("Opening image").adds("Catalyst");

        ada.says("{\"k\":\"undo\",\"n\":2}");
        ada.sees("Opening image");
        ada.says("{\"k\":\"undo\",\"n\":3}");
        ada.sees("Opening image", "Catalyst");

        ada.says("{\"k\":\"undo\",\"n\":17}");
        ada.wasRefused("gone");
    }

    @Test
    void a_number_is_its_own_clients_number() {
        room.enter("Ada").adds("Opening image");
        var bo = room.enter("Bo");

        bo.says("{\"k\":\"undo\",\"n\":1}");

        bo.wasRefused("gone");
        bo.sees("Opening image");
    }

    @Test
    void whoever_changed_the_same_since_is_named() {
        var ada = room.enter("Ada").adds("The raid");
        var bo = room.enter("Bo");
        var raid = ada.beat("The raid").id();

        ada.says("{\"k\":\"set\",\"id\":\"%s\",\"field\":\"status\",\"value\":\"draft\"}".formatted(raid));
        ada.sees("The raid");
        bo.says("{\"k\":\"set\",\"id\":\"%s\",\"field\":\"status\",\"value\":\"done\"}".formatted(raid));
        bo.sees("The raid");
        ada.says("{\"k\":\"undo\",\"n\":2}");

        ada.wasRefused("changed_since");
        ada.wasTold("Bo has changed the status of beat 1 since: it stays as it is.");
    }

    @Test
    void a_beat_somebody_has_written_in_stays_and_says_so() {
        var ada = room.enter("Ada").adds("The raid");
        var bo = room.enter("Bo");

        bo.writes("The raid", "Dawn.");
        bo.reads("The raid", "Dawn.");
        ada.says("{\"k\":\"undo\",\"n\":1}");

        ada.wasTold("Bo has worked on beat 1 since: it stays.");
        ada.reads("The raid", "Dawn.");
    }

    @Test
    void words_go_back_as_the_screen_says_and_only_those_of_the_change() {
        var ada = room.enter("Ada").adds("The raid").adds("The flight");
        ada.writes("The raid", "The raid. The flight.");
        var raid = ada.beat("The raid").id();
        var flight = ada.beat("The flight").id();
        ada.says(
                "{\"k\":\"split\",\"id\":\"%s\",\"at\":9,\"rev\":1,\"newId\":\"%s\"}".formatted(raid, NodeId.random()));
        ada.sees("The raid", "", "The flight");

        var screen = "{\"id\":\"%s\",\"ch\":\"prose\",\"rev\":2,\"u\":[[9,[0,\" On.\"]]]}".formatted(raid);
        var other = "{\"id\":\"%s\",\"ch\":\"prose\",\"rev\":0,\"u\":[[[0,\"No.\"]]]}".formatted(flight);
        ada.says("{\"k\":\"undo\",\"n\":4,\"texts\":[%s,%s]}".formatted(screen, other));

        ada.reads("The raid", "The raid. On.");
        ada.reads("The flight", "");
        room.hasOneTruth(ada);
    }

    @Test
    void words_can_be_taken_back_after_the_server_was_started_again() {
        var ada = room.enter("Ada").adds("The raid");
        ada.writes("The raid", "Dawn.");
        ada.outline();

        ada.goesOffline();
        room.reopens();
        ada.comesBack().undoes();

        ada.reads("The raid", "");
        room.hasOneTruth(ada);
    }

    @Test
    void an_old_revision_is_understood_after_the_server_was_started_again() {
        var ada = room.enter("Ada").adds("The raid");
        var bo = room.enter("Bo");
        bo.hears();
        bo.goesOffline();
        bo.writes("The raid", "end");
        ada.writes("The raid", "start ").writes("The raid", "middle ");

        ada.goesOffline();
        room.reopens();
        ada.comesBack();
        bo.comesBack();

        ada.reads("The raid", "start middle end");
        room.hasOneTruth(ada, bo);
    }

    @Test
    void whoever_knocks_while_the_journal_is_away_sends_nobody_out() {
        var ada = room.enter("Ada").adds("Opening image");

        journal.goesAway();
        assertThatThrownBy(() -> room.enter("Bo")).hasStackTraceContaining(Farewell.BROKEN.reason());
        ada.adds("Not now");
        journal.comesBack();

        ada.wasRefused("later");
        ada.adds("Catalyst").sees("Opening image", "Catalyst");
        room.enter("Bo").sees("Opening image", "Catalyst");
    }
}
