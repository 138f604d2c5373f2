package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.account.AccountId;
import app.beatwright.account.Somebody;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Journal;
import app.beatwright.journal.MemoryJournal;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Outline;
import app.beatwright.review.MemoryThreads;
import app.beatwright.review.Round;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// A real room with writers in it who do as browsers do: the words in which scenes about writing together are
/// told.
final class WritersRoom implements AutoCloseable {

    private final MemoryThreads threads = new MemoryThreads();

    static final Instant TONIGHT = Instant.parse("2026-11-21T20:00:00Z");

    private final BranchId branch;
    private final Journal journal;
    private final Committer committer;
    private final Map<AccountId, Account> people = new ConcurrentHashMap<>();
    private final Map<AccountId, Role> roles = new ConcurrentHashMap<>();
    private final Map<String, Integer> tabs = new HashMap<>();
    private Room room;

    WritersRoom() {
        this(new MemoryJournal(), new BranchId(UUID.randomUUID()));
    }

    WritersRoom(Journal journal, BranchId branch) {
        this.journal = journal;
        this.branch = branch;
        this.committer = new Committer(journal);
        committer.start();
        this.room = opened();
    }

    private Room opened() {
        var opened = new Room(
                branch,
                new House(journal, committer, threads, new Members(), Clock.fixed(TONIGHT, ZoneOffset.UTC)),
                _ -> {});
        Thread.ofVirtual().start(opened);
        return opened;
    }

    /// Where threads are kept.
    MemoryThreads threads() {
        return threads;
    }

    Writer enter(String name) {
        return enter(Somebody.called(name), Role.EDITOR);
    }

    Writer enter(String name, Role role) {
        return enter(Somebody.called(name), role);
    }

    Writer enter(Account account, Role role) {
        people.put(account.id(), account);
        roles.put(account.id(), role);
        var tab = tabs.merge(account.name(), 1, Integer::sum);
        var client = "c-" + account.name().toLowerCase(java.util.Locale.ROOT) + "-tab" + tab;
        var writer = new Writer(this, account, client);
        writer.comesBack();
        return writer;
    }

    void lowers(Writer writer, Role role) {
        roles.put(writer.id(), role);
        writer.become(role);
    }

    /// The server goes down and comes back: all that is left is the journal.
    void reopens() {
        room.put(new Note.Closing());
        room = opened();
    }

    BranchId branch() {
        return branch;
    }

    Journal journal() {
        return journal;
    }

    Room room() {
        return room;
    }

    Outline outline() {
        return room.look().outline();
    }

    /// What the journal's facts come to is what its rows say, and what everybody who is here sees.
    void hasOneTruth(Writer... writers) {
        var now = journal.open(branch);
        assertThat(journal.stateAt(branch, now.seq())).isEqualTo(now.outline());
        assertThat(outline()).isEqualTo(now.outline());
        for (var writer : writers) {
            assertThat(writer.outline()).as(writer.client()).isEqualTo(now.outline());
            assertThat(writer.hasUnsaved()).as(writer.client()).isFalse();
        }
    }

    @Override
    public void close() {
        room.put(new Note.Closing());
        committer.stop();
    }

    private final class Members implements House.People {

        @Override
        public Optional<Account> find(AccountId id) {
            return Optional.ofNullable(people.get(id));
        }

        @Override
        public List<Member> members(BranchId wanted) {
            return roles.entrySet().stream()
                    .flatMap(each ->
                            find(each.getKey()).map(account -> new Member(account, each.getValue(), TONIGHT)).stream())
                    .toList();
        }

        @Override
        public List<Round> rounds(BranchId wanted) {
            return List.of();
        }

        @Override
        public Optional<Standing> standing(AccountId id, BranchId wanted) {
            return Optional.ofNullable(roles.get(id))
                    .map(role -> new Standing(new OutlineId(wanted.value()), wanted, role, false));
        }
    }
}
