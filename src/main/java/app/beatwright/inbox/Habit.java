package app.beatwright.inbox;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// How somebody wants to be told what waits for them.
///
/// @param zone where they are, for what is said in hours of the day
public record Habit(Rhythm mail, Optional<QuietHours> quiet, ZoneId zone) {

    /// Of whoever has not said anything about it.
    public static Habit unspoken() {
        return new Habit(Rhythm.HOURLY, Optional.empty(), ZoneId.systemDefault());
    }

    /// Whether a letter about this is due, and may be sent now.
    boolean isDue(Instant oldest, Instant now) {
        return !isQuietAt(now)
                && mail.due(oldest.atZone(zone))
                        .filter(due -> !due.toInstant().isAfter(now))
                        .isPresent();
    }

    boolean isQuietAt(Instant moment) {
        return quiet.filter(hours -> hours.contains(moment.atZone(zone).toLocalTime()))
                .isPresent();
    }
}
