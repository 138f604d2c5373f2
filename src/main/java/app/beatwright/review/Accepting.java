package app.beatwright.review;

import app.beatwright.outline.Anchor;
import app.beatwright.outline.Channel;
import app.beatwright.outline.Command;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Place;
import app.beatwright.text.ChangeSet;
import java.util.List;

/// What accepting a suggestion comes to in the outline as it is now. What others have meanwhile made of the same thing
/// is never overwritten: then it says what is so now, and nothing is done.
public record Accepting(Outline now) {

    /// So many letters of what is so now are told.
    private static final int TOLD = 60;

    /// What becomes of it.
    public sealed interface Answer {

        record Do(Command command) implements Answer {}

        /// It has been accepted before.
        record Nothing() implements Answer {}

        /// Nothing is done, and here is why.
        ///
        /// @param code as the sync protocol has it
        record Refused(String code, String sentence) implements Answer {}
    }

    public Answer answer(CommentThread thread) {
        var suggestion = thread.suggests();
        if (suggestion.isEmpty()) {
            return new Answer.Refused("gone", "This suggestion is not there any more.");
        }
        if (suggestion.get().isAccepted()) {
            return new Answer.Nothing();
        }
        if (thread.resolved()) {
            return changed("This suggestion was rejected. Reopen it to accept it.");
        }
        return switch (suggestion.get().what()) {
            case Proposal.Words words -> words(thread.target(), words);
            case Proposal.Value value -> value(value);
            case Proposal.Deed(Command.Move(var ids, var place)) -> at(place, new Command.Move(ids, place));
            case Proposal.Deed(Command.Insert insert) -> at(insert.place(), anew(insert));
            case Proposal.Deed(var command) -> new Answer.Do(command);
        };
    }

    private static Answer changed(String sentence) {
        return new Answer.Refused("changed_since", sentence);
    }

    private Answer words(Target target, Proposal.Words words) {
        var node = now.find(target.node());
        if (node.isEmpty() || !now.isLiving(target.node())) {
            return new Answer.Refused("gone", "What it is about is in the bin. Bring it back first.");
        }
        return target instanceof Target.OnWords on ? replaced(node.get(), on, words) : written(node.get(), words);
    }

    private static Answer replaced(Node node, Target.OnWords on, Proposal.Words words) {
        var there = node.text(on.channel()).content().substring(on.from(), on.to());
        if (on.isLost()) {
            return changed("The words this is about are gone: “%s”.".formatted(told(words.old())));
        }
        return there.equals(words.old())
                ? write(node, on.channel(), on.from(), words)
                : changed("It says “%s” there by now, not “%s”.".formatted(told(there), told(words.old())));
    }

    private static Answer written(Node node, Proposal.Words words) {
        var there = node.text(Channel.PROSE).content();
        return there.isEmpty() && words.old().isEmpty()
                ? write(node, Channel.PROSE, 0, words)
                : changed("The words this is about are not there any more.");
    }

    /// Touches only what differs, so that threads and carets beside it stay where they are.
    private static Answer write(Node node, Channel channel, int from, Proposal.Words words) {
        var text = node.text(channel);
        var old = words.old();
        var now = words.now();
        var start = shared(old, now);
        var end = sharedAtTheEnd(old.substring(start), now.substring(start));
        var change = ChangeSet.replace(
                text.content().length(),
                from + start,
                from + old.length() - end,
                now.substring(start, now.length() - end));
        return new Answer.Do(new Command.Write(node.id(), channel, text.rev(), List.of(change)));
    }

    /// Never half a character.
    private static int shared(String one, String other) {
        var most = Math.min(one.length(), other.length());
        var count = 0;
        while (count < most && one.charAt(count) == other.charAt(count)) {
            count++;
        }
        return count > 0 && Character.isHighSurrogate(one.charAt(count - 1)) ? count - 1 : count;
    }

    private static int sharedAtTheEnd(String one, String other) {
        var most = Math.min(one.length(), other.length());
        var count = 0;
        while (count < most && one.charAt(one.length() - 1 - count) == other.charAt(other.length() - 1 - count)) {
            count++;
        }
        return count > 0 && Character.isLowSurrogate(one.charAt(one.length() - count)) ? count - 1 : count;
    }

    private Answer value(Proposal.Value value) {
        var set = value.set();
        var there = now.find(set.node()).map(node -> node.field(set.property())).orElse(value.old());
        return there.equals(value.old()) || there.equals(set.value())
                ? new Answer.Do(set)
                : changed("It is “%s” by now, not “%s”.".formatted(told(there), told(value.old())));
    }

    /// A place counts only as long as what it holds on to is there.
    private Answer at(Place place, Command command) {
        var holds = switch (place.anchor()) {
            case Anchor.After(var sibling) -> stands(sibling, place.parent());
            case Anchor.Before(var sibling) -> stands(sibling, place.parent());
            case Anchor.First _, Anchor.Last _ -> now.isLiving(place.parent());
        };
        return holds ? new Answer.Do(command) : changed("What it was to stand beside is not there any more.");
    }

    private boolean stands(NodeId sibling, NodeId parent) {
        return now.isLiving(sibling)
                && now.find(sibling)
                        .filter(node -> node.parent().equals(parent))
                        .isPresent();
    }

    /// Accepted once, taken back, and accepted again it is another beat: the first is in the bin.
    private Command anew(Command.Insert insert) {
        var seedling = insert.nodes().getFirst();
        return now.find(seedling.id()).isEmpty()
                ? insert
                : new Command.Insert(List.of(seedling.as(NodeId.random())), insert.place());
    }

    private static String told(String words) {
        if (words.length() <= TOLD) {
            return words;
        }
        var end = Character.isHighSurrogate(words.charAt(TOLD - 2)) ? TOLD - 2 : TOLD - 1;
        return words.substring(0, end) + "…";
    }
}
