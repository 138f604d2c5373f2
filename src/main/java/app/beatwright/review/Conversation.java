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
/// @param at when
public record Conversation(AccountId who, Instant at) {

    private static final Said NOTHING = new Said.Nothing();

    /// Begins a thread at a place.
    public Said open(Optional<CommentThread> already, Say.Open open, Target target) {
        if (already.isPresent()) {
            return already.get().comment(open.comment()).isPresent() ? NOTHING : taken();
        }
        var quote = open.where().words().map(Say.Words::quote).orElse("");
        return worded(
                open.body(),
                body -> new Said.Done(new CommentThread(
                        open.thread(),
                        target,
                        home(target),
                        shortened(quote),
                        false,
                        0,
                        Optional.empty(),
                        List.of(Comment.of(open.comment(), who, at, body)))));
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
            case Say.Open _ -> taken();
            case Say.Reply reply -> replied(thread, reply);
            case Say.Reword(var _, var comment, var body) ->
                ofOnesOwn(thread, comment, own -> reworded(thread, own, body));
            case Say.Withdraw(var _, var comment) ->
                ofOnesOwn(thread, comment, own -> new Said.Done(thread.with(own.takenAway())));
            case Say.Settle(var _, var resolved, var turn) ->
                turn <= thread.turn() || thread.resolved() == resolved
                        ? NOTHING
                        : new Said.Done(thread.turned(resolved, who, at));
            case Say.React(var _, var comment, var sign, var on) ->
                changed(thread, comment, said -> said.reactedTo(who, sign, on));
        };
    }

    /// What is said in a resolved thread opens it again, so that nobody's answer lies where nobody looks.
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
            var open = thread.resolved() ? thread.turned(false, who, at) : thread;
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
