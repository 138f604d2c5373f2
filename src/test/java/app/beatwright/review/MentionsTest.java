package app.beatwright.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Somebody;
import app.beatwright.journal.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Who is named in what is said. `mentions.test.ts` asks the screen the same questions.
class MentionsTest {

    static Stream<JsonNode> questions() throws IOException {
        try (var file = Objects.requireNonNull(MentionsTest.class.getResourceAsStream("mentions.json"))) {
            return Wire.JSON.readTree(file).valueStream().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whoever_is_named_is_found(JsonNode question) {
        var company = strings(question.path("members")).stream()
                .map(name -> new Addressee(Somebody.called(name).id(), name, false, false))
                .toList();
        var named = new ArrayList<String>();
        Mentions.in(question.path("body").asString(), company)
                .forEach(id -> company.stream()
                        .filter(each -> each.id().equals(id))
                        .map(Addressee::name)
                        .forEach(named::add));

        assertThat(named).isEqualTo(strings(question.path("named")));
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
