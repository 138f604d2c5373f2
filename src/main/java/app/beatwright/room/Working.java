package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.journal.Acceptance;
import app.beatwright.journal.Batch;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Change;
import app.beatwright.journal.Journal;
import app.beatwright.journal.Memory;
import app.beatwright.journal.Wire;
import app.beatwright.outline.Command;
import app.beatwright.outline.Fact;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Resolution;
import app.beatwright.outline.Resolver;
import app.beatwright.outline.Reversal;
import app.beatwright.review.Accepting;
import app.beatwright.review.CommentThread;
import app.beatwright.review.ThreadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// An outline on the way from one moment to the next: submissions are resolved one after the other against what
/// those before them have made of it. Nothing of this is true before it is in the journal.
final class Working {

    /// What one line of the journal holds, in characters of its JSON.
    static final int LONGEST = 1_000_000;

    private final BranchId branch;
    private final Journal journal;
    private final Memory memory;
    private final Recent recent;
    private final Journal.Moment start;
    private final Instant now;
    private final Function<AccountId, String> names;
    private final Function<ThreadId, Optional<CommentThread>> threads;
    private final Resolver resolver;
    private final List<Change> changes = new ArrayList<>();
    private Outline outline;

    /// @param now not before the last change
    /// @param names of people, empty where one is not known
    /// @param threads where they are at the start
    Working(
            BranchId branch,
            Journal journal,
            Memory memory,
            Recent recent,
            Journal.Moment start,
            Instant now,
            Function<AccountId, String> names,
            Function<ThreadId, Optional<CommentThread>> threads) {
        this.branch = branch;
        this.journal = journal;
        this.memory = memory;
        this.recent = recent;
        this.start = start;
        this.now = now;
        this.names = names;
        this.threads = threads;
        this.resolver = new Resolver(memory);
        this.outline = start.outline();
    }

    Batch batch() {
        return new Batch(branch, start.seq(), start.outline(), changes, outline);
    }

    Outcome resolve(Submission submission) {
        var done = doneBefore(submission);
        if (done.isPresent()) {
            return new Outcome.DoneBefore(done.getAsLong());
        }
        if (!submission.role().get().mayWrite()) {
            return Outcome.viewer();
        }
        return switch (submission.wish()) {
            case Wish.Do(Command command) -> outcome(by(submission), resolver.resolve(outline, command));
            case Wish.Accept(ThreadId thread) -> accepted(submission, threads.apply(thread));
            case Wish.TakeBack(var which, var words) -> takenBack(submission, find(submission.client(), which), words);
        };
    }

    /// It becomes a change of whoever suggested it.
    private Outcome accepted(Submission submission, Optional<CommentThread> known) {
        var answer = known.map(new Accepting(outline)::answer)
                .orElseGet(() -> new Accepting.Answer.Refused("gone", "This suggestion is not there any more."));
        return switch (answer) {
            case Accepting.Answer.Do(var command) ->
                switch (resolver.resolve(outline, command)) {
                    case Resolution.Nothing() ->
                        new Outcome.Refused("changed_since", "This is so already. Reject it to be done with it.");
                    case Resolution other -> outcome(by(submission, known.orElseThrow()), other);
                };
            case Accepting.Answer.Nothing() -> new Outcome.Nothing();
            case Accepting.Answer.Refused(var code, var sentence) -> new Outcome.Refused(code, sentence);
        };
    }

    /// Somebody who counts on is somebody new; only who sends an old number again is looked up.
    private OptionalLong doneBefore(Submission submission) {
        var client = submission.client();
        var last = recent.last(client).orElseGet(() -> {
            var hand = journal.hand(branch, client);
            return recent.met(client, hand.map(Journal.Hand::last).orElse(0L));
        });
        var here = here(client, submission.n());
        return here.isPresent() || submission.n() > last ? here : journal.seqOf(branch, client, submission.n());
    }

    private Outcome takenBack(Submission submission, Optional<Change> change, List<Command.Write> words) {
        if (change.isEmpty()) {
            return new Outcome.Refused("gone", "There is nothing to take back.");
        }
        if (!change.get().doer().equals(submission.author())) {
            return new Outcome.Refused("not_yours", "Only your own changes can be taken back.");
        }
        var of = change.get().seq();
        if (isTakenBack(of)) {
            return new Outcome.Refused("undone", "This has been taken back already.");
        }
        var reversal = new Reversal(change.get().fact(), words, deed -> whoHas(deed, of, submission.author()));
        return outcome(by(submission).undoing(of), resolver.takeBack(outline, reversal));
    }

    /// Of what happened longer ago than anybody here remembers, somebody has done it.
    private String whoHas(Predicate<Fact> deed, long since, AccountId asking) {
        return Stream.concat(changes.reversed().stream(), recent.backTo(since))
                .filter(change -> change.seq() > since && parts(change.fact()).anyMatch(deed))
                .findFirst()
                .map(change -> change.author().equals(asking) ? "You have" : nameOf(change.author()) + " has")
                .orElse("Somebody has");
    }

    private String nameOf(AccountId author) {
        var name = names.apply(author);
        return name.isEmpty() ? "Somebody" : name;
    }

    private static Stream<Fact> parts(Fact fact) {
        return fact instanceof Fact.Group(var _, var facts) ? facts.stream().flatMap(Working::parts) : Stream.of(fact);
    }

    private Optional<Change> find(String client, Wish.Which which) {
        return switch (which) {
            case Wish.Which.Line(long seq) -> find(seq);
            case Wish.Which.Submitted(long n) -> {
                var seq = seqOf(client, n);
                yield seq.isPresent() ? find(seq.getAsLong()) : Optional.empty();
            }
        };
    }

    private OptionalLong seqOf(String client, long n) {
        var here = here(client, n);
        return here.isPresent() ? here : journal.seqOf(branch, client, n);
    }

    private OptionalLong here(String client, long n) {
        return changes.stream()
                .filter(change -> change.n() == n && change.client().equals(client))
                .mapToLong(Change::seq)
                .findFirst();
    }

    private Optional<Change> find(long seq) {
        return changes.stream()
                .filter(change -> change.seq() == seq)
                .findFirst()
                .or(() -> recent.find(seq))
                .or(() -> seq <= start.seq() ? journal.find(branch, seq) : Optional.empty());
    }

    private boolean isTakenBack(long seq) {
        return changes.stream().anyMatch(change -> change.undoOf().equals(OptionalLong.of(seq)))
                || journal.isTakenBack(branch, seq);
    }

    private static Signature by(Submission submission) {
        return new Signature(submission, submission.author(), OptionalLong.empty(), Optional.empty());
    }

    private static Signature by(Submission submission, CommentThread suggested) {
        var acceptance = new Acceptance(suggested.id().value(), submission.author());
        return new Signature(submission, suggested.author(), OptionalLong.empty(), Optional.of(acceptance));
    }

    private Outcome outcome(Signature signature, Resolution resolution) {
        return switch (resolution) {
            case Resolution.Accepted(Fact fact) -> write(signature, fact);
            case Resolution.Nothing() -> new Outcome.Nothing();
            case Resolution.Refused(var why, var sentence) -> new Outcome.Refused(why.code(), sentence);
        };
    }

    private Outcome write(Signature signature, Fact fact) {
        var payload = Wire.write(fact);
        if (payload.length() > LONGEST) {
            return new Outcome.Refused("too_long", "This is too much at once.");
        }
        var seq = start.seq() + changes.size() + 1;
        var next = outline.with(fact);
        memory.hear(outline, fact);
        outline = next;
        changes.add(signature.under(seq, now, fact, payload));
        return new Outcome.Done(seq);
    }

    /// What a line of the journal says besides what was done.
    private record Signature(
            Submission submission, AccountId author, OptionalLong undoOf, Optional<Acceptance> accepts) {

        Signature undoing(long of) {
            return new Signature(submission, author, OptionalLong.of(of), accepts);
        }

        Change under(long seq, Instant at, Fact fact, String payload) {
            return new Change(seq, author, submission.client(), submission.n(), at, undoOf, accepts, fact, payload);
        }
    }
}
