package app.beatwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Two to six writers in Node with the editor's own libraries, on a line that loses, doubles and delays; the server is
/// ours (`collab-clients.mjs`).
class LiveEditorsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String ROUNDS = "400";

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 4, 7, 10, 12})
    @Timeout(120)
    void everybody_ends_with_the_same_text(int seed) throws IOException, MalformedChange {
        NodeRan.vectors();
        var server = new Server();

        var end = play(seed, server);

        assertThat(end.get("texts")).hasSizeGreaterThan(1);
        assertThat(end.get("texts")).extracting(JsonNode::stringValue).containsOnly(server.text);
        assertThat(end.get("tally"))
                .allSatisfy(count -> assertThat(count.intValue()).isGreaterThan(20));
    }

    private static JsonNode play(int seed, Server server) throws IOException, MalformedChange {
        var script = Path.of("src", "test", "node", "collab-clients.mjs").toString();
        var writers = new ProcessBuilder("node", script, String.valueOf(seed), ROUNDS)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var questions = writers.inputReader(StandardCharsets.UTF_8);
                var answers = writers.outputWriter(StandardCharsets.UTF_8)) {
            return converse(questions, answers, server);
        } finally {
            writers.destroy();
        }
    }

    private static JsonNode converse(BufferedReader questions, BufferedWriter answers, Server server)
            throws IOException, MalformedChange {
        for (var line = questions.readLine(); line != null; line = questions.readLine()) {
            var question = JSON.readTree(line);
            if (question.has("texts")) {
                return question;
            }
            answers.write(JSON.writeValueAsString(server.answer(question)));
            answers.newLine();
            answers.flush();
        }
        throw new AssertionError("The writers left without a word");
    }

    /// As little of a server as there can be: one text, all that became of it, and the last number of each writer.
    private static final class Server {

        private record Entry(String writer, int n, List<ChangeSet> changes) {}

        private final List<Entry> journal = new ArrayList<>();
        private final Map<String, Integer> last = new HashMap<>();
        private String text = "";

        JsonNode answer(JsonNode question) throws MalformedChange {
            return question.has("since") ? news(question) : accept(question);
        }

        private JsonNode accept(JsonNode frame) throws MalformedChange {
            var writer = frame.get("c").stringValue();
            int n = frame.get("n").intValue();
            int before = last.getOrDefault(writer, 0);
            if (n > before) {
                assertThat(n).isEqualTo(before + 1);
                enter(
                        writer,
                        n,
                        Rebase.over(
                                changes(frame.get("u")), since(frame.get("rev").intValue())));
            }
            return NODES.objectNode();
        }

        private void enter(String writer, int n, List<ChangeSet> changes) {
            for (var change : changes) {
                assertThat(change.splitsPair(text))
                        .as(() -> change + " in " + text)
                        .isFalse();
                text = change.apply(text);
            }
            last.put(writer, n);
            journal.add(new Entry(writer, n, changes));
        }

        private List<ChangeSet> since(int rev) {
            return journal.stream()
                    .flatMap(entry -> entry.changes().stream())
                    .skip(rev)
                    .toList();
        }

        private static List<ChangeSet> changes(JsonNode json) throws MalformedChange {
            var changes = new ArrayList<ChangeSet>();
            for (var change : json) {
                changes.add(ChangeSet.fromJson(change));
            }
            return changes;
        }

        private JsonNode news(JsonNode question) {
            int most = question.path("most").asInt(journal.size());
            var news = NODES.arrayNode();
            int rev = 0;
            for (var entry : journal) {
                if (rev >= question.get("since").intValue() && news.size() < most) {
                    news.add(json(entry));
                }
                rev += entry.changes().size();
            }
            return NODES.objectNode().set("changes", news);
        }

        private static JsonNode json(Entry entry) {
            var changes = NODES.arrayNode();
            entry.changes().forEach(change -> changes.add(change.toJson()));
            return NODES.objectNode()
                    .put("c", entry.writer())
                    .put("n", entry.n())
                    .set("u", changes);
        }
    }
}
