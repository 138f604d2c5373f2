package app.beatwright.review;

import app.beatwright.account.AccountId;
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
/// @param turn how often it was resolved or reopened
/// @param turned by whom and when that was done last
/// @param comments the first is what began it
public record CommentThread(
        ThreadId id,
        Target target,
        Target home,
        String quote,
        boolean resolved,
        int turn,
        Optional<Turned> turned,
        List<Comment> comments) {

    public CommentThread {
        comments = List.copyOf(comments);
    }

    /// Somebody has resolved or reopened it.
    public record Turned(AccountId by, Instant at) {}

    /// Whether all that was said has been taken away: then nothing is left to show.
    public boolean isEmpty() {
        return comments.stream().allMatch(Comment::withdrawn);
    }

    Optional<Comment> comment(CommentId wanted) {
        return comments.stream().filter(comment -> comment.id().equals(wanted)).findFirst();
    }

    /// About the same words, wherever they are now.
    public CommentThread at(Target place) {
        return place.equals(target)
                ? this
                : new CommentThread(id, place, home, quote, resolved, turn, turned, comments);
    }

    CommentThread turned(boolean nowResolved, AccountId by, Instant at) {
        return new CommentThread(
                id, target, home, quote, nowResolved, turn + 1, Optional.of(new Turned(by, at)), comments);
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
        return new CommentThread(id, target, home, quote, resolved, turn, turned, comments);
    }
}
