package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.journal.Batch;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Change;
import app.beatwright.journal.Wire;
import app.beatwright.outline.Channel;
import app.beatwright.outline.Command;
import app.beatwright.outline.Fact;
import app.beatwright.outline.Field;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.RecentTexts;
import app.beatwright.outline.Resolution;
import app.beatwright.outline.Resolver;
import app.beatwright.text.ChangeSet;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// The first changes of an outline's journal: its title, the prose it comes from, and what it begins with. They
/// are written down as groups, few and large, so that nobody has to read a hundred lines that say "began".
final class Beginning {

    private static final String LABEL = "began";

    /// The name under which beginnings are counted. No browser can choose it: theirs have no dot.
    private static final String CLIENT = "library.began";

    private static final int KEPT = 100;

    private final RecentTexts texts = new RecentTexts(KEPT);
    private final Resolver resolver = new Resolver(texts);
    private final List<List<Fact>> groups = new ArrayList<>();
    private Outline outline = Outline.empty();
    private int length;

    void call(String title) {
        Field.TITLE.complaint(title).ifPresent(complaint -> {
            throw new IllegalArgumentException(complaint);
        });
        if (!title.isBlank()) {
            add(new Fact.FieldSet(NodeId.STORY, Field.TITLE, "", title.strip()));
        }
    }

    /// At birth and never again: the resolver lets nobody write to the source.
    void from(String source) {
        if (!source.isEmpty()) {
            add(new Fact.Written(NodeId.STORY, Channel.SOURCE, 0, List.of(ChangeSet.replace(0, 0, 0, source))));
        }
    }

    void with(Command command) {
        switch (resolver.resolve(outline, command)) {
            case Resolution.Accepted(Fact fact) -> add(fact);
            case Resolution.Nothing() -> {}
            case Resolution.Refused(var _, var sentence) ->
                throw new IllegalArgumentException("An outline cannot begin so: " + sentence);
        }
    }

    /// With everything that is in this one, in the bin too, except for its title. Its history stays where it is.
    void like(Outline other) {
        var below = other.nodes().stream().collect(Collectors.groupingBy(Node::parent));
        var waiting = new ArrayDeque<>(below.getOrDefault(NodeId.NOWHERE, List.of()));
        while (!waiting.isEmpty()) {
            var node = waiting.remove();
            if (node.kind().isRoot()) {
                likeRoot(node);
            } else {
                add(new Fact.Inserted(List.of(node)));
            }
            waiting.addAll(below.getOrDefault(node.id(), List.of()));
        }
    }

    private void likeRoot(Node root) {
        root.fields().forEach((field, value) -> {
            if (field != Field.TITLE) {
                add(new Fact.FieldSet(root.id(), field, "", value));
            }
        });
        root.texts()
                .forEach((channel, text) -> add(
                        new Fact.Written(root.id(), channel, 0, List.of(ChangeSet.replace(0, 0, 0, text.content())))));
    }

    private void add(Fact fact) {
        var weight = Wire.write(fact).length();
        if (groups.isEmpty() || length + weight > Working.LONGEST / 2) {
            groups.add(new ArrayList<>());
            length = 0;
        }
        var next = outline.with(fact);
        texts.hear(outline, fact);
        outline = next;
        groups.getLast().add(fact);
        length += weight;
    }

    Batch batch(BranchId branch, AccountId author, Instant now) {
        var changes = new ArrayList<Change>();
        for (var facts : groups) {
            var seq = changes.size() + 1;
            var fact = new Fact.Group(LABEL, facts);
            changes.add(new Change(
                    seq, author, CLIENT, seq, now, OptionalLong.empty(), Optional.empty(), fact, Wire.write(fact)));
        }
        return new Batch(branch, 0, Outline.empty(), changes, outline);
    }
}
