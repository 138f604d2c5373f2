package app.beatwright.room;

import app.beatwright.outline.Command;

/// What somebody wants to happen to an outline.
sealed interface Wish {

    record Do(Command command) implements Wish {}

    /// Take back one's own change `of`.
    record TakeBack(long of) implements Wish {}
}
