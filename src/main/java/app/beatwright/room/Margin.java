package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Change;
import app.beatwright.journal.Journal;
import app.beatwright.outline.Outline;
import app.beatwright.outline.TextHistory;
import app.beatwright.review.Addressee;
import app.beatwright.review.Calling;
import app.beatwright.review.Carrying;
import app.beatwright.review.CommentThread;
import app.beatwright.review.Conversation;
import app.beatwright.review.Placing;
import app.beatwright.review.Proposing;
import app.beatwright.review.ReviewLimits;
import app.beatwright.review.RoundId;
import app.beatwright.review.Said;
import app.beatwright.review.Say;
import app.beatwright.review.Taken;
import app.beatwright.review.Target;
import app.beatwright.review.ThreadId;
import app.beatwright.review.Threads;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is said about an open outline, and where each thread is now. For the room's one thread.
///
/// Places are carried along by every fact, here and on every screen alike; only where a screen cannot know is it told.
/// They are written down now and then: where they are follows from where they were and the journal, so no letter waits
/// for them and no crash can lose them.
final class Margin {

    private static final Logger LOG = LoggerFactory.getLogger(Margin.class);

    private static final Comparator<Threads.Kept> OLDEST_PLACE_FIRST = Comparator.comparingLong(Threads.Kept::asOf);

    private final BranchId branch;
    private final Threads store;
    private final Supplier<List<Addressee>> company;
    private final ThreadFrames frames;
    private final Map<ThreadId, CommentThread> threads = new LinkedHashMap<>();

    /// Those that have moved since places were told of last.
    private final Set<ThreadId> moved = new HashSet<>();

    private final Places places;

    /// @param company who may open the outline now
    Margin(BranchId branch, Threads store, Acquaintances people, Supplier<List<Addressee>> company) {
        this.branch = branch;
        this.store = store;
        this.company = company;
        this.frames = new ThreadFrames(people);
        this.places = new Places(branch, store);
    }

    /// Reads them, and carries each over what has happened since its place was written down.
    void open(Journal journal, long head) {
        var kept = store.of(branch);
        kept.forEach(each -> threads.put(each.thread().id(), each.thread()));
        var behind = kept.stream().filter(each -> each.asOf() < head).toList();
        behind.stream().min(OLDEST_PLACE_FIRST).ifPresent(first -> catchUp(journal, first.asOf(), behind));
        if (behind.isEmpty()) {
            places.areWrittenAt(head);
        }
    }

    private void catchUp(Journal journal, long since, List<Threads.Kept> behind) {
        var outline = journal.stateAt(branch, since);
        for (var change : journal.after(branch, since)) {
            var next = outline.with(change.fact());
            var carrying = new Carrying(outline, change.fact(), next);
            behind.stream()
                    .filter(each -> each.asOf() < change.seq())
                    .forEach(each -> carry(carrying, change, each.thread().id()));
            outline = next;
        }
    }

    private void carry(Carrying carrying, Change change, ThreadId id) {
        var before = thread(id).orElseThrow();
        var after = over(carrying, before).after(change);
        if (!after.equals(before)) {
            threads.put(id, after);
            moved.add(id);
        }
        if (after.isAccepted() && !before.isAccepted()) {
            tell(after, change);
        }
    }

    /// Whoever suggested it learns that it is done. If we are stopped before they have, the journal tells them when the
    /// outline is opened next; if the disk is away just now, the thread alone says so.
    private void tell(CommentThread accepted, Change change) {
        try {
            store.tell(new Calling(change.doer(), change.at(), company.get()).accepted(accepted, change.seq()));
        } catch (RuntimeException failed) {
            LOG.warn("Nobody was told that suggestion {} is accepted", accepted.id(), failed);
        }
    }

    /// A mistake of ours about one thread must not shut the outline: it is on its beat then.
    private CommentThread over(Carrying carrying, CommentThread thread) {
        try {
            return carrying.over(thread);
        } catch (RuntimeException failed) {
            LOG.error("Thread {} of branch {} could not be carried along", thread.id(), branch, failed);
            return thread.at(new Target.OnNode(thread.target().node()));
        }
    }

    /// Carries all of them over the next changes. The answer tells of those that a screen, which knows the changes, has
    /// elsewhere.
    Optional<String> hear(Outline before, List<Change> changes) {
        if (threads.isEmpty()) {
            return Optional.empty();
        }
        var astray = new HashSet<ThreadId>();
        var outline = before;
        for (var change : changes) {
            var next = outline.with(change.fact());
            var carrying = new Carrying(outline, change.fact(), next);
            for (var thread : List.copyOf(threads.values())) {
                carry(carrying, change, thread.id());
                if (isAstray(carrying, thread)) {
                    astray.add(thread.id());
                }
            }
            outline = next;
        }
        var last = changes.isEmpty() ? 0 : changes.getLast().seq();
        return astray.isEmpty()
                ? Optional.empty()
                : Optional.of(frames.some(
                        astray.stream().map(id -> thread(id).orElseThrow()).toList(), last));
    }

    private boolean isAstray(Carrying carrying, CommentThread before) {
        var after = thread(before.id()).orElseThrow();
        var now = after.target();
        return !after.suggestion().equals(before.suggestion())
                || (!now.equals(before.target()) && !frames.looksAlike(carrying.asReckoned(before.target()), now));
    }

    /// As it is after all changes that were heard of.
    Optional<CommentThread> thread(ThreadId id) {
        return Optional.ofNullable(threads.get(id));
    }

    /// Noted, once it is on disk.
    Outcome say(Remark remark, Journal.Moment moment, TextHistory history, Instant now) {
        if (!remark.role().get().mayComment()) {
            return Outcome.silent();
        }
        var conversation = new Conversation(remark.author(), remark.role().get().mayWrite(), now);
        var said = said(conversation, remark.say(), moment.outline(), history);
        return switch (said) {
            case Said.Done(var thread) -> noted(thread, moment.seq(), new Calling(remark.author(), now, company.get()));
            case Said.Nothing() -> new Outcome.Nothing();
            case Said.Refused(var code, var sentence) -> new Outcome.Refused(code, sentence);
        };
    }

    private Outcome noted(CommentThread thread, long seq, Calling calling) {
        try {
            keep(thread, seq, calling);
            return new Outcome.Noted();
        } catch (Taken taken) {
            LOG.warn("Branch {}: {}", branch, taken.getMessage());
            return new Outcome.Refused("bad_value", "Something else is called so already. Please say it once more.");
        }
    }

    private Said said(Conversation conversation, Say say, Outline outline, TextHistory history) {
        var known = thread(say.thread());
        var placing = new Placing(outline, history);
        var proposing = new Proposing(outline, history);
        return switch (say) {
            case Say.Open open when open.round().filter(this::isNoRound).isPresent() -> noRound();
            case Say.Note note when note.round().filter(this::isNoRound).isPresent() -> noRound();
            case Say.Open open -> fresh(known, () -> conversation.open(known, open, placing.of(open.where())));
            case Say.Suggest suggest ->
                fresh(known, () -> conversation.suggest(known, suggest, placing.of(suggest.where()), proposing));
            case Say.Amend amend ->
                known.map(thread -> conversation.amend(thread, amend, proposing))
                        .orElseGet(Conversation::gone);
            case Say.Assign assign
            when assign.to().filter(to -> !isMember(to)).isPresent() ->
                new Said.Refused("gone", "This person is not a member of the outline any more.");
            default -> known.map(thread -> conversation.goOn(thread, say)).orElseGet(Conversation::gone);
        };
    }

    private boolean isNoRound(RoundId round) {
        return !store.hasRound(branch, round);
    }

    private static Said noRound() {
        return new Said.Refused("gone", "This round of notes is not there any more.");
    }

    private boolean isMember(AccountId id) {
        return company.get().stream().anyMatch(each -> each.id().equals(id));
    }

    private Said fresh(Optional<CommentThread> known, Supplier<Said> begin) {
        return known.isEmpty() && threads.size() >= ReviewLimits.THREADS
                ? new Said.Refused("too_many", "There are very many comments on this outline. Please begin no more.")
                : begin.get();
    }

    private void keep(CommentThread thread, long seq, Calling calling) {
        store.keep(branch, thread(thread.id()), thread, seq, calling);
        if (thread.isEmpty()) {
            threads.remove(thread.id());
        } else {
            threads.put(thread.id(), thread);
        }
    }

    /// A thread as it is now, or that it is no more.
    String told(ThreadId id, long seq) {
        return thread(id).map(thread -> frames.some(List.of(thread), seq)).orElseGet(() -> frames.gone(id, seq));
    }

    /// As they are now, oldest first.
    List<CommentThread> all() {
        return List.copyOf(threads.values());
    }

    /// For who has just come.
    Supplier<String> everything(long seq) {
        var all = List.copyOf(threads.values());
        return () -> frames.all(all, seq);
    }

    /// Where they are after this change, ready to be written down on whatever thread.
    Places places(long seq) {
        if (!threads.isEmpty()) {
            places.haveMoved(moved.stream().flatMap(id -> thread(id).stream()).toList(), seq);
            moved.clear();
        }
        return places;
    }
}
