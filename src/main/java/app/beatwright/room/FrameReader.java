package app.beatwright.room;

import app.beatwright.journal.CommandJson;
import app.beatwright.journal.Malformed;
import app.beatwright.journal.Reading;
import app.beatwright.journal.Wire;
import app.beatwright.outline.Command;
import app.beatwright.outline.NodeId;
import app.beatwright.text.MalformedChange;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what clients send, strictly: one object, known members, right types. Whether a command makes sense is
/// not decided here.
final class FrameReader {

    /// The longest frame, in bytes.
    static final int LONGEST = 512 * 1024;

    private static final int DEEPEST = 12;
    private static final int VERSION = 1;
    private static final Pattern CLIENT = Pattern.compile("[a-z0-9-]{8,24}");

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST)
                            .maxNumberLength(20)
                            .maxNameLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FrameReader() {}

    static Frame read(String frame) throws Malformed {
        try {
            var json = STRICT.readTree(frame);
            var kind = json.path("t").asString("");
            return switch (kind) {
                case "hello" -> hello(Reading.of(json, "t", "v", "branch", "client", "since"));
                case "do" -> act(Reading.of(json, "t", "n", "op"));
                case "text" -> text(Reading.of(json, "t", "n", "id", "ch", "rev", "u"));
                case "say" -> say(Reading.of(json, "t", "n", "op"));
                case "at" -> at(json);
                case "differs" -> differs(Reading.of(json, "t", "seq", "h"));
                case "touched" -> touched(Reading.of(json, "t", "since"));
                case "ping" -> ping(json);
                default -> throw new Malformed("No frame is called so");
            };
        } catch (JacksonException broken) {
            throw new Malformed("This is not JSON as we read it", broken);
        }
    }

    private static Frame hello(Reading frame) throws Malformed {
        if (frame.count("v", 0) != VERSION) {
            throw new Malformed("Only version " + VERSION + " is spoken here");
        }
        var client = frame.text("client");
        if (!CLIENT.matcher(client).matches()) {
            throw new Malformed("A client's name is 8 to 24 of a-z, 0-9 and -");
        }
        try {
            return new Frame.Hello(UUID.fromString(frame.text("branch")), client, frame.count("since", -1));
        } catch (IllegalArgumentException broken) {
            throw new Malformed("A branch is a UUID", broken);
        }
    }

    private static Frame act(Reading frame) throws Malformed {
        return new Frame.Do(frame.count("n", 1), wish(frame.member("op")));
    }

    private static Frame say(Reading frame) throws Malformed {
        return new Frame.Speak(frame.count("n", 1), SayReader.read(frame.member("op")));
    }

    private static Wish wish(JsonNode op) throws Malformed {
        var kind = op.path("k").asString("");
        return switch (kind) {
            case "undo" -> takeBack(Reading.of(op, "k", "of", "n", "texts"));
            case "accept" -> new Wish.Accept(SayReader.thread(Reading.of(op, "k", "thread")));
            default -> new Wish.Do(CommandJson.read(op));
        };
    }

    private static Wish takeBack(Reading op) throws Malformed {
        if (op.has("of") == op.has("n")) {
            throw new Malformed("What is taken back is named by its line or by its number");
        }
        var which = op.has("of") ? new Wish.Which.Line(op.count("of", 1)) : new Wish.Which.Submitted(op.count("n", 1));
        var words = new ArrayList<Command.Write>();
        for (var text : op.has("texts") ? op.list("texts") : List.<JsonNode>of()) {
            words.add(words(Reading.of(text, "id", "ch", "rev", "u")));
        }
        return new Wish.TakeBack(which, words);
    }

    private static Command.Write words(Reading text) throws Malformed {
        try {
            return write(text);
        } catch (MalformedChange broken) {
            throw new Malformed("These are no changes of a text", broken);
        }
    }

    private static NodeId id(Reading op) throws Malformed {
        return Wire.id(op.member("id"));
    }

    private static Frame text(Reading frame) throws Malformed {
        var n = frame.count("n", 1);
        try {
            return new Frame.Do(n, new Wish.Do(write(frame)));
        } catch (MalformedChange broken) {
            return new Frame.Unreadable(n);
        }
    }

    private static Command.Write write(Reading text) throws Malformed, MalformedChange {
        var channel = Wire.channel(text.text("ch"));
        return new Command.Write(id(text), channel, text.place("rev", 0), Wire.readUpdates(text.list("u")));
    }

    private static Frame at(JsonNode json) throws Malformed {
        var frame = Reading.of(json, "t", "id", "ch", "rev", "sel", "how");
        var mood = mood(frame);
        if (frame.isNull("id")) {
            return new Frame.Nowhere(mood);
        }
        if (mood == Mood.DRAFTING) {
            throw new Malformed("Who is drafting does not say where");
        }
        var selection = selection(frame.list("sel"));
        return new Frame.At(
                id(frame),
                Wire.channel(frame.text("ch")),
                frame.place("rev", 0),
                selection.get(0),
                selection.get(1),
                mood);
    }

    private static Mood mood(Reading frame) throws Malformed {
        if (!frame.has("how")) {
            return Mood.HERE;
        }
        return Mood.named(frame.text("how")).orElseThrow(() -> new Malformed("Nobody is here like that"));
    }

    private static List<Integer> selection(List<JsonNode> ends) throws Malformed {
        if (ends.size() != 2) {
            throw new Malformed("A selection has two ends");
        }
        var places = new ArrayList<Integer>();
        for (var end : ends) {
            if (!end.isInt() || end.intValue() < 0) {
                throw new Malformed("The end of a selection is a place in a text");
            }
            places.add(end.intValue());
        }
        return places;
    }

    private static Frame differs(Reading frame) throws Malformed {
        return new Frame.Differs(frame.count("seq", 0), (int) frame.count("h", Integer.MIN_VALUE));
    }

    private static Frame touched(Reading frame) throws Malformed {
        try {
            return new Frame.Touched(Instant.parse(frame.text("since")));
        } catch (DateTimeParseException broken) {
            throw new Malformed("A moment is written as 2026-11-20T10:00:00Z", broken);
        }
    }

    private static Frame ping(JsonNode json) throws Malformed {
        var _ = Reading.of(json, "t");
        return new Frame.Ping();
    }
}
