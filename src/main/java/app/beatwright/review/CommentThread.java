package app.beatwright.review;

import app.beatwright.account.AccountId;
import app.beatwright.journal.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A conversation about one place of an outline.
///
/// Invariant: there is always somewhere to find it: its target's node is in the outline, in the bin at the worst.
///
/// @param home where it was begun: it goes back there when that comes back
/// @param quote the words it was begun on, shortened; empty if it is not about words
/// @param suggestion where something is suggested; whose it is says the first comment, which may have no words then
/// @param note where it was given in a round of notes
/// @param turn how often it was resolved or reopened
/// @param turned by whom and when that was done last
/// @param comments the first is what began it
public record CommentThread(
        ThreadId id,
        Target target,
        Target home,
        String quote,
        Optional<Suggestion> suggestion,
        Assignment assignment,
        Optional<RoundNote> note,
        boolean resolved,
        int turn,
        Optional<Turned> turned,
        List<Comment> comments) {

    public CommentThread {
        comments = List.copyOf(comments);
    }

    /// Somebody has resolved or reopened it.
    public record Turned(AccountId by, Instant at) {}

    /// Whether all that was said has been taken away, and nobody has answered it as a note: then nothing is left to
    /// show.
    public boolean isEmpty() {
        return comments.stream().allMatch(Comment::withdrawn)
                && note.filter(RoundNote::says).isEmpty();
    }

    /// Who began it; it is their suggestion, if it is one.
    public AccountId author() {
        return comments.getFirst().author();
    }

    /// What is suggested, unless whoever did has taken it away.
    public Optional<Suggestion> suggests() {
        return suggestion.filter(_ -> !comments.getFirst().withdrawn());
    }

    public boolean isAccepted() {
        return suggests().filter(Suggestion::isAccepted).isPresent();
    }

    /// Nothing is left to say or to decide.
    public boolean isSettled() {
        return resolved || isAccepted();
    }

    /// As it is after a change of the outline that may have to do with what is suggested.
    public CommentThread after(Change change) {
        return suggestion
                .map(before -> before.after(change, id))
                .filter(now -> !now.equals(suggestion.get()))
                .map(this::suggesting)
                .orElse(this);
    }

    CommentThread assigned(Assignment now) {
        return new CommentThread(id, target, home, quote, suggestion, now, note, resolved, turn, turned, comments);
    }

    CommentThread noted(Optional<RoundNote> now) {
        return new CommentThread(
                id, target, home, quote, suggestion, assignment, now, resolved, turn, turned, comments);
    }

    CommentThread suggesting(Suggestion now) {
        return new CommentThread(
                id, target, home, quote, Optional.of(now), assignment, note, resolved, turn, turned, comments);
    }

    Optional<Comment> comment(CommentId wanted) {
        return comments.stream().filter(comment -> comment.id().equals(wanted)).findFirst();
    }

    /// About the same words, wherever they are now.
    public CommentThread at(Target place) {
        return place.equals(target)
                ? this
                : new CommentThread(
                        id, place, home, quote, suggestion, assignment, note, resolved, turn, turned, comments);
    }

    CommentThread turned(boolean nowResolved, AccountId by, Instant at) {
        return new CommentThread(
                id,
                target,
                home,
                quote,
                suggestion,
                assignment,
                note,
                nowResolved,
                turn + 1,
                Optional.of(new Turned(by, at)),
                comments);
    }

    CommentThread and(Comment comment) {
        var more = new ArrayList<>(comments);
        more.add(comment);
        return saying(more);
    }

    CommentThread with(Comment changed) {
        return saying(comments.stream()
                .map(comment -> comment.id().equals(changed.id()) ? changed : comment)
                .toList());
    }

    private CommentThread saying(List<Comment> comments) {
        return new CommentThread(
                id, target, home, quote, suggestion, assignment, note, resolved, turn, turned, comments);
    }
}
