package app.beatwright.outline;

import app.beatwright.outline.Resolution.Refused;
import app.beatwright.text.ChangeSet;
import app.beatwright.text.Rebase;
import java.util.List;

/// Changes to a text that may rest on an older one: they are carried over what others have changed since. A text is
/// written
/// on even in the bin, so that nothing typed is lost.
final class Writing {

    private final Outline now;
    private final Past past;

    Writing(Outline now, TextHistory history) {
        this.now = now;
        this.past = new Past(now, history);
    }

    Resolution write(Command.Write write) {
        var node = now.find(write.node());
        if (node.isEmpty()) {
            return No.gone(now, write.node());
        }
        if (write.channel() == Channel.SOURCE) {
            return sourceStays();
        }
        if (!node.get().kind().hasProse()) {
            return No.because(Refusal.KIND, node.get().kind().calledFirst() + " has no text.");
        }
        if (write.changes().size() > Limits.UPDATES) {
            return No.because(Refusal.TOO_MANY, "These are too many changes at one time.");
        }
        return write.changes().isEmpty() ? new Resolution.Nothing() : caughtUp(write);
    }

    private Resolution caughtUp(Command.Write write) {
        var since = past.since(write.node(), write.channel(), write.rev());
        if (since.isEmpty()) {
            return Past.stale();
        }
        var foreign = since.get();
        if (!follow(write.changes(), past.lengthBefore(foreign, write.node(), write.channel()))) {
            return unfit();
        }
        return checked(write, Rebase.over(write.changes(), foreign));
    }

    /// Whether each change begins at the length the one before it left.
    private static boolean follow(List<ChangeSet> changes, int length) {
        var expected = length;
        for (var change : changes) {
            if (change.oldLength() != expected) {
                return false;
            }
            expected = change.newLength();
        }
        return true;
    }

    private Resolution checked(Command.Write write, List<ChangeSet> changes) {
        var text = now.get(write.node()).text(write.channel());
        var length = changes.getLast().newLength();
        if (length > Limits.PROSE && length > text.content().length()) {
            return tooLong();
        }
        var words = text.content();
        for (var change : changes) {
            if (change.splitsPair(words)) {
                return unfit();
            }
            words = change.apply(words);
        }
        return Wording.isStorable(words)
                ? new Resolution.Accepted(new Fact.Written(write.node(), write.channel(), text.rev(), changes))
                : unfit();
    }

    static Refused sourceStays() {
        return No.because(Refusal.BAD_CHANGE, "The text an outline was made from stays as it came.");
    }

    static Refused tooLong() {
        return No.because(
                Refusal.TOO_LONG, "A text has at most %s characters.".formatted(Wording.grouped(Limits.PROSE)));
    }

    private static Refused unfit() {
        return No.because(Refusal.BAD_CHANGE, "This change does not fit the text.");
    }
}
