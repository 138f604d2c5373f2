package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beatwright.account.Account;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.OutlineId;
import app.beatwright.journal.Wire;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The socket as strangers and browsers meet it.
class SyncSocketTest {

    @TempDir
    static Path directory;

    private static Installation installation;
    private static Account ada;
    private static Account bo;
    private static int port;

    private OutlineId outline;
    private BranchId branch;
    private NodeId beat;

    @BeforeAll
    static void open_the_house() {
        installation = Installation.serving(directory);
        port = installation.port();
        ada = installation.signUp("Ada");
        bo = installation.signUp("Bo");
    }

    @AfterAll
    static void close_the_house() {
        installation.close();
    }

    @BeforeEach
    void begin_an_outline() {
        outline = installation.get(Library.class).create(ada.id(), "La Balance");
        branch = installation.get(Library.class).open(ada.id(), outline).branch();
        beat = look().beats().getFirst().id();
    }

    private app.beatwright.outline.Outline look() {
        return installation.get(Rooms.class).look(ada.id(), outline);
    }

    private void invite(Account somebody, Role role) {
        var invitations = installation.get(Invitations.class);
        var invited = invitations.invite(ada.id(), outline, role, Duration.ofDays(1));
        invitations.accept(somebody.id(), ((Invited.Link) invited).token());
    }

    private String typing(long n, int rev, String words) {
        return """
                {"t":"text","n":%d,"id":"%s","ch":"prose","rev":%d,"u":[[[0,"%s"]]]}""".formatted(n, beat, rev, words);
    }

    @Test
    void whoever_says_hello_is_welcomed_and_told_the_whole_outline() throws Exception {
        try (var tab = Tab.open(port, ada)) {
            tab.hello(branch, "c-adatab1", -1);

            var welcome = tab.hears("welcome");
            assertThat(welcome.at("/you/name").stringValue()).isEqualTo("Ada");
            assertThat(welcome.path("role").stringValue()).isEqualTo("owner");
            assertThat(Wire.outline(tab.hears("state").path("nodes"))).isEqualTo(look());
        }
    }

    @Test
    void everybody_hears_what_somebody_types() throws Exception {
        invite(bo, Role.EDITOR);
        try (var first = Tab.open(port, ada);
                var second = Tab.open(port, bo)) {
            first.hello(branch, "c-adatab1", -1).hears("state");
            second.hello(branch, "c-botab01", -1).hears("state");

            first.says(typing(1, 0, "Dawn."));

            var heard = second.hears("changes").at("/items/0");
            assertThat(heard.path("name").stringValue()).isEqualTo("Ada");
            assertThat(heard.at("/f/u").toString()).isEqualTo("[[[0,\"Dawn.\"]]]");
            assertThat(first.hears("changes").at("/items/0")).isEqualTo(heard);
            assertThat(look().beats()).extracting(Node::prose).containsExactly("Dawn.");
        }
    }

    private String saying(long n, String words) {
        return """
                {"t":"say","n":%d,"op":{"k":"open","thread":"%s","comment":"%s","on":{"id":"%s"},"body":"%s"}}""".formatted(n, NodeId.random(), NodeId.random(), beat, words);
    }

    @Test
    void a_commenter_says_something_and_writes_nothing() throws Exception {
        invite(bo, Role.COMMENTER);
        try (var owner = Tab.open(port, ada);
                var commenter = Tab.open(port, bo)) {
            owner.hello(branch, "c-adatab1", -1).hears("threads");
            commenter.hello(branch, "c-botab01", -1).hears("threads");

            commenter.says(typing(1, 0, "Mine.")).says(saying(2, "Whose?"));

            assertThat(commenter.hears("no").path("code").stringValue()).isEqualTo("viewer");
            assertThat(owner.hears("threads").at("/items/0/comments/0/body").stringValue())
                    .isEqualTo("Whose?");
            assertThat(commenter.hears("ack").path("n").longValue()).isEqualTo(2);
            assertThat(look().beats()).extracting(Node::prose).containsExactly("");
        }
    }

    @Test
    void a_commenter_suggests_and_only_who_may_write_accepts() throws Exception {
        invite(bo, Role.COMMENTER);
        try (var owner = Tab.open(port, ada);
                var commenter = Tab.open(port, bo)) {
            owner.hello(branch, "c-adatab1", -1).hears("threads");
            commenter.hello(branch, "c-botab01", -1).hears("threads");
            commenter.says(suggesting(1));
            var thread = owner.hears("threads").at("/items/0/id").stringValue();
            assertThat(commenter.hears("ack").path("n").longValue()).isEqualTo(1);

            commenter.says(accepting(2, thread));
            assertThat(commenter.hears("no").path("code").stringValue()).isEqualTo("viewer");
            assertThat(look().beats()).extracting(Node::prose).containsExactly("");
            owner.says(accepting(1, thread));

            var item = owner.hears("changes").at("/items/0");
            assertThat(item.path("by").stringValue()).isEqualTo(bo.id().toString());
            assertThat(item.at("/accepts/by").stringValue()).isEqualTo(ada.id().toString());
            assertThat(look().beats()).extracting(Node::prose).containsExactly("They meet.");
        }
    }

    private String suggesting(int n) {
        return """
                {"t":"say","n":%d,"op":{"k":"suggest","thread":"%s","comment":"%s","on":{"id":"%s"},"body":"",\
                "what":{"k":"words","old":"","now":"They meet."}}}""".formatted(n, NodeId.random(), NodeId.random(), beat);
    }

    private static String accepting(int n, String thread) {
        return "{\"t\":\"do\",\"n\":%d,\"op\":{\"k\":\"accept\",\"thread\":\"%s\"}}".formatted(n, thread);
    }

    @Test
    void of_an_archived_outline_nothing_is_said() throws Exception {
        installation.get(Library.class).archive(ada.id(), outline);
        try (var tab = Tab.open(port, ada)) {
            tab.hello(branch, "c-adatab1", -1).hears("threads");

            tab.says(saying(1, "Too late."));

            assertThat(tab.hears("no").path("code").stringValue()).isEqualTo("viewer");
        }
    }

    @Test
    void who_says_very_much_at_once_is_asked_to_say_it_again_later() throws Exception {
        try (var tab = Tab.open(port, ada)) {
            tab.hello(branch, "c-adatab1", -1).hears("threads");

            for (var n = 1; n <= 80; n++) {
                tab.says(saying(n, "Again."));
            }

            assertThat(tab.hears("no").path("code").stringValue()).isEqualTo("later");
        }
    }

    @Test
    void a_remark_that_no_client_would_make_ends_the_conversation() throws Exception {
        try (var tab = Tab.open(port, ada)) {
            tab.hello(branch, "c-adatab1", -1).hears("threads");

            tab.says(
                    "{\"t\":\"say\",\"n\":1,\"op\":{\"k\":\"open\",\"thread\":\"x\",\"comment\":\"y\",\"on\":{},\"body\":\"\"}}");

            assertThat(tab.isHungUpOn()).isEqualTo(4400);
        }
    }

    @Test
    void a_foreign_page_cannot_knock() {
        assertThatThrownBy(() -> Tab.open(port, ada, "https://evil.example"))
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void nobody_knocks_without_a_name() {
        assertThatThrownBy(() -> Tab.open(port, "Basic bm9ib2R5Om5vYm9keQ==", "http://localhost:" + port))
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(401));
    }

    @Test
    void a_frame_that_no_client_would_send_ends_the_conversation() throws Exception {
        try (var tab = Tab.open(port, ada)) {
            tab.hello(branch, "c-adatab1", -1).hears("state");

            tab.says("{\"t\":\"do\",\"n\":1,\"op\":{\"k\":\"drop\",\"table\":\"change\"}}");

            assertThat(tab.isHungUpOn()).isEqualTo(4400);
        }
    }

    @Test
    void nothing_is_said_before_hello() throws Exception {
        try (var tab = Tab.open(port, ada)) {
            tab.says("{\"t\":\"ping\"}");

            assertThat(tab.isHungUpOn()).isEqualTo(4400);
        }
    }

    @Test
    void a_frame_of_a_megabyte_is_not_read_to_its_end() throws Exception {
        try (var tab = Tab.open(port, ada)) {
            tab.hello(branch, "c-adatab1", -1).hears("state");

            tab.saysInPieces("x".repeat(1_000_000));

            assertThat(tab.isHungUpOn()).isEqualTo(4009);
        }
    }

    @Test
    void a_frame_in_many_pieces_is_one_frame() throws Exception {
        try (var tab = Tab.open(port, ada)) {
            tab.hello(branch, "c-adatab1", -1).hears("state");

            tab.saysInPieces(typing(1, 0, "rain ".repeat(3_000)));

            assertThat(tab.hears("changes").at("/items/0/n").longValue()).isEqualTo(1);
            assertThat(look().beats().getFirst().prose()).hasSize(15_000);
        }
    }

    @Test
    void more_than_a_beat_holds_is_refused_and_the_writer_stays() throws Exception {
        try (var tab = Tab.open(port, ada)) {
            tab.hello(branch, "c-adatab1", -1).hears("state");

            tab.saysInPieces(typing(1, 0, "rain ".repeat(5_000)));

            assertThat(tab.hears("no").path("code").stringValue()).isEqualTo("too_long");
            tab.says("{\"t\":\"ping\"}").hears("pong");
        }
    }

    @Test
    void a_viewer_changes_nothing_by_any_frame() throws Exception {
        invite(bo, Role.VIEWER);
        try (var tab = Tab.open(port, bo)) {
            tab.hello(branch, "c-botab01", -1).hears("state");

            tab.says(typing(1, 0, "Mine."));
            tab.says("{\"t\":\"do\",\"n\":2,\"op\":{\"k\":\"remove\",\"ids\":[\"%s\"]}}".formatted(beat));
            tab.says("{\"t\":\"do\",\"n\":3,\"op\":{\"k\":\"undo\",\"of\":1}}");

            for (var i = 0; i < 3; i++) {
                assertThat(tab.hears("no").path("code").stringValue()).isEqualTo("viewer");
            }
            assertThat(look().beats()).extracting(Node::prose).containsExactly("");
        }
    }

    @Test
    void a_stranger_finds_no_branch() throws Exception {
        try (var tab = Tab.open(port, bo)) {
            tab.hello(branch, "c-botab01", -1);

            assertThat(tab.isHungUpOn()).isEqualTo(4404);
        }
    }

    @Test
    void a_branch_that_never_was_is_answered_the_same() throws Exception {
        try (var tab = Tab.open(port, bo)) {
            tab.hello(BranchId.random(), "c-botab01", -1);

            assertThat(tab.isHungUpOn()).isEqualTo(4404);
        }
    }

    @Test
    void the_name_of_somebody_elses_tab_is_not_lent() throws Exception {
        invite(bo, Role.EDITOR);
        try (var tab = Tab.open(port, ada);
                var thief = Tab.open(port, bo)) {
            tab.hello(branch, "c-adatab1", -1).hears("state");

            thief.hello(branch, "c-adatab1", -1);

            assertThat(thief.isHungUpOn()).isEqualTo(4400);
            tab.says("{\"t\":\"ping\"}").hears("pong");
        }
    }

    @Test
    void a_tab_that_comes_back_takes_the_place_of_its_ghost() throws Exception {
        try (var ghost = Tab.open(port, ada);
                var tab = Tab.open(port, ada)) {
            ghost.hello(branch, "c-adatab1", -1).hears("state");

            tab.hello(branch, "c-adatab1", 1).hears("changes");

            assertThat(ghost.isHungUpOn()).isEqualTo(4409);
            tab.says("{\"t\":\"ping\"}").hears("pong");
        }
    }

    @Test
    void two_tabs_of_one_person_are_two_who_are_here() throws Exception {
        try (var first = Tab.open(port, ada);
                var second = Tab.open(port, ada)) {
            first.hello(branch, "c-adatab1", -1).hears("state");

            var welcome = second.hello(branch, "c-adatab2", -1).hears("welcome");

            assertThat(welcome.at("/peers/0/c").stringValue()).isEqualTo("c-adatab1");
            assertThat(first.hears("peer").path("c").stringValue()).isEqualTo("c-adatab2");
            second.hangsUp();
            assertThat(first.hears("gone").path("c").stringValue()).isEqualTo("c-adatab2");
        }
    }

    @Test
    void others_see_where_a_caret_is() throws Exception {
        try (var first = Tab.open(port, ada);
                var second = Tab.open(port, ada)) {
            first.hello(branch, "c-adatab1", -1).hears("state");
            second.hello(branch, "c-adatab2", -1).hears("state");
            first.hears("peer");

            second.says("{\"t\":\"at\",\"id\":\"%s\",\"ch\":\"prose\",\"rev\":0,\"sel\":[0,0]}".formatted(beat));

            assertThat(first.hears("peer").path("id").stringValue()).isEqualTo(beat.toString());
        }
    }

    @Test
    void who_is_drafting_is_here_and_nobody_is_told_where() throws Exception {
        try (var first = Tab.open(port, ada);
                var second = Tab.open(port, ada)) {
            first.hello(branch, "c-adatab1", -1).hears("state");
            second.hello(branch, "c-adatab2", -1).hears("state");
            first.hears("peer");

            second.says("{\"t\":\"at\",\"id\":null,\"how\":\"drafting\"}");

            var peer = first.hears("peer");
            assertThat(peer.path("how").stringValue()).isEqualTo("drafting");
            assertThat(peer.path("id").isNull()).isTrue();
            second.says("{\"t\":\"at\",\"id\":\"%s\",\"ch\":\"prose\",\"rev\":0,\"sel\":[0,0],\"how\":\"drafting\"}"
                    .formatted(beat));
            assertThat(second.isHungUpOn()).isEqualTo(4400);
        }
    }

    @Test
    void who_falls_silent_without_a_word_is_gone_within_seconds_and_who_said_they_are_away_is_not() throws Exception {
        try (var first = Tab.open(port, ada);
                var away = Tab.open(port, ada);
                var lost = Tab.open(port, ada)) {
            first.hello(branch, "c-adatab1", -1).hears("state");
            away.hello(branch, "c-adatab2", -1).hears("state");
            lost.hello(branch, "c-adatab3", -1).hears("state");

            away.says("{\"t\":\"ping\"}").says("{\"t\":\"at\",\"id\":null,\"how\":\"away\"}");
            lost.says("{\"t\":\"ping\"}").hears("pong");

            assertThat(first.hears("gone").path("c").stringValue()).isEqualTo("c-adatab3");
            away.says("{\"t\":\"ping\"}").hears("pong");
        }
    }

    @Test
    void a_role_that_is_lowered_reaches_an_open_tab_at_once() throws Exception {
        invite(bo, Role.EDITOR);
        try (var tab = Tab.open(port, bo)) {
            tab.hello(branch, "c-botab01", -1).hears("state");

            installation.get(Members.class).changeRole(ada.id(), outline, bo.id(), Role.VIEWER);

            assertThat(tab.hears("role").path("role").stringValue()).isEqualTo("viewer");
            tab.says(typing(1, 0, "Mine."));
            assertThat(tab.hears("no").path("code").stringValue()).isEqualTo("viewer");
        }
    }

    @Test
    void whoever_is_removed_is_shown_out_at_once() throws Exception {
        invite(bo, Role.EDITOR);
        try (var tab = Tab.open(port, bo)) {
            tab.hello(branch, "c-botab01", -1).hears("state");

            installation.get(Members.class).remove(ada.id(), outline, bo.id());

            assertThat(tab.isHungUpOn()).isEqualTo(4403);
        }
    }

    @Test
    void archiving_makes_every_open_tab_a_readers() throws Exception {
        try (var tab = Tab.open(port, ada)) {
            tab.hello(branch, "c-adatab1", -1).hears("state");

            installation.get(Library.class).archive(ada.id(), outline);

            assertThat(tab.hears("role").path("role").stringValue()).isEqualTo("viewer");
        }
    }

    @Test
    void whoever_was_away_hears_what_they_missed_and_nothing_twice() throws Exception {
        try (var tab = Tab.open(port, ada)) {
            tab.hello(branch, "c-adatab1", -1).hears("state");
            tab.says(typing(1, 0, "Dawn.")).hears("changes");
        }

        try (var again = Tab.open(port, ada)) {
            again.hello(branch, "c-adatab1", 1);

            assertThat(again.hears("welcome").path("last").longValue()).isEqualTo(1);
            assertThat(again.hears("changes").path("items")).hasSize(1);
            again.says(typing(1, 0, "Dawn."));
            assertThat(again.hears("ack").path("seq").longValue()).isEqualTo(2);
            assertThat(look().beats()).extracting(Node::prose).containsExactly("Dawn.");
        }
    }

    @Test
    void who_asks_what_has_been_changed_is_told_but_nobody_who_may_not_enter() throws Exception {
        var always = "{\"t\":\"touched\",\"since\":\"2026-01-01T00:00:00Z\"}";
        try (var tab = Tab.open(port, ada);
                var stranger = Tab.open(port, bo)) {
            tab.hello(branch, "c-adatab1", -1).hears("state");
            assertThat(tab.says(always).hears("touched").path("ids"))
                    .anyMatch(id -> id.asString().equals(beat.toString()));
            tab.says("{\"t\":\"touched\",\"since\":\"2999-01-01T00:00:00Z\"}");
            assertThat(tab.hears("touched").path("ids")).isEmpty();

            stranger.hello(branch, "c-botab01", -1).floods(always, 3);
            assertThatThrownBy(() -> stranger.hears("touched")).hasMessageContaining("4404");
            tab.says("{\"t\":\"touched\",\"since\":\"yesterday\"}");
            assertThat(tab.isHungUpOn()).isEqualTo(4400);
        }
    }

    @Test
    void half_a_character_is_refused() throws Exception {
        try (var tab = Tab.open(port, ada)) {
            tab.hello(branch, "c-adatab1", -1).hears("state");

            tab.says(typing(1, 0, "\\ud83d"));

            assertThat(tab.hears("no").path("code").stringValue()).isEqualTo("bad_change");
        }
    }

    @Test
    void who_floods_is_cut_off() throws Exception {
        try (var tab = Tab.open(port, ada)) {
            tab.hello(branch, "c-adatab1", -1).hears("state");

            tab.floods("{\"t\":\"ping\"}", 2_000);

            assertThat(tab.isHungUpOn()).isEqualTo(4029);
        }
    }

    @Test
    void who_says_nothing_at_all_is_hung_up_on() throws Exception {
        try (var tab = Tab.open(port, ada)) {
            assertThat(tab.isHungUpOn()).isEqualTo(4408);
        }
    }

    @Test
    void one_socket_too_many_is_refused_and_the_others_stay() throws Exception {
        var cleo = installation.signUp("Cleo");
        invite(cleo, Role.EDITOR);
        var tabs = new ArrayList<Tab>();
        for (var i = 0; i < SyncSocket.SOCKETS_PER_ACCOUNT; i++) {
            tabs.add(Tab.open(port, cleo).hello(branch, "c-cleotab" + i, -1));
        }

        try (var tooMany = Tab.open(port, cleo)) {
            assertThat(tooMany.isHungUpOn()).isEqualTo(4029);
        }
        for (var tab : tabs) {
            tab.says("{\"t\":\"ping\"}").hears("pong");
            tab.close();
        }
    }
}
