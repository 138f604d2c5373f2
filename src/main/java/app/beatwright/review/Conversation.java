package app.beatwright.review;

import app.beatwright.account.AccountId;
import app.beatwright.outline.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What becomes of a thread when somebody who may comment says something.
///
/// @param who says it
/// @param decides whether they may decide about what others suggest
/// @param at when
public record Conversation(AccountId who, boolean decides, Instant at) {

    private static final Said NOTHING = new Said.Nothing();

    /// Begins a thread at a place.
    public Said open(Optional<CommentThread> already, Say.Open open, Target target) {
        if (already.isPresent()) {
            return already.get().comment(open.comment()).isPresent() ? NOTHING : taken();
        }
        var quote = open.where().words().map(Say.Words::quote).orElse("");
        return worded(
                open.body(),
                body -> new Said.Done(
                        begun(open.thread(), target, quote, Optional.empty(), comment(open.comment(), body))
                                .noted(open.round().map(RoundNote::of))));
    }

    /// Suggests something at a place.
    ///
    /// @param proposing what can be suggested in the outline as it is now
    public Said suggest(Optional<CommentThread> already, Say.Suggest suggest, Target target, Proposing proposing) {
        if (already.isPresent()) {
            return already.get().comment(suggest.comment()).isPresent() ? NOTHING : taken();
        }
        var complaint = proposing.complaint(suggest.what());
        if (complaint.isPresent()) {
            return complaint.get();
        }
        var quote = suggest.what() instanceof Proposal.Words(var old, var _) ? old : "";
        var suggestion = Optional.of(Suggestion.of(suggest.what()));
        Function<String, Said> begin = body ->
                new Said.Done(begun(suggest.thread(), target, quote, suggestion, comment(suggest.comment(), body)));
        return suggest.body().isBlank() ? begin.apply("") : worded(suggest.body(), begin);
    }

    private Comment comment(CommentId id, String body) {
        return Comment.of(id, who, at, body);
    }

    private static CommentThread begun(
            ThreadId id, Target target, String quote, Optional<Suggestion> suggestion, Comment first) {
        return new CommentThread(
                id,
                target,
                home(target),
                shortened(quote),
                suggestion,
                Assignment.NONE,
                Optional.empty(),
                false,
                0,
                Optional.empty(),
                List.of(first));
    }

    /// One's own suggestion, as long as nobody has decided about it.
    public Said amend(CommentThread thread, Say.Amend amend, Proposing proposing) {
        var before = thread.suggests();
        if (before.isEmpty()) {
            return gone();
        }
        if (!thread.author().equals(who)) {
            return new Said.Refused("not_yours", "Only who suggested something can suggest it otherwise.");
        }
        if (thread.isSettled()) {
            return decided(thread);
        }
        if (!amend.what().isAbout(before.get().what())) {
            return new Said.Refused("bad_value", "This is another suggestion, not the same in other words.");
        }
        return proposing
                .complaint(amend.what())
                .<Said>map(complaint -> complaint)
                .orElseGet(() -> amend.what().equals(before.get().what())
                        ? NOTHING
                        : new Said.Done(thread.suggesting(before.get().made(amend.what()))));
    }

    private static Said decided(CommentThread thread) {
        return new Said.Refused(
                "changed_since",
                thread.isAccepted()
                        ? "This suggestion has been accepted meanwhile."
                        : "This suggestion has been rejected meanwhile.");
    }

    private static Target home(Target target) {
        return target instanceof Target.OnWords words ? new Target.OnNode(words.node()) : target;
    }

    private static String shortened(String quote) {
        if (quote.length() <= ReviewLimits.QUOTE) {
            return quote;
        }
        var end = ReviewLimits.QUOTE - 1;
        return quote.substring(0, Character.isHighSurrogate(quote.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static Said taken() {
        return new Said.Refused("bad_value", "Another thread is called so already.");
    }

    /// Everything but the first word of a thread.
    public Said goOn(CommentThread thread, Say say) {
        return switch (say) {
            case Say.Open _, Say.Suggest _, Say.Amend _ -> taken();
            case Say.Reply reply -> replied(thread, reply);
            case Say.Reword(var _, var comment, var body) ->
                ofOnesOwn(thread, comment, own -> reworded(thread, own, body));
            case Say.Withdraw(var _, var comment) ->
                ofOnesOwn(thread, comment, own -> new Said.Done(thread.with(own.takenAway())));
            case Say.Settle settle -> settled(thread, settle);
            case Say.Assign(var _, var to) ->
                assigned(thread, new Assignment(to, thread.assignment().due()));
            case Say.Due(var _, var day) ->
                assigned(thread, new Assignment(thread.assignment().to(), day));
            case Say.Note(var _, var round) -> inRound(thread, round);
            case Say.Dispose dispose -> disposed(thread, dispose);
            case Say.React(var _, var comment, var sign, var on) ->
                changed(thread, comment, said -> said.reactedTo(who, sign, on));
        };
    }

    private static Said assigned(CommentThread thread, Assignment now) {
        return now.equals(thread.assignment()) ? NOTHING : new Said.Done(thread.assigned(now));
    }

    private Said inRound(CommentThread thread, Optional<RoundId> round) {
        if (!decides && !thread.author().equals(who)) {
            return new Said.Refused("viewer", "Only who may change the outline puts the notes of others into a round.");
        }
        var before = thread.note();
        var now = before.map(note -> note.in(round)).or(() -> round.map(RoundNote::of));
        return now.equals(before) ? NOTHING : new Said.Done(thread.noted(now));
    }

    private Said disposed(CommentThread thread, Say.Dispose dispose) {
        if (!decides) {
            return new Said.Refused("viewer", "Only who may change the outline answers a note.");
        }
        return thread.note()
                .filter(note -> note.round().isPresent())
                .map(note -> answered(thread, note, dispose))
                .orElseGet(() -> new Said.Refused("gone", "This is a note of no round any more."));
    }

    /// Two who answer at once do not run over each other.
    private Said answered(CommentThread thread, RoundNote before, Say.Dispose dispose) {
        if (dispose.answer().equals(dispose.was()) || dispose.answer().equals(before.answer())) {
            return noted(thread, before, dispose.disposition(), before.answer());
        }
        if (!dispose.was().equals(before.answer())) {
            return new Said.Refused(
                    "changed_since",
                    "Somebody else has answered this note meanwhile. See what they say, and add yours.");
        }
        return dispose.answer().isBlank()
                ? noted(thread, before, dispose.disposition(), "")
                : worded(dispose.answer(), words -> noted(thread, before, dispose.disposition(), words));
    }

    private static Said noted(CommentThread thread, RoundNote before, Disposition disposition, String words) {
        var now = before.answered(disposition, words);
        return now.equals(before) ? NOTHING : new Said.Done(thread.noted(Optional.of(now)));
    }

    /// To resolve a suggestion is to reject it. An accepted one is taken back like any other change.
    private Said settled(CommentThread thread, Say.Settle settle) {
        if (settle.turn() <= thread.turn() || thread.resolved() == settle.resolved()) {
            return NOTHING;
        }
        if (thread.isAccepted()) {
            return decided(thread);
        }
        return thread.suggests().isEmpty() || decides || thread.author().equals(who)
                ? new Said.Done(thread.turned(settle.resolved(), who, at))
                : new Said.Refused("viewer", "Only who may change the outline decides about suggestions.");
    }

    /// What is said in a resolved thread opens it again, so that nobody's answer lies where nobody looks. What was
    /// decided about a suggestion is not undecided by a word.
    private Said replied(CommentThread thread, Say.Reply reply) {
        if (thread.comment(reply.comment()).isPresent()) {
            return NOTHING;
        }
        if (thread.comments().size() >= ReviewLimits.COMMENTS) {
            return new Said.Refused(
                    "too_many",
                    "A thread can have %,d comments. Please begin another.".formatted(ReviewLimits.COMMENTS));
        }
        return worded(reply.body(), body -> {
            var open = thread.resolved() && thread.suggests().isEmpty() ? thread.turned(false, who, at) : thread;
            return new Said.Done(open.and(Comment.of(reply.comment(), who, at, body)));
        });
    }

    private Said reworded(CommentThread thread, Comment own, String words) {
        return worded(
                words, body -> body.equals(own.body()) ? NOTHING : new Said.Done(thread.with(own.reworded(body, at))));
    }

    private Said ofOnesOwn(CommentThread thread, CommentId id, Function<Comment, Said> change) {
        var comment = thread.comment(id).filter(said -> !said.withdrawn());
        if (comment.isEmpty()) {
            return gone();
        }
        return comment.get().author().equals(who)
                ? change.apply(comment.get())
                : new Said.Refused("not_yours", "Only who wrote a comment can change it or take it away.");
    }

    private static Said changed(CommentThread thread, CommentId id, UnaryOperator<Comment> change) {
        var comment = thread.comment(id).filter(said -> !said.withdrawn());
        if (comment.isEmpty()) {
            return gone();
        }
        var next = change.apply(comment.get());
        return next.equals(comment.get()) ? NOTHING : new Said.Done(thread.with(next));
    }

    /// It was taken away meanwhile.
    public static Said gone() {
        return new Said.Refused("gone", "This comment is not there any more.");
    }

    private static Said worded(String words, Function<String, Said> saying) {
        var body = words.replace("\r\n", "\n").replace('\t', ' ').strip();
        return body.isEmpty()
                ? new Said.Refused("bad_value", "A comment needs at least one word.")
                : Wording.complaint("A comment", body, ReviewLimits.COMMENT)
                        .<Said>map(complaint -> new Said.Refused(
                                body.length() > ReviewLimits.COMMENT ? "too_long" : "bad_value", complaint))
                        .orElseGet(() -> saying.apply(body));
    }
}
