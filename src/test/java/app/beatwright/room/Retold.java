package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.journal.Malformed;
import app.beatwright.journal.Wire;
import app.beatwright.outline.Fact;
import app.beatwright.outline.Outline;
import app.beatwright.outline.RecentTexts;
import app.beatwright.outline.Resolution;
import app.beatwright.outline.Resolver;
import app.beatwright.outline.Reversal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A history of [Foretold] put to the resolver again, wish by wish, as they come over a socket.
final class Retold {

    private final RecentTexts texts = new RecentTexts(2_000);
    private final Resolver resolver = new Resolver(texts);
    private final List<Fact> journal = new ArrayList<>();
    private final JsonNode history;
    private Outline outline;

    Retold(JsonNode history) {
        this.history = history;
        this.outline = Outline.empty();
        hear(new Fact.Inserted(Wire.outline(history.get("nodes")).nodes().stream()
                .filter(node -> !node.kind().isRoot())
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList()));
    }

    /// How many there were; each must have the answer that is written down.
    int wishes() {
        var wishes = 0;
        for (var step : history.get("steps")) {
            step.get("foreign").forEach(fact -> hear(Wire.fact(fact.toString())));
            for (var i = 0; i < step.get("ops").size(); i++, wishes++) {
                check(step.get("ops").get(i), step.get("answers").get(i));
            }
        }
        return wishes;
    }

    private void check(JsonNode op, JsonNode answer) {
        switch (resolved(op)) {
            case Resolution.Accepted(var fact) -> {
                hear(fact);
                assertThat(Wire.JSON.readTree(Wire.write(fact))).isEqualTo(answer.get("fact"));
                assertThat(outline.digest()).isEqualTo(answer.get("h").intValue());
            }
            case Resolution.Nothing() -> assertThat(answer.isEmpty()).isTrue();
            case Resolution.Refused(var why, var _) ->
                assertThat(answer.path("no").asString("")).isEqualTo(why.code());
        }
    }

    private Resolution resolved(JsonNode op) {
        return switch (wish(op)) {
            case Wish.Do(var command) -> resolver.resolve(outline, command);
            case Wish.Accept _ -> throw new IllegalArgumentException("Nothing is suggested in these stories");
            case Wish.TakeBack(var which, var _) ->
                resolver.takeBack(outline, Reversal.of(journal.get(Told.line(which) - 1)));
        };
    }

    private static Wish wish(JsonNode op) {
        try {
            var frame = FrameReader.read("{\"t\":\"do\",\"n\":1,\"op\":%s}".formatted(op));
            return ((Frame.Do) frame).wish();
        } catch (Malformed broken) {
            throw new AssertionError(op.toString(), broken);
        }
    }

    private void hear(Fact fact) {
        texts.hear(outline, fact);
        outline = outline.with(fact);
        journal.add(fact);
    }
}
