package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beatwright.account.Account;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.time.Duration;
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
        outline = installation.get(Shelf.class).create(ada.id(), "La Balance");
        branch = installation.get(Shelf.class).open(ada.id(), outline).branch();
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
}
