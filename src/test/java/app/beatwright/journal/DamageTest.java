package app.beatwright.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.beatwright.account.Account;
import app.beatwright.outline.Channel;
import app.beatwright.outline.Command;
import app.beatwright.outline.Fact;
import app.beatwright.outline.Field;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.room.Installation;
import app.beatwright.room.Invitations;
import app.beatwright.room.Invited;
import app.beatwright.room.Library;
import app.beatwright.room.NotFound;
import app.beatwright.room.Recovered;
import app.beatwright.room.Recoveries;
import app.beatwright.room.Role;
import app.beatwright.room.Rooms;
import app.beatwright.room.Verdict;
import app.beatwright.text.ChangeSet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// An outline of which the disk has made something else, in one way or another. What is done to the disk is done in
/// SQL here; [FlippedBytesTest] does it without knowing what it hits.
class DamageTest {

    /// Of ten letters, the first is change 2.
    private static final int LETTERS = 10;

    @TempDir
    static Path directory;

    private static Installation installation;

    private static Account ada;

    private OutlineId outline;
    private BranchId branch;
    private NodeId beat;

    @BeforeAll
    static void open() {
        installation = Installation.in(directory);
        ada = installation.signUp("Ada");
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @BeforeEach
    void begin() {
        outline = library().create(ada.id(), "La Balance");
        branch = library().open(ada.id(), outline).branch();
        beat = look().beats().getFirst().id();
        IntStream.range(0, LETTERS).forEach(this::types);
    }

    private void types(int rev) {
        var letter = ChangeSet.replace(rev, rev, rev, "abcdefghij".substring(rev, rev + 1));
        installation
                .get(Rooms.class)
                .submit(ada.id(), outline, new Command.Write(beat, Channel.PROSE, rev, List.of(letter)));
    }

    private Outline look() {
        return installation.get(Rooms.class).look(ada.id(), outline);
    }

    private static Library library() {
        return installation.get(Library.class);
    }

    private static Journal journal() {
        return installation.get(Journal.class);
    }

    /// Since then nobody has looked.
    private void damages(String sql) {
        assertThat(database().update(sql, branch.value())).isPositive();
        installation.get(Proofreader.class).forget();
    }

    private static JdbcTemplate database() {
        return new JdbcTemplate(installation.get(DataSource.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update change set payload = replace(payload, '\"e\"', '\"x\"') where branch_id = ? and seq = 6",
                "update change set payload = substring(payload, 1, 20) where branch_id = ? and seq = 6",
                "update change set seq = 600 where branch_id = ? and seq = 6",
                "delete from change where branch_id = ? and seq = 6",
                "update change set client = 'c-somebody' where branch_id = ? and seq = 6",
                "update change set n = 77 where branch_id = ? and seq = 6",
                "update change set made_at = dateadd(hour, 1, made_at) where branch_id = ? and seq = 6",
                "update change set text_rev = 9 where branch_id = ? and seq = 6",
                "update change set node_id = null where branch_id = ? and seq = 6",
                "update change set undo_of = 3 where branch_id = ? and seq = 6",
                "update change set chain = chain + 1 where branch_id = ? and seq = 6"
            })
    void a_line_that_is_not_as_it_was_written_is_noticed_though_the_rows_are_right(String sql) {
        damages(sql);

        assertThatThrownBy(() -> journal().open(branch))
                .isInstanceOfSatisfying(
                        Damaged.class,
                        damaged -> assertThat(damaged.damage().from()).isEqualTo(6));
    }

    @Test
    void two_lines_that_have_changed_places_are_noticed() {
        damages("update change set seq = 600 where branch_id = ? and seq = 6");
        damages("update change set seq = 6 where branch_id = ? and seq = 7");
        damages("update change set seq = 7 where branch_id = ? and seq = 600");

        assertThatThrownBy(() -> journal().open(branch)).isInstanceOf(Damaged.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update branch set head_seq = head_seq - 1 where id = ?",
                "update branch set head_seq = head_seq + 1 where id = ?",
                "update branch set head_chain = 4711 where id = ?",
                "delete from change where branch_id = ? and seq > 10"
            })
    void a_journal_that_does_not_end_as_its_head_says_is_noticed_at_a_glance(String sql) {
        damages(sql);

        assertThatThrownBy(() -> journal().peek(branch, 1)).isInstanceOf(Damaged.class);
    }

    @Test
    void a_digest_that_the_disk_has_changed_is_made_anew_from_a_whole_journal() {
        var before = look();

        damages("update branch set head_digest = head_digest + 1 where id = ?");

        assertThat(journal().open(branch).outline()).isEqualTo(before);
        assertThat(database()
                        .queryForObject("select head_digest from branch where id = ?", Integer.class, branch.value()))
                .isEqualTo(before.digest());
    }

    @Test
    void a_look_at_every_outline_finds_the_damaged_one_and_no_other() {
        var other = library().create(ada.id(), "Killing Zoe");

        damages("update change set n = 77 where branch_id = ? and seq = 6");

        assertThat(installation.get(SelfCheck.class).look()).contains(branch);
        assertThat(listed(outline, other)).containsExactlyInAnyOrder(tuple(outline, true), tuple(other, false));
    }

    @Test
    void rows_that_the_journal_does_not_come_to_are_found_by_a_look_though_their_digest_is_theirs() {
        damages("update node set fields = '{\"title\":\"Nobody wrote this\"}' where branch_id = ? and kind = 'beat'");
        var wrong = look().with(new Fact.FieldSet(beat, Field.TITLE, "", "Nobody wrote this"));
        damages("update branch set head_digest = " + wrong.digest() + " where id = ?");

        assertThat(journal().peek(branch, 1).outline()).isEqualTo(wrong);
        assertThatThrownBy(() -> journal().check(branch, 1_000)).isInstanceOf(Damaged.class);
    }

    @Test
    void a_last_line_that_cannot_be_read_takes_no_other_outline_from_the_desk() {
        var other = library().create(ada.id(), "Killing Zoe");

        damages("update change set payload = '{' where branch_id = ? and seq = 11");

        assertThat(listed(outline, other)).containsExactlyInAnyOrder(tuple(outline, true), tuple(other, false));
    }

    /// Each of these as it lies on the desk, and whether it says that it is damaged.
    private static Stream<Tuple> listed(OutlineId... some) {
        return library().of(ada.id()).stream()
                .filter(listed -> List.of(some).contains(listed.id()))
                .map(listed -> tuple(listed.id(), listed.damage().isPresent()));
    }

    @Test
    void a_damaged_outline_is_refused_by_name_in_its_room_too() {
        var elsewhere = library().create(ada.id(), "Killing Zoe");
        var room = library().create(ada.id(), "Never opened");
        branch = branchOf(room);

        damages("update change set n = 77 where branch_id = ? and seq = 1");

        assertThatThrownBy(() -> library().open(ada.id(), room)).isInstanceOf(Damaged.class);
        assertThat(library().open(ada.id(), elsewhere).title()).isEqualTo("Killing Zoe");
    }

    private static BranchId branchOf(OutlineId outline) {
        var main = "select main_branch from outline where id = ?";
        return new BranchId(
                database().queryForList(main, UUID.class, outline.value()).getFirst());
    }

    @Test
    void nothing_more_is_written_to_a_damaged_outline() {
        var unopened = library().create(ada.id(), "Never opened");
        branch = branchOf(unopened);
        damages("update change set n = 77 where branch_id = ? and seq = 1");

        var verdict = installation
                .get(Rooms.class)
                .submit(ada.id(), unopened, new Command.SetField(NodeId.STORY, Field.TITLE, "Another"));

        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        assertThat(database().queryForList("select seq from change where branch_id = ?", Long.class, branch.value()))
                .containsExactly(1L);
    }

    @Test
    void the_last_good_version_is_the_rows_where_only_the_history_is_damaged() {
        var before = look();

        damages("update change set n = 77 where branch_id = ? and seq = 6");

        assertThat(journal().lastGood(branch).orElseThrow()).isEqualTo(new Journal.Moment(before, LETTERS + 1));
    }

    @Test
    void the_last_good_version_is_as_far_as_the_journal_is_whole_where_the_rows_are_damaged_too() {
        damages("update change set n = 77 where branch_id = ? and seq = 6");
        damages("update node_text set content = 'abcdefghijk' where branch_id = ?");

        assertThat(prose(journal().lastGood(branch).orElseThrow())).isEqualTo("abcd");
    }

    private String prose(Journal.Moment moment) {
        return moment.outline().find(beat).orElseThrow().prose();
    }

    @Test
    void a_snapshot_leads_over_a_damaged_place() {
        journal().keep(branch, new Journal.Moment(journal().stateAt(branch, 8), 8));
        damages("update change set n = 77 where branch_id = ? and seq = 6");
        damages("update change set n = 78 where branch_id = ? and seq = 11");
        damages("update node_text set content = 'abcdefghijk' where branch_id = ?");

        assertThat(prose(journal().lastGood(branch).orElseThrow())).isEqualTo("abcdefghi");
    }

    @Test
    void a_snapshot_that_is_another_is_left_alone() {
        journal().keep(branch, new Journal.Moment(journal().stateAt(branch, 8), 8));

        damages("update snapshot set seq = 9 where branch_id = ?");

        assertThat(prose(new Journal.Moment(journal().stateAt(branch, 10), 10))).isEqualTo("abcdefghi");
    }

    @Test
    void an_editor_opens_the_last_good_version_as_a_copy_and_the_damaged_one_stays_as_it_is() {
        var before = look();
        damages("update change set n = 77 where branch_id = ? and seq = 6");
        var rows = database().queryForList("select * from change where branch_id = ? order by seq", branch.value());

        var copy = (Recovered.Copy) installation.get(Recoveries.class).copy(ada.id(), outline);

        assertThat(copy.title()).startsWith("La Balance (recovered ");
        var like = installation.get(Rooms.class).look(ada.id(), copy.outline());
        assertThat(like.with(new Fact.FieldSet(NodeId.STORY, Field.TITLE, copy.title(), "La Balance")))
                .isEqualTo(before);
        assertThat(database().queryForList("select * from change where branch_id = ? order by seq", branch.value()))
                .isEqualTo(rows);
    }

    @Test
    void nobody_copies_what_they_may_not_write_in_or_what_is_whole() {
        var viewer = installation.signUp("Viewer " + NodeId.random());
        var invitations = installation.get(Invitations.class);
        var link = invitations.invite(ada.id(), outline, Role.VIEWER, Duration.ofDays(1));
        invitations.accept(viewer.id(), ((Invited.Link) link).token());
        var recoveries = installation.get(Recoveries.class);

        assertThat(recoveries.copy(ada.id(), outline)).isInstanceOf(Recovered.Refused.class);
        damages("update change set n = 77 where branch_id = ? and seq = 6");
        assertThat(recoveries.copy(viewer.id(), outline)).isInstanceOf(Recovered.Refused.class);
        var stranger = installation.signUp("Stranger " + NodeId.random());
        assertThatThrownBy(() -> recoveries.copy(stranger.id(), outline)).isInstanceOf(NotFound.class);
    }
}
