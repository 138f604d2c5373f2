package app.beatwright.review;

import app.beatwright.outline.Command;

/// What somebody suggests instead of doing it. Each knows what was so when it was suggested, so that nobody accepts it
/// over what others have made of the same thing since.
public sealed interface Proposal {

    /// Other words for those that the thread is on, which say `old`. Where that is empty: words for a prose in which
    /// nothing is written.
    record Words(String old, String now) implements Proposal {}

    /// Another value of a field, which is `old`.
    record Value(Command.SetField set, String old) implements Proposal {}

    /// One thing done to the structure or to what a beat is tagged with.
    record Deed(Command command) implements Proposal {
        public Deed {
            switch (command) {
                case Command.Insert(var nodes, var _) when nodes.size() == 1 -> {}
                case Command.Move _, Command.Remove _, Command.Link _, Command.Unlink _ -> {}
                default -> throw new IllegalArgumentException("Nobody suggests " + command);
            }
        }
    }

    /// Whether it is the same thing that is suggested, in another way.
    default boolean isAbout(Proposal other) {
        return switch (this) {
            case Words(var old, var _) -> other instanceof Words(var theirs, var _) && theirs.equals(old);
            case Value(var set, var _) ->
                other instanceof Value(var theirs, var _)
                        && theirs.node().equals(set.node())
                        && theirs.property().equals(set.property());
            case Deed(Command.Move(var ids, var _)) ->
                other instanceof Deed(Command.Move(var theirs, var _)) && theirs.equals(ids);
            case Deed(Command.Insert(var nodes, var _)) ->
                other instanceof Deed(Command.Insert(var theirs, var _))
                        && theirs.getFirst().id().equals(nodes.getFirst().id());
            case Deed _ -> equals(other);
        };
    }
}
