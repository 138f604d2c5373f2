package app.beatwright.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.beatwright.account.Account;
import app.beatwright.review.Why;
import app.beatwright.room.Installation;
import app.beatwright.room.Members;
import app.beatwright.room.Role;
import app.beatwright.room.Tab;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What waits for somebody, and how their open pages hear of it.
class InboxTest {

    private static final Instant TONIGHT = Instant.parse("2026-12-01T20:00:00Z");

    @TempDir
    static Path directory;

    private static Installation installation;
    private static int people;

    private Account ada;
    private Account cleo;
    private Correspondence letters;

    @BeforeAll
    static void open_the_house() {
        installation = Installation.serving(directory);
    }

    @AfterAll
    static void close_the_house() {
        installation.close();
    }

    @BeforeEach
    void come_together() {
        people++;
        ada = installation.signUp("Ada " + people);
        cleo = installation.signUp("Cleo " + people);
        letters = new Correspondence(installation, ada, "La Balance");
        letters.invites(cleo, Role.COMMENTER);
    }

    private Tab bell(Account who) throws Exception {
        return Tab.at("/bell", installation.port(), who);
    }

    private static String reading(Object thread) {
        return "{\"t\":\"read\",\"thread\":\"%s\"}".formatted(thread);
    }

    @Test
    void a_thread_stands_there_once_with_what_matters_most() {
        var thread = letters.begins(cleo, TONIGHT, "Who holds the gun?");
        thread = letters.answers(cleo, TONIGHT.plusSeconds(60), thread, "@%s, you know?".formatted(ada.name()));
        letters.answers(cleo, TONIGHT.plusSeconds(120), thread, "Never mind.");

        assertThat(letters.inboxOf(ada))
                .extracting(Entry::title, Entry::heading, Entry::why, Entry::by, Entry::more, Entry::words)
                .containsExactly(tuple(
                        "La Balance", "beat 1", Why.MENTIONED, cleo.name(), 1, "@%s, you know?".formatted(ada.name())));
        assertThat(letters.inboxOf(cleo)).isEmpty();
    }

    @Test
    void who_may_not_open_the_outline_any_more_finds_nothing_of_it() {
        letters.begins(ada, TONIGHT, "@%s, look.".formatted(cleo.name()));
        assertThat(letters.inboxOf(cleo)).hasSize(1);

        installation.get(Members.class).remove(ada.id(), letters.outline, cleo.id());

        assertThat(letters.inboxOf(cleo)).isEmpty();
    }

    @Test
    void the_bell_of_who_may_not_open_the_outline_any_more_falls_silent() throws Exception {
        letters.begins(ada, TONIGHT, "@%s, look.".formatted(cleo.name()));
        try (var tab = bell(cleo)) {
            assertThat(tab.hears("inbox").path("unread")).hasSize(1);

            installation.get(Members.class).remove(ada.id(), letters.outline, cleo.id());

            assertThat(tab.hears("inbox").path("unread")).isEmpty();
        }
        try (var later = bell(cleo)) {
            assertThat(later.hears("inbox").path("unread")).isEmpty();
        }
    }

    @Test
    void all_is_read_at_once() {
        letters.begins(ada, TONIGHT, "@%s, look.".formatted(cleo.name()));
        letters.begins(ada, TONIGHT, "@%s, here too.".formatted(cleo.name()));

        installation.get(Inbox.class).readAll(cleo.id());

        assertThat(letters.inboxOf(cleo)).hasSize(2).noneMatch(Entry::unread).noneMatch(Entry::waits);
    }

    @Test
    void an_open_page_hears_what_waits_and_every_page_hears_that_it_was_read() throws Exception {
        try (var first = bell(cleo);
                var second = bell(cleo);
                var adas = bell(ada)) {
            assertThat(first.hears("inbox").path("unread")).isEmpty();
            assertThat(second.hears("inbox").path("unread")).isEmpty();
            assertThat(adas.hears("inbox").path("unread")).isEmpty();

            var thread = letters.begins(ada, TONIGHT, "@%s, look.".formatted(cleo.name()));
            var unread = "[\"%s\"]".formatted(thread.id());
            assertThat(first.hears("inbox").path("unread").toString()).isEqualTo(unread);
            assertThat(second.hears("inbox").path("unread").toString()).isEqualTo(unread);

            adas.says(reading(thread.id()));
            first.says(reading(thread.id()));
            assertThat(second.hears("inbox").path("unread")).isEmpty();

            adas.says("{\"t\":\"ping\"}");
            assertThat(adas.hears(_ -> true, "anything").path("t").stringValue())
                    .as("nothing of Cleo’s was told to Ada")
                    .isEqualTo("pong");
        }
    }

    @Test
    void nobody_else_reads_in_ones_place() throws Exception {
        var thread = letters.begins(ada, TONIGHT, "@%s, look.".formatted(cleo.name()));
        try (var adas = bell(ada)) {
            adas.hears("inbox");
            adas.says(reading(thread.id())).says("{\"t\":\"ping\"}").hears("pong");
        }

        assertThat(letters.inboxOf(cleo)).extracting(Entry::unread).containsExactly(true);
    }

    @Test
    void nonsense_and_floods_are_hung_up_on() throws Exception {
        for (var nonsense : new String[] {
            "?", "{}", "{\"t\":\"read\"}", "{\"t\":\"read\",\"thread\":\"x\"}", "{\"t\":\"read\",\"thread\":7}"
        }) {
            try (var tab = bell(cleo)) {
                assertThat(tab.says(nonsense).isHungUpOn()).as(nonsense).isEqualTo(4400);
            }
        }
        try (var tab = bell(cleo)) {
            tab.floods("{\"t\":\"ping\"}", 200);
            assertThat(tab.isHungUpOn()).isEqualTo(4029);
        }
        try (var tab = bell(cleo)) {
            tab.floods("x".repeat(100_000), 1);
            assertThat(tab.isHungUpOn()).isEqualTo(1009);
        }
    }

    @Test
    void whoever_is_not_signed_in_or_comes_from_elsewhere_hears_nothing() {
        Assertions.assertThatThrownBy(() -> Tab.from("http://elsewhere.example", "/bell", installation.port(), cleo))
                .isInstanceOf(WebSocketHandshakeException.class);
    }
}
