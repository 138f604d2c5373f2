package app.beatwright.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beatwright.account.Account;
import app.beatwright.account.Accounts;
import app.beatwright.review.Notices;
import app.beatwright.room.Installation;
import app.beatwright.room.Members;
import app.beatwright.room.Role;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Letters through a real SMTP server.
class LettersTest {

    private static final Instant TONIGHT = Instant.parse("2026-12-01T20:00:00Z");

    @TempDir
    static Path directory;

    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static Installation installation;
    private static int people;

    private Account ada;
    private Account cleo;
    private Correspondence letters;

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    @BeforeAll
    static void open_the_post_office() {
        SERVER.start();
        installation = Installation.in(
                directory,
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + SERVER.getSmtp().getPort(),
                "beatwright.mail.from=desk@outlines.example",
                "beatwright.mail.every=P1D",
                "beatwright.url=https://outlines.example/");
    }

    @AfterAll
    static void close_the_post_office() {
        installation.close();
        SERVER.stop();
    }

    @BeforeEach
    void come_together() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        people++;
        ada = installation.signUp("Ada " + people);
        cleo = installation.signUp("Cleo " + people);
        letters = new Correspondence(installation, ada, "La Balance");
        letters.invites(cleo, Role.COMMENTER);
    }

    /// Somebody looks into the tray at this moment.
    private static void goOutAt(Instant now) {
        new Letters(
                        installation.get(Notices.class),
                        installation.get(Inbox.class),
                        installation.get(Habits.class),
                        installation.get(Accounts.class),
                        installation.get(Post.class),
                        Clock.fixed(now, ZoneOffset.UTC))
                .send();
    }

    private List<MimeMessage> lettersTo(Account who) throws Exception {
        return List.of(SERVER.getReceivedMessagesForDomain(who.email()));
    }

    private static Instant afterHours(int hours) {
        return TONIGHT.plus(Duration.ofHours(hours));
    }

    @Test
    void all_that_waits_comes_in_one_letter_and_comes_once() throws Exception {
        var thread = letters.begins(ada, TONIGHT, "@%s, who holds the <gun>?".formatted(cleo.name()));
        letters.begins(ada, TONIGHT.plusSeconds(60), "And @%s: “the raid”".formatted(cleo.name()));
        letters.answers(ada, TONIGHT.plusSeconds(90), thread, "@%s?".formatted(cleo.name()));

        goOutAt(TONIGHT.plus(Duration.ofMinutes(59)));
        assertThat(lettersTo(cleo)).isEmpty();
        goOutAt(afterHours(1));
        goOutAt(afterHours(2));

        assertThat(lettersTo(cleo)).hasSize(1);
        var letter = lettersTo(cleo).getFirst();
        assertThat(letter.getSubject()).isEqualTo("2 things wait for you in La Balance");
        assertThat(letter.getFrom()[0]).hasToString("Beatwright <desk@outlines.example>");
        assertThat(GreenMailUtil.getWholeMessage(letter)).contains("multipart/alternative");
        assertThat(body(letter, "text/plain"))
                .contains(ada.name() + " mentioned you in La Balance, beat 1 (and 1 more)")
                .contains("https://outlines.example/outline/" + letters.outline + "?thread=" + thread.id());
        assertThat(body(letter, "text/html")).contains("“the raid”").doesNotContain("<gun>");
        assertThat(lettersTo(ada)).isEmpty();
    }

    private static String body(MimeMessage letter, String type) throws Exception {
        return part(letter.getContent(), type).orElseThrow();
    }

    private static Optional<String> part(Object content, String type) throws Exception {
        if (!(content instanceof jakarta.mail.Multipart parts)) {
            return Optional.empty();
        }
        for (var i = 0; i < parts.getCount(); i++) {
            var each = parts.getBodyPart(i);
            var found = each.isMimeType(type) ? Optional.of((String) each.getContent()) : part(each.getContent(), type);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Test
    void what_was_read_before_the_letter_goes_is_not_in_it() throws Exception {
        var thread = letters.begins(ada, TONIGHT, "@%s, look.".formatted(cleo.name()));
        installation.get(Inbox.class).read(cleo.id(), thread.id());

        goOutAt(afterHours(2));

        assertThat(lettersTo(cleo)).isEmpty();
    }

    @Test
    void in_quiet_hours_it_waits() throws Exception {
        var night = new QuietHours(LocalTime.of(20, 30), LocalTime.of(7, 0));
        installation.get(Habits.class).choose(cleo.id(), new Habit(Rhythm.HOURLY, Optional.of(night), ZoneOffset.UTC));
        letters.begins(ada, TONIGHT, "@%s, look.".formatted(cleo.name()));

        goOutAt(afterHours(1));
        assertThat(lettersTo(cleo)).isEmpty();
        goOutAt(afterHours(11));
        assertThat(lettersTo(cleo)).hasSize(1);
    }

    @Test
    void whoever_stops_the_letters_gets_none_and_may_change_their_mind() throws Exception {
        var habits = installation.get(Habits.class);
        letters.begins(ada, TONIGHT, "@%s, look.".formatted(cleo.name()));
        goOutAt(afterHours(1));
        var stop = lettersTo(cleo).getFirst().getHeader("List-Unsubscribe")[0];
        assertThat(stop).matches("<https://outlines.example/mail/stop/[\\w-]{32}>");
        assertThat(lettersTo(cleo).getFirst().getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        var token = stop.replaceAll(".*/|>", "");

        assertThat(habits.stop("another" + token.substring(7))).isFalse();
        assertThat(habits.stop(token)).isTrue();
        letters.begins(ada, afterHours(2), "@%s, once more.".formatted(cleo.name()));
        goOutAt(afterHours(9));
        assertThat(lettersTo(cleo)).hasSize(1);

        habits.choose(cleo.id(), Habit.unspoken());
        goOutAt(afterHours(10));
        assertThat(lettersTo(cleo)).hasSize(2);
    }

    @Test
    void of_an_outline_that_is_closed_to_them_no_letter_tells() throws Exception {
        letters.begins(ada, TONIGHT, "@%s, look.".formatted(cleo.name()));
        installation.get(Members.class).remove(ada.id(), letters.outline, cleo.id());

        goOutAt(afterHours(1));

        assertThat(lettersTo(cleo)).isEmpty();
    }

    @Test
    void while_the_server_takes_nothing_it_waits() throws Exception {
        letters.begins(ada, TONIGHT, "@%s, look.".formatted(cleo.name()));
        SERVER.stop();
        goOutAt(afterHours(1));
        SERVER.start();
        goOutAt(afterHours(2));

        assertThat(lettersTo(cleo)).hasSize(1);
    }

    @Test
    void an_installation_that_could_send_but_does_not_know_from_whom_says_so(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> Installation.in(elsewhere, "spring.mail.host=127.0.0.1"))
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .hasStackTraceContaining("set beatwright.mail.from to an address, and beatwright.url");
    }
}
