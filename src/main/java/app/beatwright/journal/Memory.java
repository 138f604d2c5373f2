package app.beatwright.journal;

import app.beatwright.outline.Channel;
import app.beatwright.outline.Fact;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.RecentTexts;
import app.beatwright.outline.TextHistory;
import app.beatwright.text.ChangeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What has been done to the texts of one branch: lately from memory, earlier from the journal. For one thread.
public final class Memory implements TextHistory {

    /// Of each text; enough for everybody who is not far behind.
    private static final int KEPT = 50;

    /// After so many changes memory begins anew, so that a long evening does not fill the heap.
    private static final int MOST_HEARD = 4_000;

    private final BranchId branch;
    private final Journal journal;
    private RecentTexts recent = new RecentTexts(KEPT);
    private int heard;

    /// What has been resolved but is not in the journal yet.
    private final List<Fact> pending = new ArrayList<>();

    public Memory(BranchId branch, Journal journal) {
        this.branch = branch;
        this.journal = journal;
    }

    public void hear(Outline before, Fact fact) {
        recent.hear(before, fact);
        pending.add(fact);
        heard++;
    }

    /// What was heard is in the journal now.
    public void settle() {
        pending.clear();
        if (heard > MOST_HEARD) {
            forget();
        }
    }

    /// What was heard has not come true.
    public void forget() {
        pending.clear();
        recent = new RecentTexts(KEPT);
        heard = 0;
    }

    @Override
    public Optional<List<ChangeSet>> since(NodeId node, Channel channel, int rev) {
        return recent.since(node, channel, rev)
                .or(() -> Optional.of(changes(writings(node, channel, rev), node, channel, rev)));
    }

    private static List<ChangeSet> changes(List<Fact> facts, NodeId node, Channel channel, int rev) {
        var changes = new ArrayList<ChangeSet>();
        facts.stream().flatMap(Memory::parts).forEach(fact -> {
            if (fact instanceof Fact.Written(var id, var in, var at, var made) && id.equals(node) && in == channel) {
                changes.addAll(made.subList(Math.clamp(rev - at, 0, made.size()), made.size()));
            }
        });
        return changes;
    }

    private List<Fact> writings(NodeId node, Channel channel, int rev) {
        return Stream.concat(
                        journal.writings(branch, node, channel, rev).stream().map(Change::fact), pending.stream())
                .toList();
    }

    private static Stream<Fact> parts(Fact fact) {
        return fact instanceof Fact.Group(var _, var facts) ? facts.stream().flatMap(Memory::parts) : Stream.of(fact);
    }

    @Override
    public Optional<String> at(NodeId node, Channel channel, int rev) {
        return recent.at(node, channel, rev)
                .or(() -> journal.writings(branch, node, channel, rev).stream()
                        .filter(change -> parts(change.fact())
                                .anyMatch(fact -> fact instanceof Fact.Written(var id, var in, var at, var made)
                                        && id.equals(node)
                                        && in == channel
                                        && rev < at + made.size()))
                        .findFirst()
                        .flatMap(change -> at(change, node, channel, rev)));
    }

    /// `change` is the first that led beyond `rev`.
    private Optional<String> at(Change change, NodeId node, Channel channel, int rev) {
        return journal.stateAt(branch, change.seq() - 1)
                .find(node)
                .map(then -> then.text(channel))
                .flatMap(text -> {
                    var missing = rev - text.rev();
                    var changes = changes(List.of(change.fact()), node, channel, text.rev());
                    if (missing < 0 || missing > changes.size()) {
                        return Optional.empty();
                    }
                    var words = text.content();
                    for (var next : changes.subList(0, missing)) {
                        words = next.apply(words);
                    }
                    return Optional.of(words);
                });
    }
}
