package app.beatwright.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.Chromium;
import app.beatwright.QuickPasswords;
import app.beatwright.account.Account;
import app.beatwright.account.Accounts;
import app.beatwright.account.SignUp;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.NodeId;
import app.beatwright.review.Addressee;
import app.beatwright.review.Calling;
import app.beatwright.review.CommentId;
import app.beatwright.review.Conversation;
import app.beatwright.review.Said;
import app.beatwright.review.Say;
import app.beatwright.review.Target;
import app.beatwright.review.ThreadId;
import app.beatwright.review.Threads;
import app.beatwright.room.BadLine;
import app.beatwright.room.Invitations;
import app.beatwright.room.Invited;
import app.beatwright.room.Library;
import app.beatwright.room.Role;
import app.beatwright.room.Rooms;
import app.beatwright.structure.Structures;
import app.beatwright.synopsis.FirstDraft;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A whole Beatwright in this process, and people at browsers in front of it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(QuickPasswords.class)
abstract class ScreenTest {

    static final String PASSWORD = "a long phrase for tests 47";

    /// One browser for all screen tests of a build; it ends with the process.
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Library library;

    @Autowired
    Rooms rooms;

    @Autowired
    Invitations invitations;

    @Autowired
    Structures structures;

    @Autowired
    Threads threads;

    @Autowired
    DataSource database;

    @DynamicPropertySource
    static void dataDirectory(DynamicPropertyRegistry registry) {
        var directory = temporary().toString();
        registry.add("beatwright.data-dir", () -> directory);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory(Path.of("target"), "screens");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /// Somebody nobody else in these tests is.
    Account newcomer(String name) {
        return switch (accounts.signUp(name, UUID.randomUUID() + "@example.org", PASSWORD)) {
            case SignUp.Welcome(Account account) -> account;
            case SignUp.Refused(String _, String sentence) -> throw new AssertionError(sentence);
        };
    }

    /// An outline made from one of the two synopses, as a new installation makes it.
    OutlineId outlineOf(Account owner, String title, String file) {
        try {
            var source = Files.readString(Path.of("seeds/synopses", file));
            var draft = FirstDraft.of(title, source, structures.usual());
            return library.create(
                    owner.id(), draft.title(), Optional.of(draft.source()), draft.beginning(NodeId::random));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OutlineId laBalance(Account owner) {
        return outlineOf(owner, "La Balance", "la-balance.txt");
    }

    /// An outline of three changes, of which the disk has made the last another.
    OutlineId damaged(Account owner) {
        var outline = library.create(owner.id(), "The Informer");
        for (var title : List.of("The Informant", "The Informer")) {
            rooms.submit(owner.id(), outline, new Command.SetField(NodeId.STORY, Field.TITLE, title));
        }
        damage(outline, 3);
        return outline;
    }

    void damage(OutlineId outline, int line) {
        var sql =
                "update change set n = n + 1000 where seq = ? and branch_id = (select main_branch from outline where id = ?)";
        var changed = new JdbcTemplate(database).update(sql, line, UUID.fromString(outline.toString()));
        assertThat(changed).isEqualTo(1);
    }

    /// About the whole outline, to its owner, before anybody has opened it.
    void says(Account by, Account owner, OutlineId outline, String words) {
        var branch = new JdbcTemplate(database)
                .queryForObject(
                        "select main_branch from outline where id = ?",
                        UUID.class,
                        UUID.fromString(outline.toString()));
        var open = new Say.Open(
                ThreadId.random(), CommentId.random(), Say.Where.node(NodeId.STORY), words, Optional.empty());
        var now = Instant.now();
        var said = new Conversation(by.id(), false, now).open(Optional.empty(), open, new Target.OnNode(NodeId.STORY));
        if (said instanceof Said.Done(var thread)) {
            var owners = List.of(new Addressee(owner.id(), owner.name(), true, true));
            threads.keep(
                    new BranchId(requireNonNull(branch)),
                    Optional.empty(),
                    thread,
                    1,
                    new Calling(by.id(), now, owners));
        }
    }

    String invitation(Account owner, OutlineId outline, Role role) {
        return switch (invitations.invite(owner.id(), outline, role, Duration.ofDays(1))) {
            case Invited.Link link -> link.token();
            case Invited.Refused(String sentence) -> throw new AssertionError(sentence);
        };
    }

    void member(Account owner, OutlineId outline, Account somebody, Role role) {
        invitations.accept(somebody.id(), invitation(owner, outline, role));
    }

    Person stranger() {
        return new Person(CHROMIUM.person(), url());
    }

    /// At a browser that keeps what it knows in a directory.
    Person keeping(Path profile) {
        return new Person(CHROMIUM.person(profile), url());
    }

    Person stranger(ColorScheme scheme, int width, int height) {
        return new Person(
                CHROMIUM.person(new NewContextOptions().setColorScheme(scheme).setViewportSize(width, height)), url());
    }

    /// At a telephone.
    Person touching(Account account) {
        var telephone = new NewContextOptions().setHasTouch(true).setViewportSize(390, 844);
        return new Person(CHROMIUM.person(telephone), url()).isSignedIn(account.email(), PASSWORD);
    }

    /// Signed in, and at no page yet.
    Person at(Account account) {
        return stranger().isSignedIn(account.email(), PASSWORD);
    }

    /// Behind a line of their own.
    Person at(Account account, BadLine line) {
        return new Person(CHROMIUM.person(), "http://127.0.0.1:" + line.port()).isSignedIn(account.email(), PASSWORD);
    }

    Person at(Account account, ColorScheme scheme, int width, int height) {
        return stranger(scheme, width, height).isSignedIn(account.email(), PASSWORD);
    }
}
