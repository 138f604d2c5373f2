package app.beatwright.review;

import app.beatwright.journal.CommandJson;
import app.beatwright.journal.Malformed;
import app.beatwright.journal.Reading;
import app.beatwright.journal.Wire;
import app.beatwright.outline.Command;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Proposals as JSON: the same on the socket and in the database. `docs/sync-protocol.md` shows it.
public final class ProposalJson {

    private ProposalJson() {}

    public static Proposal read(JsonNode json) throws Malformed {
        return switch (json.path("k").asString("")) {
            case "words" -> {
                var words = Reading.of(json, "k", "old", "now");
                yield new Proposal.Words(words.text("old"), words.text("now"));
            }
            case "set" -> {
                var set = Reading.of(json, "k", "id", "field", "old", "value");
                yield new Proposal.Value(
                        new Command.SetField(
                                Wire.id(set.member("id")), Wire.field(set.text("field")), set.text("value")),
                        set.text("old"));
            }
            default -> deed(json);
        };
    }

    private static Proposal deed(JsonNode json) throws Malformed {
        try {
            return new Proposal.Deed(CommandJson.read(json));
        } catch (IllegalArgumentException other) {
            throw new Malformed("This is done, not suggested", other);
        }
    }

    /// As [#write] wrote it.
    static Proposal of(String json) {
        try {
            return read(Wire.JSON.readTree(json));
        } catch (JacksonException | Malformed broken) {
            throw new IllegalStateException("This is no proposal: " + json, broken);
        }
    }

    public static ObjectNode write(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Words(var old, var now) ->
                JsonNodeFactory.instance
                        .objectNode()
                        .put("k", "words")
                        .put("old", old)
                        .put("now", now);
            case Proposal.Value(var set, var old) -> CommandJson.write(set).put("old", old);
            case Proposal.Deed(var command) -> CommandJson.write(command);
        };
    }
}
