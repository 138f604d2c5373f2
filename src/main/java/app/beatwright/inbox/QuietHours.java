package app.beatwright.inbox;

import java.time.LocalTime;

/// Hours of each day in which nothing rings and no mail is sent; they may go over midnight.
///
/// Invariant: they end at another time than they begin.
public record QuietHours(LocalTime from, LocalTime until) {

    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("Quiet hours end at another time than they begin");
        }
    }

    public boolean contains(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }
}
