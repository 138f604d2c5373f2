package app.beatwright.room;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.account.AccountId;
import app.beatwright.account.Somebody;
import app.beatwright.journal.Batch;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Change;
import app.beatwright.journal.MemoryJournal;
import app.beatwright.journal.OutlineId;
import app.beatwright.review.MemoryThreads;
import app.beatwright.review.Round;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The server of one outline, on the thread of whoever says what happens next: the room is the real one, and does
/// nothing that it was not asked for. Of a server that dies only the journal is left.
///
/// Invariant: the same steps have the same answers.
final class SteppedCore {

    private static final BranchId BRANCH = new BranchId(new UUID(0, 7));

    private final MemoryJournal journal = new MemoryJournal();
    private final Map<AccountId, Account> people = new HashMap<>();
    private final Map<Integer, Seat> seats = new HashMap<>();
    private final House house = new House(journal, this::commit, new MemoryThreads(), new Members(), new Hands());
    private Instant now = WritersRoom.TONIGHT;
    private Room room = new Room(BRANCH, house, _ -> {});
    private Fate fate = Fate.WELL;
    private int breath = Integer.MAX_VALUE;
    private int waiting;
    private long known;
    private ObjectNode answer = JsonNodeFactory.instance.objectNode();

    /// What becomes of the next commit.
    enum Fate {
        WELL,
        DIES_BEFORE,
        DIES_AFTER,

        /// The journal takes nothing: no room on the disk.
        REFUSED,

        /// The journal has taken it, and its word that it has is lost.
        UNHEARD
    }

    /// The process is gone.
    static final class Died extends Error {}

    JsonNode play(JsonNode step) {
        answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("said");
        answer.putArray("hungUp");
        try {
            happens(step);
        } catch (Died died) {
            seats.clear();
            answer.put("died", true);
        } catch (AssertionError wrong) {
            answer.put("wrong", String.valueOf(wrong.getMessage()));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("Nobody else is here to interrupt", stopped);
        }
        var written = answer.putArray("written");
        for (var change : journal.after(BRANCH, known)) {
            written.add(change.item(this::name));
            known = change.seq();
        }
        return answer.put("waits", waiting > 0);
    }

    private void happens(JsonNode step) throws InterruptedException {
        var line = step.path("line").asInt(0);
        switch (step.path("do").asString("")) {
            case "begins" -> {} // as it is
            case "opens" -> opens();
            case "enters" ->
                seats.put(
                        line, new Seat(this, line, somebody(step.get("account").asString())));
            case "hears" ->
                requireNonNull(seats.get(line)).hears(step.get("frame").asString());
            case "loses" -> requireNonNull(seats.remove(line)).leaves();
            case "turns" ->
                turns(
                        Fate.valueOf(step.get("fate").asString()),
                        step.get("breath").asInt());
            case "closes" -> closes();
            case "waits" -> now = now.plus(Duration.ofMillis(step.get("by").asLong()));
            case "ends" -> answer.put("state", ends());
            default -> throw new IllegalArgumentException("Not something that happens: " + step);
        }
    }

    private void opens() {
        waiting = 0;
        seats.clear();
        room = new Room(BRANCH, house, _ -> {});
        room.open();
    }

    private void turns(Fate next, int frames) throws InterruptedException {
        fate = next;
        breath = frames;
        waiting = Math.max(0, waiting - Room.MOST_AT_ONCE);
        try {
            room.turn();
        } finally {
            fate = Fate.WELL;
            breath = Integer.MAX_VALUE;
        }
    }

    private void closes() throws InterruptedException {
        put(new Note.Closing());
        while (waiting > 0) {
            waiting = Math.max(0, waiting - Room.MOST_AT_ONCE);
            room.turn();
        }
        room.close();
        seats.clear();
        waiting = 0;
    }

    /// What the rows say; and that it is what replaying the journal comes to, whatever the clock did.
    private String ends() {
        var rows = journal.open(BRANCH);
        assertThat(journal.stateAt(BRANCH, rows.seq())).isEqualTo(rows.outline());
        assertThat(room.look()).isEqualTo(rows);
        assertThat(journal.after(BRANCH, 0)).extracting(Change::at).isSorted();
        return Telling.state(rows);
    }

    void put(Note note) {
        assertThat(room.put(note)).isEqualTo(Room.Put.TAKEN);
        waiting++;
    }

    void says(int line, String frame) {
        if (breath == 0) {
            throw new Died();
        }
        breath--;
        answer.withArray("said").addArray().add(line).add(frame);
    }

    void hangsUp(int line, Farewell farewell) {
        answer.withArray("hungUp").addArray().add(line).add(farewell.code());
    }

    private CompletableFuture<Void> commit(Batch batch) {
        var mine = fate;
        fate = Fate.WELL;
        return switch (mine) {
            case WELL -> append(batch);
            case DIES_BEFORE -> throw new Died();
            case DIES_AFTER -> {
                var _ = append(batch);
                throw new Died();
            }
            case REFUSED -> CompletableFuture.failedFuture(new IllegalStateException("The disk is full"));
            case UNHEARD -> {
                journal.losesItsWord();
                yield append(batch);
            }
        };
    }

    private CompletableFuture<Void> append(Batch batch) {
        try {
            journal.append(List.of(batch));
            return CompletableFuture.completedFuture(null);
        } catch (RuntimeException failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    private Account somebody(String name) {
        var account = Somebody.called(name);
        people.put(account.id(), account);
        return account;
    }

    private String name(AccountId id) {
        return Optional.ofNullable(people.get(id)).map(Account::name).orElse("");
    }

    private final class Members implements House.People {

        @Override
        public List<Member> members(BranchId branch) {
            return List.of(); // nobody is given anything to see to in these stories
        }

        @Override
        public Optional<Account> find(AccountId id) {
            return Optional.ofNullable(people.get(id));
        }

        @Override
        public List<Round> rounds(BranchId wanted) {
            return List.of();
        }

        @Override
        public Optional<Standing> standing(AccountId id, BranchId branch) {
            return find(id).map(_ -> new Standing(new OutlineId(branch.value()), branch, Role.EDITOR, false));
        }
    }

    /// A clock somebody else turns, back too.
    private final class Hands extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
