package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.beatwright.account.Account;
import app.beatwright.account.AccountId;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.NodeId;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who may do what, by every way that leads to an outline without a socket.
class SharingTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    static Path directory;

    private static Installation installation;
    private static Account ada;
    private static Account bo;
    private static Account stranger;
    private static Members members;
    private static Invitations invitations;
    private static Library library;
    private static Rooms rooms;

    private OutlineId outline;

    @BeforeAll
    static void open() {
        installation = Installation.in(directory);
        ada = installation.signUp("Ada");
        bo = installation.signUp("Bo");
        stranger = installation.signUp("Stranger");
        members = installation.get(Members.class);
        invitations = installation.get(Invitations.class);
        library = installation.get(Library.class);
        rooms = installation.get(Rooms.class);
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @BeforeEach
    void begin() {
        outline = library.create(ada.id(), "La Balance");
    }

    private String invite(Role role) {
        return ((Invited.Link) invitations.invite(ada.id(), outline, role, DAY)).token();
    }

    private void joins(Account somebody, Role role) {
        assertThat(invitations.accept(somebody.id(), invite(role))).isInstanceOf(Joined.Welcome.class);
    }

    private Verdict retitles(AccountId who) {
        return rooms.submit(who, outline, new Command.SetField(NodeId.STORY, Field.TITLE, "Mine"));
    }

    @Test
    void whoever_accepts_is_what_the_link_says() {
        joins(bo, Role.COMMENTER);

        assertThat(members.roleOf(bo.id(), outline)).isEqualTo(Role.COMMENTER);
        assertThat(members.of(bo.id(), outline)).extracting(Member::role).containsExactly(Role.OWNER, Role.COMMENTER);
    }

    @Test
    void a_link_lets_one_person_in() {
        var token = invite(Role.EDITOR);
        invitations.accept(bo.id(), token);

        assertThat(invitations.peek(token)).isEmpty();
        assertThat(invitations.accept(stranger.id(), token)).isEqualTo(new Joined.NoLongerValid());
        assertThat(invitations.accept(bo.id(), token)).isEqualTo(new Joined.Welcome(outline, Role.EDITOR));
    }

    @Test
    void a_link_never_makes_somebody_less_than_they_are() {
        assertThat(invitations.accept(ada.id(), invite(Role.VIEWER)))
                .isEqualTo(new Joined.Welcome(outline, Role.OWNER));
        assertThat(members.roleOf(ada.id(), outline)).isEqualTo(Role.OWNER);
    }

    @Test
    void a_revoked_link_lets_nobody_in() {
        var link = (Invited.Link) invitations.invite(ada.id(), outline, Role.EDITOR, DAY);

        invitations.revoke(ada.id(), outline, link.invitation().id());

        assertThat(invitations.peek(link.token())).isEmpty();
        assertThat(invitations.accept(bo.id(), link.token())).isEqualTo(new Joined.NoLongerValid());
        assertThat(invitations.open(ada.id(), outline)).isEmpty();
    }

    @Test
    void an_expired_link_lets_nobody_in() {
        var link = (Invited.Link) invitations.invite(ada.id(), outline, Role.EDITOR, Duration.ofNanos(1));

        assertThat(invitations.peek(link.token())).isEmpty();
        assertThat(invitations.accept(bo.id(), link.token())).isEqualTo(new Joined.NoLongerValid());
    }

    @Test
    void a_guessed_link_lets_nobody_in() {
        assertThat(invitations.accept(bo.id(), "guess")).isEqualTo(new Joined.NoLongerValid());
    }

    @Test
    void a_link_to_another_outline_cannot_be_revoked_from_here() {
        var link = (Invited.Link) invitations.invite(ada.id(), outline, Role.EDITOR, DAY);
        var other = library.create(bo.id(), "Killing Zoe");

        assertThatThrownBy(() ->
                        invitations.revoke(bo.id(), other, link.invitation().id()))
                .isInstanceOf(NotFound.class);
        assertThat(invitations.peek(link.token())).isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = {"EDITOR", "COMMENTER", "VIEWER"})
    void only_owners_share(Role role) {
        joins(bo, role);

        assertThat(invitations.invite(bo.id(), outline, Role.VIEWER, DAY)).isInstanceOf(Invited.Refused.class);
        assertThat(members.changeRole(bo.id(), outline, bo.id(), Role.OWNER)).isInstanceOf(Decision.Refused.class);
        assertThat(members.remove(bo.id(), outline, ada.id())).isInstanceOf(Decision.Refused.class);
        assertThat(library.archive(bo.id(), outline)).isInstanceOf(Decision.Refused.class);
        assertThat(invitations.open(bo.id(), outline)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMENTER", "VIEWER"})
    void who_may_only_read_changes_nothing(Role role) {
        joins(bo, role);

        assertThat(retitles(bo.id()))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("viewer"));
        assertThat(library.rename(bo.id(), outline, "Mine")).isInstanceOf(Verdict.Refused.class);
        assertThat(library.open(ada.id(), outline).title()).isEqualTo("La Balance");
    }

    @Test
    void a_stranger_hears_what_is_heard_about_nothing() {
        var nothing = OutlineId.random();
        var heard = catchThrowable(() -> library.open(stranger.id(), nothing));

        assertThatThrownBy(() -> library.open(stranger.id(), outline))
                .hasSameClassAs(heard)
                .hasMessage(heard.getMessage());
        assertThatThrownBy(() -> rooms.look(stranger.id(), outline)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> retitles(stranger.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> members.of(stranger.id(), outline)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> members.leave(stranger.id(), outline)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> invitations.open(stranger.id(), outline)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> library.archive(stranger.id(), outline)).isInstanceOf(NotFound.class);
        assertThat(library.of(stranger.id())).isEmpty();
    }

    @Test
    void an_outline_keeps_an_owner() {
        joins(bo, Role.EDITOR);

        assertThat(members.leave(ada.id(), outline)).isInstanceOf(Decision.Refused.class);
        assertThat(members.changeRole(ada.id(), outline, ada.id(), Role.EDITOR)).isInstanceOf(Decision.Refused.class);

        members.changeRole(ada.id(), outline, bo.id(), Role.OWNER);
        assertThat(members.leave(ada.id(), outline)).isEqualTo(new Decision.Done());
        assertThatThrownBy(() -> library.open(ada.id(), outline)).isInstanceOf(NotFound.class);
    }

    @Test
    void an_archived_outline_is_read_and_not_changed() {
        library.archive(ada.id(), outline);

        assertThat(library.open(ada.id(), outline).role()).isEqualTo(Role.VIEWER);
        assertThat(retitles(ada.id())).isInstanceOf(Verdict.Refused.class);

        library.unarchive(ada.id(), outline);
        assertThat(retitles(ada.id())).isInstanceOf(Verdict.Done.class);
    }
}
