package app.beatwright.ui.part;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// How long ago something was, as people say it.
public final class Ago {

    private static final int DAYS_IN_WORDS = 7;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Ago() {}

    public static String inWords(Instant then, Instant now, ZoneId zone) {
        var passed = Duration.between(then, now);
        if (passed.toMinutes() < 1) {
            return "just now";
        }
        if (passed.toHours() < 1) {
            return counted(passed.toMinutes(), "minute");
        }
        var days = then.atZone(zone).toLocalDate().until(now.atZone(zone).toLocalDate(), ChronoUnit.DAYS);
        if (days == 0) {
            return counted(passed.toHours(), "hour");
        }
        if (days == 1) {
            return "yesterday";
        }
        return days < DAYS_IN_WORDS ? days + " days ago" : "on " + DATE.format(then.atZone(zone));
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }
}
