package app.beatwright.outline;

import java.util.Locale;

/// Why a command changed nothing.
public enum Refusal {
    /// What it is about is in the bin, or never was.
    GONE,
    /// Something would come to stand inside itself.
    CYCLE,
    /// Such a thing is not allowed there.
    KIND,
    BAD_VALUE,
    /// A change that does not fit the text it claims to be made on.
    BAD_CHANGE,
    /// The revision it was made on is not known, or no longer.
    STALE,
    TOO_LONG,
    TOO_MANY,
    /// What is to be taken back has since been changed.
    CHANGED_SINCE;

    /// The code of `no` in the sync protocol.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
