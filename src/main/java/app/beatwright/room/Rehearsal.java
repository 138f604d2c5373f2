package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.journal.Batch;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.BranchRow;
import app.beatwright.journal.BranchRows;
import app.beatwright.journal.Journal;
import app.beatwright.journal.Malformed;
import app.beatwright.journal.Memory;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Command;
import app.beatwright.outline.Kind;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Place;
import app.beatwright.outline.Seedling;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The way of a letter, gone some hundred times when the first room opens, so that the first writer of the day does
/// not type into a program that the processor meets for the first time. Its figures: ADR 10.
///
/// Nobody sees it and nothing stays: each letter is a transaction in an outline of its own, which is rolled back.
@Component
class Rehearsal implements SmartLifecycle {

    private static final int LETTERS = 400;
    private static final String CLIENT = "rehearsal.c";
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    private final OutlineRows outlines;
    private final BranchRows branches;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean running;
    private Optional<Thread> stage = Optional.empty();

    Rehearsal(
            OutlineRows outlines,
            BranchRows branches,
            Journal journal,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.outlines = outlines;
        this.branches = branches;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Once in the life of the process, on the side. `opened` is only asked whose it is.
    synchronized void begin(BranchId opened) {
        if (running && stage.isEmpty()) {
            stage = Optional.of(Thread.ofPlatform().name("rehearsal").daemon().start(() -> rehearse(opened)));
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /// With the rooms: nobody will type any more.
    @Override
    public synchronized void stop() {
        running = false;
        stage.ifPresent(thread -> {
            try {
                thread.join();
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return OpenRooms.PHASE;
    }

    /// Whether it was played to its end.
    boolean rehearse(BranchId opened) {
        try {
            var owner = outlines.ofBranch(opened.value()).map(OutlineRow::createdBy);
            owner.ifPresent(this::play);
            return owner.isPresent();
        } catch (RuntimeException cutShort) {
            LOG.info("The rehearsal was cut short: {}", cutShort.toString());
            return false;
        }
    }

    private void play(AccountId author) {
        var branch = BranchId.random();
        var batch = beginning(branch, author);
        var beat = batch.after().beats().getFirst().id();
        var recent = new Recent();
        var memory = new Memory(branch, journal);
        for (var n = 1; n <= LETTERS && running; n++) {
            var here = new Journal.Moment(batch.after(), batch.newHead());
            var working = new Working(branch, journal, memory, recent, here, now(), _ -> "", _ -> Optional.empty());
            working.resolve(new Submission(author, CLIENT, n, letter(beat, n), () -> Role.EDITOR, _ -> {}));
            batch = working.batch();
            pretendToWrite(batch, author);
            memory.settle();
            recent.add(batch.changes());
            Telling.changes(
                    batch.changes().stream().map(change -> change.item(_ -> "")).toList(),
                    batch.after().digest());
        }
    }

    /// An outline with one empty beat.
    private Batch beginning(BranchId branch, AccountId author) {
        var first = new Beginning();
        first.with(new Command.Insert(List.of(Seedling.of(NodeId.random(), Kind.BEAT)), Place.atEndOf(NodeId.STORY)));
        return first.batch(branch, author, now());
    }

    private void pretendToWrite(Batch batch, AccountId author) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            stage(batch, author);
            journal.append(List.of(batch));
        });
        // forces to disk what the other has left there, as the commit of a real letter does
        transaction.executeWithoutResult(_ -> {});
    }

    /// An outline as it is before this.
    private void stage(Batch batch, AccountId author) {
        var outline = OutlineId.random();
        outlines.save(new OutlineRow(outline, batch.branch(), author, now()));
        branches.save(new BranchRow(batch.branch(), outline, batch.head()));
        branches.flush();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Wish letter(NodeId beat, int n) {
        var json = "{\"t\":\"text\",\"n\":%d,\"id\":\"%s\",\"ch\":\"prose\",\"rev\":%d,\"u\":[[%s[0,\"x\"]]]}"
                .formatted(n, beat, n - 1, n == 1 ? "" : (n - 1) + ",");
        try {
            return ((Frame.Do) FrameReader.read(json)).wish();
        } catch (Malformed impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
