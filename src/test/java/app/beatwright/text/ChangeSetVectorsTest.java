package app.beatwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The editor's own library and ours agree, to the section, on what it made of random changes (`vectors.mjs`).
class ChangeSetVectorsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void we_agree_on_the_two_thousand_kept_with_the_code() throws IOException {
        var kept = Objects.requireNonNull(getClass().getResourceAsStream("changes.jsonl.gz"));
        try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(kept), StandardCharsets.UTF_8))) {
            assertThat(checked(lines.lines())).isEqualTo(2_000);
        }
    }

    @Test
    void we_agree_on_those_made_by_this_build() throws IOException {
        var made = NodeRan.vectors();

        try (var lines = Files.lines(made)) {
            assertThat(checked(lines)).isGreaterThanOrEqualTo(20_000);
        }
    }

    private static long checked(Stream<String> lines) {
        return lines.map(JSON::readTree)
                .peek(ChangeSetVectorsTest::check)
                .mapToInt(_ -> 1)
                .sum();
    }

    private static void check(JsonNode vector) {
        try {
            new Vector(vector).check();
        } catch (AssertionError | RuntimeException | MalformedChange failure) {
            throw new AssertionError(vector + "\n" + failure.getMessage(), failure);
        }
    }

    private record Vector(JsonNode json) {

        void check() throws MalformedChange {
            var doc = json.get("doc").stringValue();
            var a = change("a");
            var b = change("b");

            assertThat(a.apply(doc)).isEqualTo(json.get("applied").stringValue());
            assertThat(a.compose(change("next"))).isEqualTo(change("composed"));
            assertThat(a.map(b, false)).isEqualTo(change("mapped"));
            assertThat(a.map(b, true)).isEqualTo(change("mappedBefore"));
            assertThat(a.invert(doc)).isEqualTo(change("inverted"));
            places(a, "left", -1);
            places(a, "right", 1);
        }

        private ChangeSet change(String name) throws MalformedChange {
            var change = ChangeSet.fromJson(json.get(name));
            assertThat(change.toJson()).isEqualTo(json.get(name));
            return change;
        }

        private void places(ChangeSet change, String name, int assoc) {
            var places = json.get(name);
            assertThat(places.size()).isEqualTo(change.oldLength() + 1);
            for (int pos = 0; pos < places.size(); pos++) {
                assertThat(change.mapPos(pos, assoc))
                        .as("%s of %d", name, pos)
                        .isEqualTo(places.get(pos).intValue());
            }
        }
    }
}
