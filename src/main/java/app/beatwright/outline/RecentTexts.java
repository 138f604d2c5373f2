package app.beatwright.outline;

import app.beatwright.text.ChangeSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A [TextHistory] that remembers the last so many changes to each text it has heard of.
///
/// With each change it keeps the inverse, so that it can say what a text was without keeping that text. For one thread.
public final class RecentTexts implements TextHistory {

    private final int kept;
    private final Map<Which, Steps> texts = new HashMap<>();

    /// @param kept at least so many changes to each text, and at most twice as many
    public RecentTexts(int kept) {
        this.kept = kept;
    }

    /// Remembers what a fact does to texts.
    ///
    /// @param before the outline the fact is about to be made part of
    public void hear(Outline before, Fact fact) {
        if (fact instanceof Fact.Group(var _, var facts)) {
            var outline = before;
            for (var each : facts) {
                hear(outline, each);
                outline = outline.with(each);
            }
        } else if (fact instanceof Fact.Written written) {
            remember(before.get(written.node()).text(written.channel()), written);
        }
    }

    private void remember(Text text, Fact.Written written) {
        var which = new Which(written.node(), written.channel());
        var steps = texts.computeIfAbsent(which, _ -> new Steps());
        if (steps.head != text.rev()) {
            steps.forget();
        }
        var words = text.content();
        for (var change : written.changes()) {
            steps.steps.add(new Step(change, change.invert(words)));
            words = change.apply(words);
        }
        steps.words = words;
        steps.head = text.rev() + written.changes().size();
        steps.keep(kept);
    }

    @Override
    public Optional<List<ChangeSet>> since(NodeId node, Channel channel, int rev) {
        return Optional.ofNullable(texts.get(new Which(node, channel)))
                .flatMap(steps -> steps.since(rev))
                .map(steps -> steps.stream().map(Step::change).toList());
    }

    @Override
    public Optional<String> at(NodeId node, Channel channel, int rev) {
        return Optional.ofNullable(texts.get(new Which(node, channel))).flatMap(steps -> steps.at(rev));
    }

    private record Which(NodeId node, Channel channel) {}

    private record Step(ChangeSet change, ChangeSet inverse) {}

    /// The last steps of one text, up to `head`, where it says `words`.
    private static final class Steps {

        private List<Step> steps = new ArrayList<>();
        private String words = "";
        private int head;

        private void forget() {
            steps = new ArrayList<>();
        }

        private void keep(int kept) {
            if (steps.size() > 2 * kept) {
                steps = new ArrayList<>(steps.subList(steps.size() - kept, steps.size()));
            }
        }

        private Optional<List<Step>> since(int rev) {
            var first = steps.size() - (head - rev);
            return first < 0 || first > steps.size()
                    ? Optional.empty()
                    : Optional.of(steps.subList(first, steps.size()));
        }

        private Optional<String> at(int rev) {
            return since(rev).map(since -> {
                var then = words;
                for (var step : since.reversed()) {
                    then = step.inverse().apply(then);
                }
                return then;
            });
        }
    }
}
