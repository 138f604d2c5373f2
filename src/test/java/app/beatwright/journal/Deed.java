package app.beatwright.journal;

import java.nio.ByteBuffer;

/// What is done to a [FragileDisk], and what somebody was promised meanwhile.
sealed interface Deed {

    /// Its bytes are never read themselves, only duplicates of them.
    record Wrote(String file, int at, ByteBuffer bytes) implements Deed {}

    record Shortened(String file, int length) implements Deed {}

    record Forced(String file) implements Deed {}

    record Moved(String file, String to) implements Deed {}

    record Deleted(String file) implements Deed {}

    /// Somebody was told that change `seq` is saved.
    record Promised(long seq) implements Deed {}
}
