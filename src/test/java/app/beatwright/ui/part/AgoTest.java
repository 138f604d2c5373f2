package app.beatwright.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgoTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T17:59:40Z, just now",
        "2026-11-20T17:59:00Z, 1 minute ago",
        "2026-11-20T17:20:00Z, 40 minutes ago",
        "2026-11-20T16:00:00Z, 2 hours ago",
        "2026-11-19T23:00:00Z, yesterday",
        "2026-11-16T12:00:00Z, 4 days ago",
        "2026-09-03T12:00:00Z, on 3 September 2026",
    })
    void time_passed_is_said_as_people_say_it(Instant then, String words) {
        assertThat(Ago.inWords(then, Instant.parse("2026-11-20T18:00:00Z"), ZoneOffset.UTC))
                .isEqualTo(words);
    }
}
