package app.beatwright.inbox;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How often somebody wants a letter about what waits for them.
public enum Rhythm {
    NEVER,
    HOURLY,
    DAILY;

    /// The time of the day at which a daily letter goes out.
    public static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final Duration GATHERING = Duration.ofHours(1);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Rhythm named(String word) {
        return Arrays.stream(values())
                .filter(rhythm -> rhythm.word().equals(word))
                .findFirst()
                .orElse(NEVER);
    }

    /// When a letter is due if `oldest` is the first thing in it: not at once, so that what follows is in it, too, and
    /// nothing of it if it is read in the meantime.
    Optional<ZonedDateTime> due(ZonedDateTime oldest) {
        return switch (this) {
            case NEVER -> Optional.empty();
            case HOURLY -> Optional.of(oldest.plus(GATHERING));
            case DAILY -> Optional.of(nextMorning(oldest));
        };
    }

    private static ZonedDateTime nextMorning(ZonedDateTime moment) {
        var today = moment.with(MORNING);
        return moment.isBefore(today) ? today : today.plusDays(1);
    }
}
