package app.beatwright.outline;

import java.util.function.Predicate;

/// Knows who did what since the change that is to be taken back.
@FunctionalInterface
public interface Witness {

    /// Nobody saw anything.
    Witness NOBODY = _ -> "Somebody has";

    /// Who did such a thing last, as a sentence begins: `Bo has`, `You have`, `Somebody has`.
    ///
    /// @param deed is asked about the parts of a group, not about the group
    String whoHas(Predicate<Fact> deed);
}
