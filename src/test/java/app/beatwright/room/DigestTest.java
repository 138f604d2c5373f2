package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.journal.Wire;
import app.beatwright.outline.Fact;
import app.beatwright.outline.Field;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The number by which a page and the server know that they hold the same outline.
class DigestTest {

    /// Made by a program of its own from `docs/sync-protocol.md`; the browser's part is held to the same file.
    static Stream<JsonNode> known() throws IOException {
        try (var file = DigestTest.class.getResourceAsStream("digests.json")) {
            return Wire.JSON.readTree(file).valueStream();
        }
    }

    @ParameterizedTest
    @MethodSource("known")
    void it_is_what_the_protocol_says(JsonNode example) {
        assertThat(Wire.outline(example.get("nodes")).digest())
                .as(example.get("says").asString())
                .isEqualTo(example.get("h").intValue());
    }

    @Test
    void it_goes_with_every_change_and_comes_back_with_it() {
        var before = Outline.empty();
        var after = before.with(new Fact.FieldSet(NodeId.STORY, Field.TITLE, "", "Killing Zoe"));

        assertThat(after.digest()).isNotEqualTo(before.digest());
        assertThat(after.with(new Fact.FieldSet(NodeId.STORY, Field.TITLE, "Killing Zoe", ""))
                        .digest())
                .isEqualTo(before.digest());
        assertThat(Outline.of(after.nodes()).digest()).isEqualTo(after.digest());
    }
}
