package app.beatwright.review;

import app.beatwright.outline.Command;
import app.beatwright.outline.Limits;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Resolution;
import app.beatwright.outline.Resolver;
import app.beatwright.outline.TextHistory;
import app.beatwright.outline.Wording;
import java.util.Optional;

/// What can be suggested: what could be done now. Words are always let in, since the place they were typed for may have
/// gone meanwhile, and they shall not go with it.
public record Proposing(Outline now, TextHistory history) {

    Optional<Said.Refused> complaint(Proposal what) {
        return switch (what) {
            case Proposal.Words(var old, var words) -> complaint(old, words);
            case Proposal.Value(var set, var _) -> complaint(set);
            case Proposal.Deed(var command) -> complaint(command);
        };
    }

    private static Optional<Said.Refused> complaint(String old, String words) {
        if (old.length() > Limits.PROSE || words.length() > Limits.PROSE) {
            return Optional.of(
                    new Said.Refused("too_long", "A suggestion has at most %,d characters.".formatted(Limits.PROSE)));
        }
        if (!Wording.isStorable(old) || !Wording.isStorable(words)) {
            return Optional.of(new Said.Refused("bad_value", "There is something in these words that cannot be kept."));
        }
        return old.equals(words)
                ? Optional.of(new Said.Refused("bad_value", "This is what it says already."))
                : Optional.empty();
    }

    private Optional<Said.Refused> complaint(Command command) {
        return new Resolver(history).resolve(now, command) instanceof Resolution.Refused(var why, var sentence)
                ? Optional.of(new Said.Refused(why.code(), sentence))
                : Optional.empty();
    }
}
