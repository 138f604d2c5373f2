package app.beatwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private final HandClock clock = new HandClock();
    private final Turnstile turnstile = new Turnstile(clock);

    @Test
    void a_minute_after_too_many_attempts_it_turns_again() {
        exhaust("ada@example.org");

        assertThat(turnstile.lets("ada@example.org", "10.0.0.1")).isFalse();
        clock.now = clock.now.plus(Turnstile.WINDOW);
        assertThat(turnstile.lets("ada@example.org", "10.0.0.1")).isTrue();
    }

    @Test
    void one_account_in_trouble_holds_up_nobody_else_in_the_room() {
        exhaust("ada@example.org");

        assertThat(turnstile.lets("bo@example.org", "10.0.0.1")).isTrue();
        assertThat(turnstile.lets("ada@example.org", "10.0.0.2")).isTrue();
    }

    @Test
    void the_right_password_clears_the_count() {
        exhaust("ada@example.org");
        turnstile.forgive("Ada@Example.org ", "10.0.0.1");

        assertThat(turnstile.lets("ada@example.org", "10.0.0.1")).isTrue();
    }

    private void exhaust(String account) {
        for (var attempt = 0; attempt < Turnstile.ATTEMPTS; attempt++) {
            assertThat(turnstile.lets(account, "10.0.0.1")).isTrue();
            clock.now = clock.now.plus(Duration.ofSeconds(1));
        }
        clock.now = clock.now.minus(Duration.ofSeconds(1));
    }

    /// A clock that is turned by hand.
    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-11-20T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
