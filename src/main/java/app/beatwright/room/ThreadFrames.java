package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.journal.Wire;
import app.beatwright.review.Comment;
import app.beatwright.review.CommentThread;
import app.beatwright.review.ProposalJson;
import app.beatwright.review.RoundNote;
import app.beatwright.review.Suggestion;
import app.beatwright.review.Target;
import app.beatwright.review.ThreadId;
import java.util.Collection;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The frames that tell of threads, as `docs/sync-protocol.md` writes them. Places are those in the outline as change
/// `at` left it.
final class ThreadFrames {

    private final Acquaintances people;

    ThreadFrames(Acquaintances people) {
        this.people = people;
    }

    /// There are no others.
    String all(Collection<CommentThread> threads, long seq) {
        return written(frame(seq).put("all", true), threads);
    }

    String some(Collection<CommentThread> threads, long seq) {
        return written(frame(seq), threads);
    }

    String gone(ThreadId id, long seq) {
        var frame = frame(seq);
        frame.putArray("items").addObject().put("id", id.toString()).put("gone", true);
        return Wire.JSON.writeValueAsString(frame);
    }

    private static ObjectNode frame(long seq) {
        return JsonNodeFactory.instance.objectNode().put("t", "threads").put("at", seq);
    }

    private String written(ObjectNode frame, Collection<CommentThread> threads) {
        var items = frame.putArray("items");
        threads.forEach(thread -> add(items, thread));
        return Wire.JSON.writeValueAsString(frame);
    }

    private void add(ArrayNode items, CommentThread thread) {
        var item = items.addObject().put("id", thread.id().toString());
        item.set("on", place(thread.target()));
        item.put("quote", thread.quote()).put("resolved", thread.isSettled()).put("turn", thread.turn());
        thread.suggests().ifPresent(suggestion -> add(item, suggestion));
        thread.assignment().to().ifPresent(to -> person(item.putObject("assignee"), to));
        thread.assignment().due().ifPresent(day -> item.put("due", day.toString()));
        thread.note().ifPresent(note -> add(item, note));
        thread.turned()
                .ifPresent(turned -> person(item.putObject("turned"), turned.by())
                        .put("at", turned.at().toString()));
        var comments = item.putArray("comments");
        thread.comments().forEach(comment -> add(comments, comment));
    }

    /// What came of it is told as long as it is in a round.
    private static void add(ObjectNode item, RoundNote note) {
        note.round()
                .ifPresent(round -> item.putObject("note")
                        .put("round", round.toString())
                        .put("disposition", note.disposition().word())
                        .put("answer", note.answer()));
    }

    private void add(ObjectNode item, Suggestion suggestion) {
        item.set("suggests", ProposalJson.write(suggestion.what()));
        suggestion
                .accepted()
                .filter(Suggestion.Accepted::stands)
                .ifPresent(accepted -> person(item.putObject("accepted"), accepted.by())
                        .put("at", accepted.at().toString()));
    }

    private static ObjectNode place(Target target) {
        var place =
                JsonNodeFactory.instance.objectNode().put("id", target.node().toString());
        return switch (target) {
            case Target.OnNode _ -> place;
            case Target.OnField(var _, var field) -> place.put("field", field.word());
            case Target.OnWords words ->
                place.put("ch", words.channel().word())
                        .put("from", words.from())
                        .put("to", words.to());
        };
    }

    /// Whether a screen cannot tell one from the other.
    boolean looksAlike(Target one, Target other) {
        return one.equals(other) || place(one).equals(place(other));
    }

    private void add(ArrayNode comments, Comment comment) {
        var item = person(comments.addObject().put("id", comment.id().toString()), comment.author())
                .put("at", comment.at().toString())
                .put("body", comment.body());
        comment.edited().ifPresent(at -> item.put("edited", at.toString()));
        if (comment.withdrawn()) {
            item.put("gone", true);
        }
        if (!comment.reactions().isEmpty()) {
            var signs = item.putObject("signs");
            comment.reactions().forEach((sign, who) -> {
                var all = signs.putArray(sign.word());
                who.forEach(id -> person(all.addObject(), id));
            });
        }
    }

    private ObjectNode person(ObjectNode item, AccountId id) {
        item.put("by", id.toString());
        people.find(id).ifPresent(account -> item.put("name", account.name()).put("colour", account.colour()));
        return item;
    }
}
