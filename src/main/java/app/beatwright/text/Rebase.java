package app.beatwright.text;

import java.util.ArrayList;
import java.util.List;

/// Changes made to an older text, carried over what others have changed since.
///
/// Each change is carried over each of the others singly, in order; others are never composed first. Composing
/// loses where one change ended and the next began, and with it who stands left: a writer's screen that was
/// told of two changes one after the other would then come to another text than the server that had both before
/// it.
///
/// Station 5 of 8 on a keystroke's way.
public final class Rebase {

    private Rebase() {}

    /// `own` and `foreign` begin at the same text, each a sequence. The result begins after the last of
    /// `foreign`, whose words stand left where both inserted at one place.
    public static List<ChangeSet> over(List<ChangeSet> own, List<ChangeSet> foreign) {
        var rebased = List.copyOf(own);
        for (var change : foreign) {
            rebased = over(rebased, change);
        }
        return rebased;
    }

    private static List<ChangeSet> over(List<ChangeSet> own, ChangeSet foreign) {
        var rebased = new ArrayList<ChangeSet>(own.size());
        var change = foreign;
        for (var mine : own) {
            rebased.add(mine.map(change, false));
            change = change.map(mine, true);
        }
        return rebased;
    }
}
