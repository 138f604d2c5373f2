package app.beatwright.outline;

import app.beatwright.outline.Resolution.Accepted;
import java.util.List;

/// Decides what becomes of a command: a fact, nothing, or a refusal that says why. A command may rest on an older
/// outline than the one it is resolved against; whoever decides does it in one place, one command after the other.
///
/// Nothing is decided here about who may do what, and nothing is changed: the caller writes the fact down and goes on
/// with
/// [Outline#with].
public final class Resolver {

    private final TextHistory history;

    /// @param history of the texts of the outlines this is asked about; it must know everything up to the outline's now
    public Resolver(TextHistory history) {
        this.history = history;
    }

    public Resolution resolve(Outline now, Command command) {
        return withinLimits(now, resolved(now, command));
    }

    private Resolution resolved(Outline now, Command command) {
        return switch (command) {
            case Command.Insert(var nodes, var place) -> new Inserting(now).insert(nodes, place);
            case Command.Move(var ids, var place) -> new Moving(now).move(ids, place);
            case Command.Remove(var ids) -> new Binning(now).remove(ids);
            case Command.Restore(var ids, var place) -> new Binning(now).restore(ids, place);
            case Command.SetField(var id, var field, var value) -> new Setting(now).set(id, field, value);
            case Command.Link(var id, var relation, var to) -> new Setting(now).link(id, relation, to);
            case Command.Unlink(var id, var relation, var to) -> new Setting(now).unlink(id, relation, to);
            case Command.Write write -> new Writing(now, history).write(write);
            case Command.Merge(var from, var into) -> new Merging(now).merge(from, into);
            case Command.Together(var commands) -> together(now, commands);
            case Command.Split split -> new Cutting(now, history).split(split);
            case Command.Join(var beat, var into) -> new Cutting(now, history).join(beat, into);
        };
    }

    private Resolution together(Outline now, List<Command> commands) {
        if (commands.size() > Limits.TOGETHER) {
            return No.because(
                    Refusal.TOO_MANY,
                    "At most %s things can be done at one time.".formatted(Wording.grouped(Limits.TOGETHER)));
        }
        var unfolding = new Unfolding(now);
        Resolution missed = new Resolution.Nothing();
        for (var command : commands) {
            switch (resolved(unfolding.outline(), command)) {
                case Accepted(var fact) -> unfolding.add(fact);
                case Resolution.Nothing() -> {}
                case Resolution.Refused gone when gone.why() == Refusal.GONE -> missed = gone;
                case Resolution.Refused refused -> {
                    return refused;
                }
            }
        }
        var all = unfolding.asOne("together");
        return all instanceof Resolution.Nothing ? missed : all;
    }

    /// What a fact of the same journal did, undone as far as nobody has since changed the same thing: all of it, or
    /// none. The answer is a fact like any other, and can itself be taken back.
    public Resolution takeBack(Outline now, Reversal reversal) {
        return withinLimits(now, new TakingBack(now, history, reversal).takeBack());
    }

    private static Resolution withinLimits(Outline now, Resolution resolution) {
        if (resolution instanceof Accepted(var fact)) {
            return new Crowding(now, now.with(fact))
                    .complaint(fact)
                    .<Resolution>map(sentence -> new Resolution.Refused(Refusal.TOO_MANY, sentence))
                    .orElse(resolution);
        }
        return resolution;
    }
}
