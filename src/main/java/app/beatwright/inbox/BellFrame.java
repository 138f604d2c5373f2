package app.beatwright.inbox;

import app.beatwright.journal.Malformed;
import app.beatwright.journal.Reading;
import app.beatwright.journal.Wire;
import app.beatwright.review.ThreadId;
import java.util.Collection;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.JsonNodeFactory;

/// What pages say at `/bell`, and what they are told there.
sealed interface BellFrame {

    String PONG = "{\"t\":\"pong\"}";

    record Ping() implements BellFrame {}

    /// The thread is on the screen.
    record Read(ThreadId thread) implements BellFrame {}

    record Nonsense() implements BellFrame {}

    static BellFrame read(String frame) {
        try {
            var json = Wire.JSON.readTree(frame);
            return switch (json.path("t").asString("")) {
                case "ping" -> new Ping();
                case "read" ->
                    new Read(new ThreadId(
                            UUID.fromString(Reading.of(json, "t", "thread").text("thread"))));
                default -> new Nonsense();
            };
        } catch (JacksonException | Malformed | IllegalArgumentException nonsense) {
            return new Nonsense();
        }
    }

    static String inbox(Collection<ThreadId> unread, Habit habit) {
        var frame = JsonNodeFactory.instance.objectNode().put("t", "inbox");
        var threads = frame.putArray("unread");
        unread.forEach(thread -> threads.add(thread.toString()));
        habit.quiet()
                .ifPresent(hours -> frame.putObject("quiet")
                        .put("from", hours.from().toString())
                        .put("until", hours.until().toString()));
        return Wire.JSON.writeValueAsString(frame);
    }
}
