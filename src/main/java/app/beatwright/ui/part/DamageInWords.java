package app.beatwright.ui.part;

import app.beatwright.journal.Damage;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What a writer is told of an outline that is damaged: what is left, and that nothing was made worse.
public final class DamageInWords {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu 'at' HH:mm", Locale.ENGLISH);

    private DamageInWords() {}

    public static String of(Damage damage, ZoneId zone) {
        return "This outline is damaged on the server’s disk and is not opened. " + history(damage, zone)
                + " Nothing was overwritten.";
    }

    private static String history(Damage damage, ZoneId zone) {
        var last = NumberFormat.getInstance(Locale.ENGLISH).format(damage.from() - 1);
        return damage.lastGood()
                .map((Instant then) ->
                        "Its history is whole up to change " + last + " (" + WHEN.format(then.atZone(zone)) + ").")
                .orElse("Its history cannot be read.");
    }
}
