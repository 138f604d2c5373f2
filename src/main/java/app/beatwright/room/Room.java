package app.beatwright.room;

import app.beatwright.journal.Batch;
import app.beatwright.journal.Behind;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Change;
import app.beatwright.journal.Damaged;
import app.beatwright.journal.Journal;
import app.beatwright.journal.Memory;
import app.beatwright.outline.Outline;
import app.beatwright.review.Addressee;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/// One outline, open, with everybody who is in it.
///
/// Everything that happens to it happens on its one thread, in the order in which it was put into the inbox:
/// nobody holds a lock while something is resolved, written or told. Whoever is in the room hears of every change
/// exactly once, in order, after it is on disk.
///
/// Station 5 of 8 on a keystroke's way.
final class Room implements Runnable {

    /// Notes that may wait; whoever wants something after that is told to try again. Coming and going always
    /// finds room.
    static final int INBOX = 1_000;

    static final int MOST_AT_ONCE = 64;

    /// The journal can be ahead of us only if another process writes to it too; then we catch up and resolve
    /// again.
    private static final int TRIES = 8;

    private static final int SNAPSHOT_EVERY = 500;

    /// How long a room stays open with nobody in it.
    private static final int PATIENCE_SECONDS = 60;

    /// Read when a room is opened, so that whoever was cut off when it closed catches up from memory.
    private static final int PRIMED = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    private final BranchId branch;
    private final House house;
    private final Consumer<Room> whenClosed;
    private final BlockingQueue<Note> inbox = new LinkedBlockingQueue<>();
    private final Map<String, Guest> guests = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> peers = new HashMap<>();
    private final Acquaintances people;
    private final Memory memory;
    private final Margin margin;
    private final Recent recent = new Recent();
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private volatile Journal.Moment moment = new Journal.Moment(Outline.empty(), 0);
    private boolean closed;

    /// What those hear who are in the room, or at its door, when it ends.
    private Farewell farewell = Farewell.GOING_DOWN;

    /// Whether the journal may have gone on without us.
    private boolean unsure;

    Room(BranchId branch, House house, Consumer<Room> whenClosed) {
        this.branch = branch;
        this.house = house;
        this.whenClosed = whenClosed;
        this.people = new Acquaintances(house.people());
        this.memory = new Memory(branch, house.journal());
        this.margin = new Margin(
                branch, house.threads(), people, () -> company(house.people().members(branch)));
    }

    private static List<Addressee> company(List<Member> members) {
        return members.stream().map(Member::addressee).toList();
    }

    /// What became of a note.
    enum Put {
        TAKEN,
        FULL,
        CLOSED
    }

    BranchId branch() {
        return branch;
    }

    Collection<Guest> guests() {
        return List.copyOf(guests.values());
    }

    /// The outline as it is on disk. Waits only while the room is being opened.
    ///
    /// @throws Damaged if it cannot be
    Journal.Moment look() {
        try {
            opened.join();
            return moment;
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof Damaged damaged ? damaged : failed;
        }
    }

    synchronized Put put(Note note) {
        if (closed) {
            return Put.CLOSED;
        }
        var mayWait = note instanceof Note.Submitted || note instanceof Note.Remarked || note instanceof Note.Pointed;
        if (mayWait && inbox.size() >= INBOX) {
            return Put.FULL;
        }
        inbox.add(note);
        return Put.TAKEN;
    }

    /// Shuts the door unless somebody is in the room or on the doorstep.
    private synchronized boolean shut() {
        closed = closed || (guests.isEmpty() && inbox.isEmpty());
        return closed;
    }

    private synchronized void shutAnyway() {
        closed = true;
    }

    @Override
    public void run() {
        try {
            open();
            serve();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.error("Branch {} cannot be kept open", branch, failed);
            opened.completeExceptionally(failed);
            farewell = failed instanceof Damaged ? Farewell.DAMAGED : Farewell.BROKEN;
        } finally {
            close();
        }
    }

    void open() {
        moment = house.journal().open(branch);
        recent.add(house.journal().after(branch, Math.max(0, moment.seq() - PRIMED)));
        margin.open(house.journal(), moment.seq());
        opened.complete(null);
    }

    private void serve() throws InterruptedException {
        var staying = true;
        while (staying) {
            staying = turn();
        }
    }

    /// Handles what waits, or waits for it. Says whether the room stays open.
    boolean turn() throws InterruptedException {
        var notes = next();
        return notes.isEmpty() ? !shut() : handle(notes);
    }

    /// Whatever waits, as soon as something does; nothing after a minute of silence.
    private List<Note> next() throws InterruptedException {
        var notes = new ArrayList<Note>();
        var first = inbox.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (first != null) {
            notes.add(first);
            inbox.drainTo(notes, MOST_AT_ONCE - 1);
        }
        return notes;
    }

    /// Says whether the room stays open.
    private boolean handle(List<Note> notes) {
        var submissions = new ArrayList<Submission>();
        for (var note : notes) {
            switch (note) {
                case Note.Remarked(Remark remark) -> {
                    commit(submissions);
                    submissions.clear();
                    speak(remark);
                }
                case Note.Submitted(Submission submission)
                when submission.wish() instanceof Wish.Accept -> {
                    commit(submissions);
                    submissions.clear();
                    commit(List.of(submission)); // threads are where the last commit has left them
                }
                case Note.Submitted(Submission submission) -> submissions.add(submission);
                case Note.Came(Guest guest, long since) -> {
                    commit(submissions);
                    submissions.clear();
                    receive(guest, since);
                }
                case Note.Went(Guest guest) -> leave(guest);
                case Note.Pointed _ -> {} // after what they point at has been told
                case Note.Closing() -> {
                    commit(submissions);
                    return false;
                }
            }
        }
        commit(submissions);
        notes.forEach(this::point);
        return true;
    }

    /// What is said is told before it is answered, as with changes.
    private void speak(Remark remark) {
        Outcome outcome = Outcome.later();
        try {
            if (isSure()) {
                outcome = margin.say(remark, moment, memory, now());
            }
        } catch (RuntimeException failed) {
            LOG.error("What was said about branch {} could not be written: {}", branch, kindOf(failed));
        }
        if (outcome instanceof Outcome.Noted) {
            tellAll(margin.told(remark.say().thread(), moment.seq()));
        }
        remark.answer().accept(outcome);
    }

    private void tellAll(String frame) {
        guests.values().forEach(guest -> guest.tell(frame));
    }

    private void commit(List<Submission> submissions) {
        for (var tries = 0; !submissions.isEmpty() && tries < TRIES && isSure(); tries++) {
            var working =
                    new Working(branch, house.journal(), memory, recent, moment, now(), people::name, margin::thread);
            var outcomes =
                    submissions.stream().map(each -> resolve(working, each)).toList();
            try {
                write(working.batch());
                answer(submissions, outcomes);
                return;
            } catch (CompletionException failed) {
                memory.forget();
                unsure = true;
                if (!(failed.getCause() instanceof Behind)) {
                    LOG.error("Changes to branch {} could not be written: {}", branch, kindOf(failed));
                    break;
                }
            }
        }
        submissions.forEach(submission -> submission.answer().accept(Outcome.later()));
    }

    /// A commit may fail when it is done: then nothing is resolved, and nobody let in, before the journal was read.
    private boolean isSure() {
        if (unsure) {
            try {
                advance(house.journal().after(branch, moment.seq()));
                unsure = false;
            } catch (RuntimeException failed) {
                LOG.error("What became of branch {} cannot be read: {}", branch, kindOf(failed));
            }
        }
        return !unsure;
    }

    /// Without its message: a database repeats in it what was to be written, and that is nobody's business.
    static String kindOf(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName()
                        + (cause instanceof SQLException sql ? " " + sql.getSQLState() : ""))
                .collect(Collectors.joining(" < "));
    }

    /// Never before the last change, whatever the clock says.
    private Instant now() {
        var now = house.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        return now.isBefore(recent.at()) ? recent.at() : now;
    }

    /// A mistake of ours in one submission must not take the others with it.
    private Outcome resolve(Working working, Submission submission) {
        try {
            return working.resolve(submission);
        } catch (RuntimeException failed) {
            LOG.error("{} {} of branch {} could not be resolved", submission.client(), submission.n(), branch, failed);
            return Outcome.later();
        }
    }

    private void write(Batch batch) {
        if (!batch.changes().isEmpty()) {
            house.scribe().commit(batch).join();
            memory.settle();
            advance(new Journal.Moment(batch.after(), batch.newHead()), batch.changes());
        }
    }

    private void advance(Journal.Moment next, List<Change> changes) {
        var before = moment;
        moment = next;
        recent.add(changes);
        tellAll(changes(changes));
        margin.hear(before.outline(), changes).ifPresent(this::tellAll);
        if (before.seq() / SNAPSHOT_EVERY != next.seq() / SNAPSHOT_EVERY) {
            var places = margin.places(next.seq());
            Thread.startVirtualThread(() -> keep(next, places));
        }
    }

    /// The last of them made the outline what it is now.
    private String changes(List<Change> changes) {
        return Telling.changes(
                changes.stream().map(change -> change.item(people::name)).toList(),
                moment.outline().digest());
    }

    /// Only saves time later, so nobody waits for it and nothing is lost if it fails.
    private void keep(Journal.Moment kept, Places places) {
        try {
            house.journal().keep(branch, kept);
            places.write();
        } catch (RuntimeException failed) {
            LOG.warn("Branch {} was not kept at {}", branch, kept.seq(), failed);
        }
    }

    private void advance(List<Change> missed) {
        var outline = moment.outline();
        for (var change : missed) {
            outline = outline.with(change.fact());
        }
        advance(new Journal.Moment(outline, moment.seq() + missed.size()), missed);
    }

    private static void answer(List<Submission> submissions, List<Outcome> outcomes) {
        for (var i = 0; i < submissions.size(); i++) {
            submissions.get(i).answer().accept(outcomes.get(i));
        }
    }

    /// Whoever cannot be looked up just now comes back later; those who are here stay.
    private void receive(Guest guest, long since) {
        try {
            welcome(guest, since);
        } catch (RuntimeException failed) {
            LOG.error("{} could not be welcomed to branch {}: {}", guest.client(), branch, kindOf(failed));
            guest.dismiss(Farewell.BROKEN);
            leave(guest);
        }
    }

    private void welcome(Guest guest, long since) {
        if (!isSure()) {
            guest.dismiss(Farewell.GOING_DOWN);
            return;
        }
        var hand = house.journal().hand(branch, guest.client());
        var already = guests.get(guest.client());
        if (hand.filter(known -> !known.account().equals(guest.id())).isPresent()
                || (already != null && !already.id().equals(guest.id()))) {
            guest.dismiss(Farewell.MALFORMED);
            return;
        }
        if (already != null) {
            already.dismiss(Farewell.ELSEWHERE);
        }
        guests.put(guest.client(), guest);
        admit(guest, since, hand.map(Journal.Hand::last).orElse(0L));
    }

    /// Looks their role up when they are in the room already: whatever changes it from now on finds them there.
    private void admit(Guest guest, long since, long last) {
        var standing = house.people().standing(guest.id(), branch);
        if (standing.isEmpty()) {
            guests.remove(guest.client());
            guest.dismiss(Farewell.NO_MEMBER);
            return;
        }
        guest.become(standing.get().now());
        people.met(guest.account());
        peers.put(guest.client(), Telling.peer(guest, new Frame.Nowhere(Mood.HERE)));
        guest.tell(Telling.welcome(guest, moment.seq(), last, now(), others(guest)));
        bringUpToDate(guest, since);
        guest.tell(Telling.members(house.people().members(branch)));
        guest.tell(Telling.rounds(house.people().rounds(branch)));
        guest.tell(margin.everything(moment.seq()));
        announce(guest);
    }

    private List<ObjectNode> others(Guest guest) {
        return peers.entrySet().stream()
                .filter(peer -> !peer.getKey().equals(guest.client()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void bringUpToDate(Guest guest, long since) {
        var here = moment;
        if (since < 0 || since > here.seq() || here.seq() - since > Recent.KEPT) {
            guest.tell(() -> Telling.state(here));
        } else {
            var missed = recent.after(since).orElseGet(() -> house.journal().after(branch, since));
            var frame = changes(missed);
            guest.tell(() -> frame);
        }
    }

    private void announce(Guest guest) {
        var peer = peers.get(guest.client());
        if (peer != null) {
            var frame = Telling.peerFrame(peer);
            toOthers(guest, other -> other.whisper(guest.client(), frame));
        }
    }

    private void toOthers(Guest guest, Consumer<Guest> telling) {
        guests.values().stream()
                .filter(other -> !other.client().equals(guest.client()))
                .forEach(telling);
    }

    /// Somebody who has said hello elsewhere meanwhile stays.
    private void leave(Guest guest) {
        if (guests.remove(guest.client(), guest)) {
            peers.remove(guest.client());
            var frame = Telling.gone(guest);
            guests.values().forEach(other -> {
                other.hush(guest.client());
                other.tell(frame);
            });
        }
    }

    private void point(Note note) {
        if (note instanceof Note.Pointed(Guest guest, Frame at) && guest.equals(guests.get(guest.client()))) {
            peers.put(guest.client(), Telling.peer(guest, at));
            announce(guest);
        }
    }

    void close() {
        shutAnyway();
        turnAway();
        keepPlaces();
        whenClosed.accept(this);
    }

    private void keepPlaces() {
        try {
            margin.places(moment.seq()).write();
        } catch (RuntimeException failed) {
            LOG.info("Places of threads of branch {} were not kept: {}", branch, kindOf(failed));
        }
    }

    /// The door is shut: whoever still waits at it, or is in the room, is told so.
    private void turnAway() {
        var left = new ArrayList<Note>();
        inbox.drainTo(left);
        for (var note : left) {
            switch (note) {
                case Note.Submitted(Submission submission) ->
                    submission.answer().accept(Outcome.later());
                case Note.Remarked(Remark remark) -> remark.answer().accept(Outcome.later());
                case Note.Came(Guest guest, long _) -> guest.dismiss(farewell);
                case Note.Went _, Note.Pointed _, Note.Closing _ -> {} // nothing to tell
            }
        }
        guests.values().forEach(guest -> guest.dismiss(farewell));
        guests.clear();
        opened.completeExceptionally(new IllegalStateException("The room is closed"));
    }
}
