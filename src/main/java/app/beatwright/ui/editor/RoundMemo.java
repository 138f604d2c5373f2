package app.beatwright.ui.editor;

import app.beatwright.account.Account;
import app.beatwright.account.AccountId;
import app.beatwright.exchange.Memo;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.review.Comment;
import app.beatwright.review.CommentThread;
import app.beatwright.review.Disposition;
import app.beatwright.review.Round;
import app.beatwright.review.RoundNote;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A round of notes as a memo: by beat, in the order of the outline, what lies in the bin last.
///
/// @param names of whoever has spoken
/// @param zone in which a moment is a day
record RoundMemo(Outline outline, Round round, Map<AccountId, Account> names, ZoneId zone) {

    Memo of(List<CommentThread> notes, Instant now) {
        var byNode = new LinkedHashMap<NodeId, List<CommentThread>>();
        notes.forEach(note -> byNode.computeIfAbsent(note.target().node(), _ -> new ArrayList<>())
                .add(note));
        return new Memo(
                outline.story().title(), round.name(), round.source(), day(round.at()), day(now), inOrder(byNode));
    }

    private List<Memo.Passage> inOrder(Map<NodeId, List<CommentThread>> byNode) {
        var passages = new ArrayList<Memo.Passage>();
        take(byNode, NodeId.STORY, "").ifPresent(passages::add);
        walk(NodeId.STORY, node -> take(byNode, node, "").ifPresent(passages::add));
        List.copyOf(byNode.keySet()).stream()
                .filter(outline::isLiving)
                .forEach(node -> take(byNode, node, "").ifPresent(passages::add));
        List.copyOf(byNode.keySet())
                .forEach(node -> take(byNode, node, "In the bin: ").ifPresent(passages::add));
        return passages;
    }

    private void walk(NodeId parent, Consumer<NodeId> each) {
        outline.children(parent).forEach(child -> {
            each.accept(child.id());
            walk(child.id(), each);
        });
    }

    private Optional<Memo.Passage> take(Map<NodeId, List<CommentThread>> byNode, NodeId node, String before) {
        return Optional.ofNullable(byNode.remove(node))
                .map(notes -> new Memo.Passage(
                        before + heading(node), notes.stream().map(this::note).toList()));
    }

    private String heading(NodeId id) {
        return outline.find(id).map(RoundMemo::heading).orElse("Somewhere else");
    }

    private static String heading(Node node) {
        if (node.kind() == Kind.STORY) {
            return "The whole outline";
        }
        var title = node.title().isBlank() ? "Untitled" : node.title();
        return node.kind() == Kind.BEAT ? node.number() + " · " + title : title;
    }

    private Memo.Note note(CommentThread thread) {
        var first = thread.comments().getFirst();
        var came = thread.note();
        return new Memo.Note(
                Optional.of(thread.quote()).filter(quote -> !quote.isBlank()),
                name(first),
                day(first.at()),
                first.withdrawn() ? "(taken away)" : first.body().isBlank() ? "(a suggestion)" : first.body(),
                thread.comments().stream()
                        .skip(1)
                        .filter(comment -> !comment.withdrawn())
                        .map(this::reply)
                        .toList(),
                disposition(came.map(RoundNote::disposition).orElse(Disposition.WAITING)),
                came.map(RoundNote::answer).orElse(""));
    }

    private Memo.Reply reply(Comment comment) {
        return new Memo.Reply(name(comment), day(comment.at()), comment.body());
    }

    private String name(Comment comment) {
        return Optional.ofNullable(names.get(comment.author()))
                .map(Account::name)
                .orElse("Somebody");
    }

    private static Memo.Disposition disposition(Disposition disposition) {
        return switch (disposition) {
            case TAKEN -> Memo.Disposition.TAKEN;
            case TRIED -> Memo.Disposition.TRIED;
            case DECLINED -> Memo.Disposition.DECLINED;
            case WAITING -> Memo.Disposition.WAITING;
        };
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
