package app.beatwright.room;

import app.beatwright.account.Account;
import app.beatwright.account.AccountId;
import app.beatwright.account.Accounts;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Journal;
import app.beatwright.outline.NodeId;
import app.beatwright.review.CommentThread;
import app.beatwright.review.Round;
import app.beatwright.review.RoundBook;
import app.beatwright.review.Threads;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The rooms of this process, by branch. A room opens when somebody asks for it and goes when nobody has for a
/// while.
@Component
class OpenRooms implements SmartLifecycle {

    /// Stopped before everything else: whoever is in a room hears that the server is going down.
    static final int PHASE = Integer.MAX_VALUE;

    private final House house;
    private final Rights rights;
    private final OutlineRows outlines;
    private final Rehearsal rehearsal;
    private final Map<BranchId, Opened> rooms = new ConcurrentHashMap<>();
    private final Lock lookingBack = new ReentrantLock();
    private volatile boolean running;

    OpenRooms(
            Journal journal,
            Committer committer,
            Threads threads,
            Accounts accounts,
            Rights rights,
            Members members,
            RoundBook rounds,
            OutlineRows outlines,
            Rehearsal rehearsal,
            Clock clock) {
        this.rehearsal = rehearsal;
        this.rights = rights;
        this.outlines = outlines;
        this.house = new House(journal, committer, threads, new Directory(accounts, rights, members, rounds), clock);
    }

    /// The outline as it is on disk.
    Journal.Moment look(BranchId branch) {
        return enter(branch).room().look();
    }

    boolean mayEnter(AccountId who, BranchId branch) {
        return rights.find(who, branch).isPresent();
    }

    void submit(BranchId branch, Submission submission) {
        if (put(branch, new Note.Submitted(submission)) != Room.Put.TAKEN) {
            submission.answer().accept(Outcome.later());
        }
    }

    void remark(BranchId branch, Remark remark) {
        if (put(branch, new Note.Remarked(remark)) != Room.Put.TAKEN) {
            remark.answer().accept(Outcome.later());
        }
    }

    void join(BranchId branch, Guest guest, long since) {
        if (put(branch, new Note.Came(guest, since)) != Room.Put.TAKEN) {
            guest.dismiss(Farewell.GOING_DOWN);
        }
    }

    void leave(BranchId branch, Guest guest) {
        tell(branch, new Note.Went(guest));
    }

    void point(BranchId branch, Guest guest, Frame at) {
        tell(branch, new Note.Pointed(guest, at));
    }

    /// Reads the journal, beside whatever the room does. One at a time: long journals must not take all lines to the
    /// database from those who write.
    Set<NodeId> touchedSince(BranchId branch, Instant moment) {
        lookingBack.lock();
        try {
            return house.journal().touchedSince(branch, moment);
        } finally {
            lookingBack.unlock();
        }
    }

    /// Only where a room is open.
    private void tell(BranchId branch, Note note) {
        var opened = rooms.get(branch);
        if (opened != null) {
            opened.room().put(note);
        }
    }

    /// A room that has just closed is opened anew.
    private Room.Put put(BranchId branch, Note note) {
        var put = Room.Put.CLOSED;
        while (running && put == Room.Put.CLOSED) {
            var opened = enter(branch);
            put = opened.room().put(note);
            if (put == Room.Put.CLOSED) {
                rooms.remove(branch, opened);
            }
        }
        return put;
    }

    private Opened enter(BranchId branch) {
        return rooms.computeIfAbsent(branch, this::open);
    }

    private Opened open(BranchId branch) {
        rehearsal.begin(branch);
        var room = new Room(branch, house, this::closed);
        return new Opened(room, Thread.ofVirtual().name("room " + branch).start(room));
    }

    private void closed(Room room) {
        rooms.computeIfPresent(room.branch(), (_, opened) -> opened.room() == room ? null : opened);
    }

    /// Whoever is in the room learns at once what they may do from now on.
    @EventListener
    void changed(StandingChanged event) {
        outlines.findById(event.outline().value())
                .map(row -> rooms.get(row.mainBranch()))
                .ifPresent(opened -> review(opened.room()));
    }

    @EventListener
    void changed(RoundsChanged event) {
        var opened = rooms.get(event.branch());
        if (opened != null) {
            var frame = Telling.rounds(house.people().rounds(event.branch()));
            opened.room().guests().forEach(guest -> guest.tell(frame));
        }
    }

    /// What is said about the outline, each thread where it is now.
    List<CommentThread> threads(BranchId branch) {
        var margin = new Margin(branch, house.threads(), new Acquaintances(house.people()), List::of);
        margin.open(house.journal(), look(branch).seq());
        return margin.all();
    }

    private void review(Room room) {
        room.guests().forEach(guest -> review(room, guest));
        var members = Telling.members(house.people().members(room.branch()));
        room.guests().forEach(guest -> guest.tell(members));
    }

    private void review(Room room, Guest guest) {
        var role = rights.find(guest.id(), room.branch()).map(Standing::now);
        if (role.isEmpty()) {
            guest.become(Role.VIEWER);
            guest.dismiss(Farewell.NO_MEMBER);
            leave(room.branch(), guest);
        } else if (guest.role() != role.get()) {
            guest.become(role.get());
            guest.tell(Telling.role(role.get()));
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        rooms.values().forEach(opened -> opened.room().put(new Note.Closing()));
        rooms.values().forEach(Opened::await);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private record Opened(Room room, Thread thread) {

        void await() {
            try {
                thread.join();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private record Directory(Accounts accounts, Rights rights, Members all, RoundBook book) implements House.People {

        @Override
        public List<Member> members(BranchId branch) {
            return rights.outline(branch).map(all::of).orElse(List.of());
        }

        @Override
        public List<Round> rounds(BranchId branch) {
            return book.of(branch);
        }

        @Override
        public Optional<Account> find(AccountId id) {
            return accounts.find(id);
        }

        @Override
        public Optional<Standing> standing(AccountId id, BranchId branch) {
            return rights.find(id, branch);
        }
    }
}
