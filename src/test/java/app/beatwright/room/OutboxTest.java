package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What waits for somebody to read it, until it is too much.
class OutboxTest {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Outbox outbox = new Outbox();
    private final ArrayList<String> read = new ArrayList<>();

    private Farewell farewell(int silence) throws Exception {
        return outbox.write(read::add, silence);
    }

    @Test
    void everything_told_before_the_farewell_is_read_in_order() throws Exception {
        IntStream.range(0, Outbox.MOST_FRAMES).forEach(i -> outbox.tell("frame " + i));
        outbox.close(Farewell.GOING_DOWN);

        assertThat(farewell(PATIENCE_MILLIS)).isEqualTo(Farewell.GOING_DOWN);
        assertThat(read)
                .isEqualTo(IntStream.range(0, Outbox.MOST_FRAMES)
                        .mapToObj(i -> "frame " + i)
                        .toList());
    }

    @Test
    void whoever_leaves_too_many_frames_unread_is_cut_off_and_nothing_is_kept_for_them() throws Exception {
        IntStream.rangeClosed(0, Outbox.MOST_FRAMES).forEach(i -> outbox.tell("frame " + i));

        assertThat(farewell(PATIENCE_MILLIS)).isEqualTo(Farewell.TOO_SLOW);
        assertThat(read).isEmpty();
    }

    @Test
    void whoever_leaves_too_many_words_unread_is_cut_off_as_well() throws Exception {
        outbox.tell("x".repeat(Outbox.MOST_WAITING));
        outbox.tell("x");

        assertThat(farewell(PATIENCE_MILLIS)).isEqualTo(Farewell.TOO_SLOW);
    }

    @Test
    void of_where_a_caret_was_only_the_last_place_is_told() throws Exception {
        outbox.isGreeted();
        IntStream.range(0, 10_000).forEach(i -> outbox.whisper("c-botab01", "at " + i));

        outbox.write(
                frame -> {
                    read.add(frame);
                    outbox.close(Farewell.GOING_DOWN);
                },
                PATIENCE_MILLIS);

        assertThat(read).containsExactly("at 9999");
    }

    @Test
    void a_silence_at_the_beginning_is_ended() throws Exception {
        assertThat(farewell(1)).isEqualTo(Farewell.NO_HELLO);
    }

    @Test
    void whoever_has_said_hello_waits_for_the_first_answer_as_long_as_it_takes() throws Exception {
        outbox.isGreeted();
        var told = new FutureTask<>(() -> farewell(0));
        var writer = Thread.ofPlatform().start(told);
        while (writer.getState() != Thread.State.WAITING && !told.isDone()) {
            Thread.onSpinWait();
        }

        outbox.tell("state");
        outbox.close(Farewell.GOING_DOWN);

        assertThat(told.get()).isEqualTo(Farewell.GOING_DOWN);
        assertThat(read).containsExactly("state");
    }
}
