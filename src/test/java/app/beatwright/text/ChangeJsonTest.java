package app.beatwright.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class ChangeJsonTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[5]",
                "[[3]]",
                "[[0,\"ab\"]]",
                "[2,[3,\"ab\"],4]",
                "[[0,\"a\",\"b\"]]",
                "[[0,\"\",\"\"],1]",
                "[[3],[0,\"ab\"],[2,\"c\"],[2],1]",
                "[[0,\"\\ud83d\\ude00\"]]"
            })
    void what_a_browser_writes_is_read(String json) throws MalformedChange {
        assertThat(ChangeSet.fromJson(JSON.readTree(json)).toJson()).isEqualTo(JSON.readTree(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "5",
                "{}",
                "\"[5]\"",
                "[null]",
                "[true]",
                "[\"5\"]",
                "[{}]",
                "[[]]",
                "[0]",
                "[-5]",
                "[5.0]",
                "[5.5]",
                "[1e1]",
                "[2147483648]",
                "[99999999999999999999]",
                "[[0]]",
                "[[0,\"\"]]",
                "[[3,\"\"]]",
                "[[-1]]",
                "[[1.0]]",
                "[[\"a\"]]",
                "[[1,2]]",
                "[[1,null]]",
                "[[1,[\"a\"]]]",
                "[[0,\"a\\nb\"]]",
                "[[0,\"a\\rb\"]]",
                "[[0,\"a\\u0000b\"]]",
                "[2,3]",
                "[[2],[3]]",
                "[[0,\"a\"],[0,\"b\"]]",
                "[2147483647,[0,\"a\"]]",
                "[2147483647,[2147483647],2147483647]"
            })
    void what_no_browser_writes_is_refused(String json) {
        assertThatExceptionOfType(MalformedChange.class).isThrownBy(() -> ChangeSet.fromJson(JSON.readTree(json)));
    }

    @Test
    void a_change_in_a_million_pieces_is_refused() {
        var parts = NODES.arrayNode();
        for (int i = 0; i <= ChangeSet.MAX_SECTIONS / 2; i++) {
            parts.add(1).add(NODES.arrayNode().add(1));
        }

        assertThatExceptionOfType(MalformedChange.class).isThrownBy(() -> ChangeSet.fromJson(parts));
    }

    @Test
    void any_json_is_read_or_refused() {
        SomeWords.play(20_000, words -> {
            var json = something(words, 0);

            try {
                assertThat(ChangeSet.fromJson(json).toJson()).isEqualTo(json);
            } catch (MalformedChange refused) {
                assertThat(refused).hasMessageMatching("[A-Z].*");
            }
        });
    }

    private static JsonNode something(SomeWords words, int depth) {
        return switch (words.below(depth > 3 ? 9 : 14)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(words.below(2) == 0);
            case 2 -> NODES.numberNode((words.below(9) - 4) * 5_000_000_000L);
            case 3 -> NODES.numberNode((words.below(18) - 9) / 2.0);
            case 4, 5, 6 -> NODES.numberNode(words.below(10) - 1);
            case 7 -> NODES.stringNode("half \ud83d, line\n".substring(words.below(14)));
            case 8 -> NODES.stringNode("The raid");
            case 9 -> NODES.objectNode().set("length", something(words, depth + 1));
            default -> {
                var array = NODES.arrayNode();
                for (int i = words.below(6); i > 0; i--) {
                    array.add(something(words, depth + 1));
                }
                yield array;
            }
        };
    }
}
