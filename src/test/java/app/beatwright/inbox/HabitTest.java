package app.beatwright.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// When a letter is due.
class HabitTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30));

    private static Instant paris(String time) {
        return Instant.parse("2026-12-" + time + ":00+01:00");
    }

    @Test
    void an_hourly_letter_gathers_for_an_hour() {
        var habit = new Habit(Rhythm.HOURLY, Optional.empty(), PARIS);

        assertThat(habit.isDue(paris("01T10:00"), paris("01T10:59"))).isFalse();
        assertThat(habit.isDue(paris("01T10:00"), paris("01T11:00"))).isTrue();
    }

    @Test
    void a_daily_letter_goes_out_in_the_morning() {
        var habit = new Habit(Rhythm.DAILY, Optional.empty(), PARIS);

        assertThat(habit.isDue(paris("01T10:00"), paris("02T07:59"))).isFalse();
        assertThat(habit.isDue(paris("01T10:00"), paris("02T08:00"))).isTrue();
        assertThat(habit.isDue(paris("02T03:00"), paris("02T08:00"))).isTrue();
    }

    @Test
    void at_night_nothing_is_sent_and_what_was_due_goes_out_in_the_morning() {
        var habit = new Habit(Rhythm.HOURLY, Optional.of(NIGHT), PARIS);

        assertThat(habit.isDue(paris("01T21:30"), paris("01T22:30"))).isFalse();
        assertThat(habit.isDue(paris("01T21:30"), paris("02T07:29"))).isFalse();
        assertThat(habit.isDue(paris("01T21:30"), paris("02T07:30"))).isTrue();
    }

    @Test
    void who_wants_no_letters_gets_none() {
        var habit = new Habit(Rhythm.NEVER, Optional.empty(), PARIS);

        assertThat(habit.isDue(paris("01T10:00"), paris("09T10:00"))).isFalse();
    }

    @Test
    void quiet_hours_may_go_over_midnight_and_need_an_end() {
        var lunch = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));

        assertThat(NIGHT.contains(LocalTime.of(23, 59))).isTrue();
        assertThat(NIGHT.contains(LocalTime.MIDNIGHT)).isTrue();
        assertThat(NIGHT.contains(LocalTime.of(7, 30))).isFalse();
        assertThat(NIGHT.contains(LocalTime.NOON)).isFalse();
        assertThat(lunch.contains(LocalTime.NOON)).isTrue();
        assertThat(lunch.contains(LocalTime.of(13, 0))).isFalse();
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
