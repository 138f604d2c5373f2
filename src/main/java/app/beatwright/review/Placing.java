package app.beatwright.review;

import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.TextHistory;
import app.beatwright.text.ChangeSet;
import java.util.List;
import java.util.Optional;

/// Finds in the outline as it is now what a screen has pointed at. Nothing that was said is refused because the place
/// is another by now: at the worst it is said of the beat, or of the outline.
public record Placing(Outline now, TextHistory history) {

    public Target of(Say.Where where) {
        return now.find(where.node())
                .<Target>map(node -> on(node, where))
                .orElseGet(() -> new Target.OnNode(NodeId.STORY));
    }

    private Target on(Node node, Say.Where where) {
        return where.words()
                .filter(words -> !words.quote().isBlank() && words.quote().length() <= ReviewLimits.WORDS)
                .<Target>map(words -> words(node, words))
                .or(() -> where.field()
                        .filter(field -> field.isOn(node.kind()))
                        .map(field -> new Target.OnField(node.id(), field)))
                .orElseGet(() -> new Target.OnNode(node.id()));
    }

    private Target.OnWords words(Node node, Say.Words words) {
        var text = node.text(words.channel());
        var since = text.rev() == words.rev()
                ? Optional.of(List.<ChangeSet>of())
                : history.since(node.id(), words.channel(), words.rev())
                        .filter(changes -> changes.size() == text.rev() - words.rev());
        return since.map(changes -> carried(node.id(), words, changes, text.content()))
                .map(target -> target.takesHold(text.content()))
                .orElseGet(() -> searched(node.id(), words, text.content()));
    }

    private static Target.OnWords carried(NodeId node, Say.Words words, List<ChangeSet> changes, String text) {
        var length = changes.isEmpty() ? text.length() : changes.getFirst().oldLength();
        var from = Math.min(words.from(), length);
        var to = Math.clamp(words.to(), from, length);
        var target = new Target.OnWords(node, words.channel(), from, to, words.quote());
        for (var change : changes) {
            target = target.over(change);
        }
        return target;
    }

    /// Of a text that is too old by now, or was never here.
    private static Target.OnWords searched(NodeId node, Say.Words words, String text) {
        var found = text.indexOf(words.quote());
        var from = Math.max(0, found);
        var to = found < 0 ? from : from + words.quote().length();
        return new Target.OnWords(node, words.channel(), from, to, words.quote());
    }
}
