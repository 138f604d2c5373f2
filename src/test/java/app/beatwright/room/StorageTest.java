package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import app.beatwright.account.Account;
import app.beatwright.account.Accounts;
import app.beatwright.account.SignUp;
import app.beatwright.journal.Batch;
import app.beatwright.journal.Behind;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Change;
import app.beatwright.journal.Damaged;
import app.beatwright.journal.Journal;
import app.beatwright.journal.Memory;
import app.beatwright.journal.OutlineId;
import app.beatwright.journal.Snapshots;
import app.beatwright.outline.Channel;
import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Limits;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Place;
import app.beatwright.outline.Relation;
import app.beatwright.outline.Seedling;
import app.beatwright.outline.Strand;
import app.beatwright.review.Addressee;
import app.beatwright.review.Assignment;
import app.beatwright.review.Call;
import app.beatwright.review.Calling;
import app.beatwright.review.CommentId;
import app.beatwright.review.CommentThread;
import app.beatwright.review.Conversation;
import app.beatwright.review.Disposition;
import app.beatwright.review.Notices;
import app.beatwright.review.Proposal;
import app.beatwright.review.Proposing;
import app.beatwright.review.ReviewLimits;
import app.beatwright.review.Round;
import app.beatwright.review.RoundNote;
import app.beatwright.review.Said;
import app.beatwright.review.Say;
import app.beatwright.review.Sign;
import app.beatwright.review.Taken;
import app.beatwright.review.Target;
import app.beatwright.review.ThreadId;
import app.beatwright.review.Threads;
import app.beatwright.review.Why;
import app.beatwright.text.ChangeSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What must be so with every database: one suite, run on H2 and on PostgreSQL.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StorageTest {

    private Account ada;
    private OutlineId outline;
    private BranchId branch;
    private int people;

    abstract Installation installation();

    @BeforeEach
    void begin() {
        ada = installation().signUp("Ada " + ++people);
        outline = installation().get(Library.class).create(ada.id(), "Killing Zoe");
        branch = installation().get(Library.class).open(ada.id(), outline).branch();
    }

    private Outline look() {
        return installation().get(Rooms.class).look(ada.id(), outline);
    }

    private Verdict does(Command command) {
        return installation().get(Rooms.class).submit(ada.id(), outline, command);
    }

    private NodeId beat() {
        return look().beats().getFirst().id();
    }

    private Journal journal() {
        return installation().get(Journal.class);
    }

    private static Seedling seedling(NodeId id, Kind kind) {
        return Seedling.of(id, kind);
    }

    @Test
    void every_kind_of_change_is_read_back_as_it_was_written() {
        var beat = beat();
        var zed = NodeId.random();
        var bank = NodeId.random();
        does(new Command.Insert(List.of(seedling(zed, Kind.CHARACTER)), Place.atEndOf(NodeId.CAST)));
        does(new Command.Insert(List.of(seedling(bank, Kind.LOCATION)), Place.atEndOf(NodeId.PLACES)));
        does(new Command.SetField(beat, Field.TITLE, "Zed arrives, “Paris” 😀 שלום"));
        does(new Command.Write(beat, Channel.PROSE, 0, List.of(ChangeSet.replace(0, 0, 0, "A train.\nRain."))));
        does(new Command.Link(beat, Relation.CHARACTER, zed));
        does(new Command.Link(beat, Relation.LOCATION, bank));
        does(new Command.Unlink(beat, Relation.LOCATION, bank));
        does(new Command.Split(beat, 9, 1, NodeId.random()));
        does(new Command.Remove(List.of(bank)));
        does(new Command.Restore(List.of(bank), Optional.empty()));

        var read = journal().open(branch);
        assertThat(read.outline()).isEqualTo(look());
        assertThat(journal().stateAt(branch, read.seq())).isEqualTo(look());
        assertThat(look().beats()).extracting(Node::prose).containsExactly("A train.", "Rain.");
    }

    @Test
    void as_much_as_a_beat_may_say_of_its_lines_is_kept() {
        var beat = beat();
        var lines = Stream.generate(NodeId::random).limit(Limits.STRANDS).toList();
        does(new Command.Insert(
                lines.stream().map(line -> seedling(line, Kind.PLOTLINE)).toList(), Place.atEndOf(NodeId.PLOTLINES)));
        does(new Command.Together(lines.stream()
                .<Command>map(line -> new Command.SetField(beat, new Strand(line), "\"".repeat(Limits.STRAND)))
                .toList()));

        assertThat(journal().open(branch).outline()).isEqualTo(look());
        assertThat(look().beats().getFirst().fields()).hasSizeGreaterThanOrEqualTo(Limits.STRANDS);
    }

    @Test
    void the_journal_is_dense_and_says_who_did_what() {
        does(new Command.SetField(beat(), Field.TITLE, "Opening image"));

        var changes = journal().after(branch, 0);

        assertThat(changes).extracting(Change::seq).containsExactly(1L, 2L);
        assertThat(changes).extracting(Change::author).containsOnly(ada.id());
    }

    @Test
    void it_knows_what_has_been_changed_since_a_moment() {
        var beat = beat();
        var zed = NodeId.random();
        var bank = NodeId.random();
        does(new Command.Insert(List.of(seedling(zed, Kind.CHARACTER)), Place.atEndOf(NodeId.CAST)));
        does(new Command.Insert(List.of(seedling(bank, Kind.LOCATION)), Place.atEndOf(NodeId.PLACES)));
        var then = Instant.now().plusMillis(1);
        while (Instant.now().isBefore(then)) {
            Thread.onSpinWait();
        }
        assertThat(journal().touchedSince(branch, then)).isEmpty();
        does(new Command.Write(beat, Channel.PROSE, 0, List.of(ChangeSet.replace(0, 0, 0, "A train."))));
        does(new Command.Remove(List.of(bank)));

        assertThat(journal().touchedSince(branch, then)).containsExactlyInAnyOrder(beat, bank);
        assertThat(journal().touchedSince(branch, Instant.EPOCH)).contains(beat, zed, bank);
    }

    @Test
    void what_is_said_is_read_back_as_it_was_said() {
        var threads = installation().get(Threads.class);
        var said = thread(new Target.OnWords(beat(), Channel.PROSE, 4, 9, "train"), "Which train? 😀");
        threads.keep(branch, Optional.empty(), said, 1, adas());
        var answered = answered(said, "The 9:40.");
        threads.keep(branch, Optional.of(said), answered, 2, adas());
        var onField = thread(new Target.OnField(beat(), Field.TITLE), "A title?");
        threads.keep(branch, Optional.empty(), onField, 2, adas());

        var given = given(onField);
        threads.keep(branch, Optional.of(onField), given, 2, adas());

        assertThat(threads.of(branch)).extracting(Threads.Kept::thread).containsExactlyInAnyOrder(answered, given);
    }

    @Test
    void a_place_that_is_written_down_late_changes_nothing_that_is_known_better() {
        var threads = installation().get(Threads.class);
        var said = thread(new Target.OnWords(beat(), Channel.PROSE, 4, 9, "train"), "Which train?");
        threads.keep(branch, Optional.empty(), said, 5, adas());
        var answered = answered(said, "The 9:40.");
        threads.keep(branch, Optional.of(said), answered, 9, adas());

        threads.keepPlaces(branch, List.of(said.at(new Target.OnNode(beat()))), 7);
        assertThat(threads.of(branch)).extracting(Threads.Kept::thread).containsExactly(answered);

        var moved = answered.at(new Target.OnWords(beat(), Channel.PROSE, 14, 19, "train"));
        var still = thread(new Target.OnField(beat(), Field.TITLE), "A title?");
        threads.keep(branch, Optional.empty(), still, 9, adas());
        threads.keepPlaces(branch, List.of(moved), 12);
        assertThat(threads.of(branch))
                .containsExactlyInAnyOrder(new Threads.Kept(moved, 12), new Threads.Kept(still, 12));
    }

    @Test
    void what_is_suggested_is_read_back_and_so_is_who_accepted_it() {
        var threads = installation().get(Threads.class);
        var title = new Proposal.Value(new Command.SetField(beat(), Field.TITLE, "Zed “arrives”"), "");
        var suggested = suggested(title);
        threads.keep(branch, Optional.empty(), suggested, 1, adas());
        assertThat(threads.of(branch)).extracting(Threads.Kept::thread).containsExactly(suggested);

        var change = accepting(suggested);
        journal().append(List.of(change));
        var read = journal().after(branch, change.head()).getFirst();
        assertThat(read).isEqualTo(change.changes().getFirst());
        assertThat(journal().open(branch).outline()).isEqualTo(change.after());
        assertThat(journal().hand(branch, "c-somebody")).contains(new Journal.Hand(ada.id(), read.n()));

        var accepted = suggested.after(read);
        threads.keepPlaces(branch, List.of(accepted), read.seq());
        assertThat(accepted.isSettled()).isTrue();
        assertThat(threads.of(branch)).containsExactly(new Threads.Kept(accepted, read.seq()));
    }

    private Calling adas() {
        return new Calling(ada.id(), WritersRoom.TONIGHT, List.of());
    }

    @Test
    void who_is_told_of_something_is_told_once_until_they_have_read_it() {
        var threads = installation().get(Threads.class);
        var notices = installation().get(Notices.class);
        var cleo = installation().signUp("Cleo " + ++people);
        var company = List.of(new Addressee(cleo.id(), cleo.name(), false, false));
        var calling = new Calling(ada.id(), WritersRoom.TONIGHT, company);
        var said = thread(new Target.OnNode(beat()), "Which train, @" + cleo.name() + "?");
        threads.keep(branch, Optional.empty(), said, 1, calling);
        threads.keep(branch, Optional.of(said), said, 1, calling);

        assertThat(notices.unread(cleo.id())).containsOnly(Map.entry(said.id(), branch));
        assertThat(notices.of(cleo.id()))
                .extracting(Call::why, Call::words, Call::unread)
                .containsExactly(tuple(Why.MENTIONED, said.comments().getFirst().body(), true));
        assertThat(notices.owed()).contains(cleo.id());

        var answered = answered(said, "The 9:40.");
        threads.keep(branch, Optional.of(said), answered, 2, new Calling(cleo.id(), WritersRoom.TONIGHT, company));
        assertThat(notices.unread(cleo.id())).as("who answers has read").isEmpty();
        assertThat(notices.owed()).doesNotContain(cleo.id());
        assertThat(notices.of(cleo.id())).extracting(Call::unread).containsExactly(false);
    }

    @Test
    void what_is_taken_away_waits_for_nobody() {
        var threads = installation().get(Threads.class);
        var notices = installation().get(Notices.class);
        var cleo = installation().signUp("Cleo " + ++people);
        var calling =
                new Calling(ada.id(), WritersRoom.TONIGHT, List.of(new Addressee(cleo.id(), cleo.name(), false, true)));
        var said = thread(new Target.OnNode(beat()), "Which train?");
        threads.keep(branch, Optional.empty(), said, 1, calling);
        var conversation = new Conversation(ada.id(), true, WritersRoom.TONIGHT);
        var gone = done(conversation.goOn(
                said, new Say.Withdraw(said.id(), said.comments().getFirst().id())));
        threads.keep(branch, Optional.of(said), gone, 1, calling);

        assertThat(notices.unread(cleo.id())).isEmpty();
        assertThat(notices.of(cleo.id())).isEmpty();
    }

    @Test
    void what_somebody_is_to_see_to_waits_for_them_until_it_is_settled() {
        var threads = installation().get(Threads.class);
        var notices = installation().get(Notices.class);
        var said = thread(new Target.OnField(beat(), Field.TITLE), "A title?");
        threads.keep(branch, Optional.empty(), said, 1, adas());
        var given = given(said);
        threads.keep(branch, Optional.of(said), given, 1, adas());
        assertThat(notices.of(ada.id()))
                .as("whoever took it themselves is not told, but has it to do")
                .extracting(Call::why, Call::unread, Call::charge, Call::due)
                .containsExactly(
                        tuple(Why.ASSIGNED, false, true, given.assignment().due()));

        var conversation = new Conversation(ada.id(), true, WritersRoom.TONIGHT);
        var settled = done(conversation.goOn(given, new Say.Settle(given.id(), true, 1)));
        threads.keep(branch, Optional.of(given), settled, 1, adas());
        assertThat(notices.of(ada.id())).isEmpty();
    }

    @Test
    void a_note_is_kept_in_its_round_with_what_came_of_it() {
        var threads = installation().get(Threads.class);
        var rounds = installation().get(Rounds.class);
        rounds.begin(ada.id(), outline, "Studio, first notes", "Studio");
        var round = rounds.of(ada.id(), outline).getFirst();
        var given = look();
        does(new Command.SetField(beat(), Field.TITLE, "Another title"));
        var said = thread(new Target.OnNode(beat()), "Which train?");
        threads.keep(branch, Optional.empty(), said, 1, adas());
        var conversation = new Conversation(ada.id(), true, WritersRoom.TONIGHT);
        var noted = done(conversation.goOn(said, new Say.Note(said.id(), Optional.of(round.id()))));
        var tried = done(
                conversation.goOn(noted, new Say.Dispose(said.id(), Disposition.TRIED, "", "The 9:40, and back.")));
        threads.keep(branch, Optional.of(said), tried, 1, adas());

        assertThat(threads.of(branch)).extracting(Threads.Kept::thread).containsExactly(tried);
        assertThat(tried.note())
                .contains(new RoundNote(Optional.of(round.id()), Disposition.TRIED, "The 9:40, and back."));
        assertThat(rounds.notes(ada.id(), outline, round.id()))
                .extracting(CommentThread::id)
                .containsExactly(said.id());
        assertThat(rounds.given(ada.id(), outline, round.id())).isEqualTo(given);
        assertThat(rounds.takeAway(ada.id(), outline, round.id())).isInstanceOf(Decision.Refused.class);

        var first = said.comments().getFirst().id();
        var gone = done(conversation.goOn(tried, new Say.Withdraw(said.id(), first)));
        threads.keep(branch, Optional.of(tried), gone, 1, adas());
        assertThat(threads.of(branch))
                .as("what was answered is somebody else’s")
                .extracting(Threads.Kept::thread)
                .containsExactly(gone);
        assertThat(rounds.takeAway(ada.id(), outline, round.id())).isInstanceOf(Decision.Refused.class);

        var out = done(conversation.goOn(gone, new Say.Note(said.id(), Optional.empty())));
        threads.keep(branch, Optional.of(gone), out, 1, adas());
        assertThat(threads.of(branch)).isEmpty();
        assertThat(rounds.takeAway(ada.id(), outline, round.id())).isEqualTo(new Decision.Done());
        assertThat(rounds.of(ada.id(), outline)).isEmpty();
    }

    @Test
    void only_who_may_write_keeps_rounds_and_a_stranger_finds_none() {
        var rounds = installation().get(Rounds.class);
        var cleo = installation().signUp("Cleo " + ++people);
        rounds.begin(ada.id(), outline, " Room ", "");
        var round = rounds.of(ada.id(), outline).getFirst();
        assertThat(round.name()).isEqualTo("Room");

        assertThatThrownBy(() -> rounds.of(cleo.id(), outline)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rounds.begin(cleo.id(), outline, "Mine", "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rounds.notes(cleo.id(), outline, round.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rounds.given(cleo.id(), outline, round.id())).isInstanceOf(NotFound.class);
        invite(cleo, Role.COMMENTER);
        assertThat(rounds.of(cleo.id(), outline)).containsExactly(round);
        assertThat(rounds.begin(cleo.id(), outline, "Mine", "")).isInstanceOf(Decision.Refused.class);
        assertThat(rounds.rename(cleo.id(), outline, round.id(), "Mine", "")).isInstanceOf(Decision.Refused.class);
        assertThat(rounds.takeAway(cleo.id(), outline, round.id())).isInstanceOf(Decision.Refused.class);

        for (var nonsense : List.of("", "  ", "two\nlines", "x".repeat(ReviewLimits.ROUND_NAME + 1), "\u202e")) {
            assertThat(rounds.begin(ada.id(), outline, nonsense, ""))
                    .as(nonsense)
                    .isInstanceOf(Decision.Refused.class);
        }
        assertThat(rounds.begin(ada.id(), outline, "Room", "two\nlines")).isInstanceOf(Decision.Refused.class);
        assertThat(rounds.rename(ada.id(), outline, round.id(), "Room, again", "Room"))
                .isEqualTo(new Decision.Done());
        assertThat(rounds.of(ada.id(), outline))
                .extracting(Round::name, Round::source, Round::given)
                .containsExactly(tuple("Room, again", "Room", round.given()));
        var elsewhere = installation().get(Library.class).create(ada.id(), "Elsewhere");
        assertThatThrownBy(() -> rounds.find(ada.id(), elsewhere, round.id())).isInstanceOf(NotFound.class);
    }

    private void invite(Account somebody, Role role) {
        var invited = installation().get(Invitations.class).invite(ada.id(), outline, role, Duration.ofDays(1));
        installation().get(Invitations.class).accept(somebody.id(), ((Invited.Link) invited).token());
    }

    /// By somebody who has left since.
    private CommentThread suggested(Proposal what) {
        var cleo = installation().signUp("Cleo " + ++people);
        var suggest = new Say.Suggest(ThreadId.random(), CommentId.random(), Say.Where.node(beat()), "", what);
        var proposing = new Proposing(look(), new Memory(branch, journal()));
        return done(new Conversation(cleo.id(), false, WritersRoom.TONIGHT)
                .suggest(Optional.empty(), suggest, new Target.OnNode(beat()), proposing));
    }

    private Batch accepting(CommentThread thread) {
        var moment = journal().open(branch);
        var working = new Working(
                branch,
                journal(),
                new Memory(branch, journal()),
                new Recent(),
                moment,
                WritersRoom.TONIGHT,
                _ -> "",
                _ -> Optional.of(thread));
        working.resolve(
                new Submission(ada.id(), "c-somebody", 1, new Wish.Accept(thread.id()), () -> Role.EDITOR, _ -> {}));
        return working.batch();
    }

    @Test
    void nobody_takes_what_was_said_elsewhere_by_calling_something_the_same() {
        var threads = installation().get(Threads.class);
        var said = thread(new Target.OnNode(beat()), "Which train?");
        threads.keep(branch, Optional.empty(), said, 1, adas());
        var own = installation().get(Library.class).create(ada.id(), "Mine");
        var elsewhere = installation().get(Library.class).open(ada.id(), own).branch();
        var comment = said.comments().getFirst();
        var stolen = new CommentThread(
                ThreadId.random(),
                said.target(),
                said.home(),
                "",
                Optional.empty(),
                Assignment.NONE,
                Optional.empty(),
                false,
                0,
                Optional.empty(),
                List.of(comment));

        assertThatThrownBy(() -> threads.keep(elsewhere, Optional.empty(), said, 1, adas()))
                .isInstanceOf(Taken.class);
        assertThatThrownBy(() -> threads.keep(elsewhere, Optional.empty(), stolen, 1, adas()))
                .isInstanceOf(Taken.class);

        assertThat(threads.of(branch)).extracting(Threads.Kept::thread).containsExactly(said);
        assertThat(threads.of(elsewhere)).isEmpty();
    }

    private CommentThread thread(Target target, String words) {
        var where = new Say.Where(target.node(), Optional.empty(), Optional.empty());
        var open = new Say.Open(ThreadId.random(), CommentId.random(), where, words, Optional.empty());
        return done(new Conversation(ada.id(), true, WritersRoom.TONIGHT).open(Optional.empty(), open, target));
    }

    private CommentThread given(CommentThread thread) {
        var conversation = new Conversation(ada.id(), true, WritersRoom.TONIGHT);
        var assigned = done(conversation.goOn(thread, new Say.Assign(thread.id(), Optional.of(ada.id()))));
        return done(conversation.goOn(assigned, new Say.Due(thread.id(), Optional.of(LocalDate.of(2026, 12, 24)))));
    }

    private CommentThread answered(CommentThread thread, String words) {
        var conversation = new Conversation(ada.id(), true, WritersRoom.TONIGHT);
        var first = thread.comments().getFirst().id();
        var answered = done(conversation.goOn(thread, new Say.Reply(thread.id(), CommentId.random(), words)));
        var loved = done(conversation.goOn(answered, new Say.React(thread.id(), first, Sign.LOVE, true)));
        return done(conversation.goOn(loved, new Say.Settle(thread.id(), true, 1)));
    }

    private static CommentThread done(Said said) {
        assertThat(said).isInstanceOf(Said.Done.class);
        return ((Said.Done) said).thread();
    }

    @Test
    void of_two_who_write_the_same_next_change_one_is_behind() {
        var moment = journal().open(branch);
        var batch = batch(moment, "c-first001", 1);
        journal().append(List.of(batch));

        assertThatThrownBy(() -> journal().append(List.of(batch(moment, "c-second01", 1))))
                .isInstanceOf(Behind.class);
        assertThat(journal().open(branch).outline()).isEqualTo(batch.after());
    }

    @Test
    void what_was_rolled_back_is_not_taken_for_the_end_where_another_server_has_written_since() {
        var moment = journal().open(branch);
        new TransactionTemplate(installation().get(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            status.setRollbackOnly();
            journal().append(List.of(batch(moment, "c-first001", 1)));
        });
        anotherServersJournal().append(List.of(batch(moment, "c-second01", 1)));

        var next = batch(journal().open(branch), "c-first001", 2);
        journal().append(List.of(next));

        assertThat(journal().open(branch).outline()).isEqualTo(next.after());
    }

    /// It knows nothing of what this one has written.
    private Journal anotherServersJournal() {
        return (Journal) installation().another(AopUtils.getTargetClass(journal()));
    }

    @Test
    void one_number_of_one_client_is_one_change() {
        journal().append(List.of(batch(journal().open(branch), "c-first001", 7)));
        var again = batch(journal().open(branch), "c-first001", 7);

        assertThatThrownBy(() -> journal().append(List.of(again))).isInstanceOf(RuntimeException.class);
        assertThat(journal().open(branch).seq()).isEqualTo(again.head());
    }

    /// Somebody's next change, made without a room.
    private Batch batch(Journal.Moment moment, String client, long n) {
        var memory = new Memory(branch, journal());
        var working = new Working(
                branch, journal(), memory, new Recent(), moment, WritersRoom.TONIGHT, _ -> "", _ -> Optional.empty());
        // as if it had never been sent, so that only the database can object
        var wish = new Wish.Do(
                new Command.Insert(List.of(seedling(NodeId.random(), Kind.BEAT)), Place.atEndOf(NodeId.STORY)));
        working.resolve(
                new Submission(ada.id(), "c-somebody", 1_000_000 + moment.seq(), wish, () -> Role.EDITOR, _ -> {}));
        var batch = working.batch();
        var change = batch.changes().getFirst();
        return new Batch(
                branch,
                batch.head(),
                batch.before(),
                List.of(new Change(
                        change.seq(),
                        change.author(),
                        client,
                        n,
                        change.at(),
                        change.undoOf(),
                        change.accepts(),
                        change.fact(),
                        change.payload())),
                batch.after());
    }

    @Test
    void a_batch_that_fails_takes_no_other_with_it() {
        var other = installation().get(Library.class).create(ada.id(), "La Balance");
        var bad = new Batch(branch, 999, look(), List.of(), look());
        var committer = new Committer(journal());
        var good = batch(journal().open(branch), "c-first001", 1);

        var failing = committer.commit(bad);
        var working = committer.commit(good);
        committer.start();

        assertThat(working).succeedsWithin(Duration.ofSeconds(30));
        assertThat(failing)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withRootCauseInstanceOf(Behind.class);
        assertThat(installation().get(Rooms.class).look(ada.id(), other).beats())
                .hasSize(1);
        committer.stop();
    }

    @Test
    void any_moment_can_be_looked_at_from_the_nearest_snapshot() {
        var beat = beat();
        var moments = new ArrayList<Outline>();
        for (var i = 0; i < 20; i++) {
            does(new Command.SetField(beat, Field.TITLE, "Wording " + i));
            moments.add(look());
        }
        journal().keep(branch, new Journal.Moment(moments.get(10), 12));

        assertThat(IntStream.range(0, 20).mapToObj(i -> journal().stateAt(branch, i + 2L)))
                .isEqualTo(moments);
    }

    @Test
    void a_snapshot_is_kept_every_five_hundred_changes() {
        var beat = beat();
        for (var i = 0; i < 500; i++) {
            does(new Command.SetField(beat, Field.STATUS, i % 2 == 0 ? "draft" : "done"));
        }

        var snapshots = installation().get(Snapshots.class);
        await().until(() -> snapshots.nearest(branch, 501).isPresent());
        assertThat(snapshots.nearest(branch, 501).orElseThrow().outline())
                .isEqualTo(journal().stateAt(branch, 500));
    }

    @Test
    void nobody_founds_an_installation_that_has_people() {
        var accounts = installation().get(Accounts.class);

        var refused = accounts.createFirst("Late", "late@example.org", Installation.PASSWORD);

        assertThat(refused).isInstanceOf(SignUp.Refused.class);
        assertThat(accounts.byEmail("late@example.org")).isEmpty();
    }

    @Test
    void one_address_is_one_account_however_close_the_race() {
        var accounts = installation().get(Accounts.class);
        var address = "race" + people + "@example.org";

        var both = List.of("One", "Other").stream()
                .map(name -> CompletableFuture.supplyAsync(() -> accounts.signUp(name, address, Installation.PASSWORD)))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join))
                .hasAtLeastOneElementOfType(SignUp.Welcome.class)
                .hasAtLeastOneElementOfType(SignUp.Refused.class);
    }

    @Test
    void of_the_last_two_owners_who_leave_at_once_one_has_to_stay() {
        var members = installation().get(Members.class);
        var invitations = installation().get(Invitations.class);
        var bo = installation().signUp("Bo " + people);
        var invited = invitations.invite(ada.id(), outline, Role.OWNER, Duration.ofDays(1));
        invitations.accept(bo.id(), ((Invited.Link) invited).token());

        var both = Stream.of(ada, bo)
                .map(owner -> CompletableFuture.supplyAsync(() -> members.leave(owner.id(), outline)))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join))
                .hasAtLeastOneElementOfType(Decision.Done.class)
                .hasAtLeastOneElementOfType(Decision.Refused.class);
    }

    @Test
    void five_thousand_beats_open_and_take_another_word() {
        for (var i = 0; i < 10; i++) {
            does(new Command.Insert(
                    IntStream.range(0, 500)
                            .mapToObj(j -> new Seedling(
                                    NodeId.random(),
                                    Kind.BEAT,
                                    Map.of(Field.TITLE, "Beat " + j),
                                    "Something happens.",
                                    Map.of(),
                                    Optional.empty()))
                            .toList(),
                    Place.atEndOf(NodeId.STORY)));
        }
        var last = look().beats().getLast();

        does(new Command.SetField(last.id(), Field.TITLE, "The end"));

        assertThat(look().beats()).hasSize(5_001);
        assertThat(journal().open(branch).outline()).isEqualTo(look());
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void nothing_of_the_rehearsal_stays_not_even_in_the_log(CapturedOutput log) {
        does(new Command.SetField(beat(), Field.TITLE, "The train"));
        var before = look();
        var rows = rows();

        assertThat(installation().get(Rehearsal.class).rehearse(branch)).isTrue();

        assertThat(log.toString()).doesNotContain("rehearsal");
        assertThat(rows()).isEqualTo(rows);
        assertThat(look()).isEqualTo(before);
        does(new Command.SetField(beat(), Field.TITLE, "The station"));
        assertThat(journal().open(branch).outline()).isEqualTo(look());
    }

    @Test
    void rows_that_the_disk_has_changed_are_made_anew_from_the_journal() {
        does(new Command.SetField(beat(), Field.TITLE, "The train"));

        damages("update node set fields = '{\"title\":\"Nobody wrote this\"}' where branch_id = ? and kind = 'beat'");
        assertThat(journal().open(branch).outline()).isEqualTo(look());

        damages("update node set order_key = 'zz' where branch_id = ? and kind = 'beat'");
        assertThat(journal().open(branch).outline()).isEqualTo(look());
        assertThat(journal().stateAt(branch, journal().open(branch).seq())).isEqualTo(look());
    }

    @Test
    void rows_that_cannot_be_read_any_more_are_made_anew_too() {
        does(new Command.SetField(beat(), Field.TITLE, "The train"));

        damages("update node set fields = substring(fields, 1, 4) where branch_id = ? and kind = 'beat'");
        assertThat(journal().open(branch).outline()).isEqualTo(look());

        damages("update node set kind = 'boat' where branch_id = ? and kind = 'beat'");
        assertThat(journal().open(branch).outline()).isEqualTo(look());
    }

    @Test
    void an_outline_whose_journal_is_damaged_too_is_not_shown_as_if_it_were_whole() {
        does(new Command.SetField(beat(), Field.TITLE, "The train"));

        damages("update node set fields = '{\"title\":\"Nobody wrote this\"}' where branch_id = ? and kind = 'beat'");
        damages("update change set payload = replace(payload, 'The train', 'The brain') where branch_id = ?");
        assertThatThrownBy(() -> journal().open(branch)).isInstanceOf(Damaged.class);

        damages("update change set payload = substring(payload, 1, 20) where branch_id = ?");
        assertThatThrownBy(() -> journal().open(branch)).isInstanceOf(Damaged.class);
    }

    private void damages(String sql) {
        assertThat(new JdbcTemplate(installation().get(DataSource.class)).update(sql, branch.value()))
                .isPositive();
    }

    private List<Integer> rows() {
        var database = new JdbcTemplate(installation().get(DataSource.class));
        return Stream.of("outline", "branch", "change", "node", "node_text", "node_link")
                .map(table -> database.queryForObject("select count(*) from " + table, Integer.class))
                .toList();
    }
}
