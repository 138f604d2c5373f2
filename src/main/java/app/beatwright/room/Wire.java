package app.beatwright.room;

import app.beatwright.outline.Field;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Outlines, commands and facts as JSON: on the socket, in the journal, in snapshots.
final class Wire {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Wire() {}

    /// Reads the fields of a node as [NodeRow] keeps them.
    static Map<Field, String> fields(String json) {
        var fields = new EnumMap<Field, String>(Field.class);
        JSON.readTree(json)
                .forEachEntry((word, value) -> fields.put(Field.named(word).orElseThrow(), value.stringValue()));
        return fields;
    }
}
