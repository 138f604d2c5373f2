package app.beatwright.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The story structures that are shipped: one file each in `seeds/structures/`.
@Service
public class Structures {

    /// The structure a new outline begins with.
    public static final String USUAL = "snyder15";

    private static final String FILES = "classpath:seeds/structures/*.json";

    private final List<Structure> shipped;

    Structures() {
        this(read());
    }

    private Structures(List<Structure> shipped) {
        this.shipped = List.copyOf(shipped);
    }

    /// The same structures where no Spring is running.
    public static Structures shipped() {
        return Shipped.ONCE;
    }

    private static final class Shipped {
        static final Structures ONCE = new Structures();
    }

    /// All of them, by name.
    public List<Structure> all() {
        return shipped;
    }

    public Optional<Structure> find(String id) {
        return shipped.stream().filter(structure -> structure.id().equals(id)).findFirst();
    }

    public Structure usual() {
        return find(USUAL).orElseThrow(() -> new IllegalStateException("The structure %s is missing".formatted(USUAL)));
    }

    private static List<Structure> read() {
        try {
            var structures = new ArrayList<Structure>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                structures.add(structure(file));
            }
            structures.sort(Comparator.comparing(Structure::name));
            return structures;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The story structures cannot be read", unreadable);
        }
    }

    private static Structure structure(Resource file) throws IOException {
        try (var content = file.getInputStream()) {
            var json = JsonMapper.shared().readTree(content);
            return new Structure(
                    word(json, "id"),
                    word(json, "name"),
                    word(json, "about"),
                    word(json, "provenance"),
                    json.required("acts").valueStream().map(Structures::act).toList(),
                    json.required("roles").valueStream().map(Structures::role).toList());
        }
    }

    private static StructureAct act(JsonNode json) {
        return new StructureAct(
                word(json, "name"), Optional.ofNullable(json.get("closes")).map(JsonNode::stringValue));
    }

    private static StructureRole role(JsonNode json) {
        var kind = StructureRole.Kind.named(word(json, "kind"));
        var ideal = json.required("ideal").doubleValue();
        var min = json.required("min").doubleValue();
        var max = json.required("max").doubleValue();
        var spans = kind == StructureRole.Kind.SPAN;
        return new StructureRole(
                word(json, "id"),
                word(json, "name"),
                kind,
                min,
                ideal,
                max,
                json.path("from").doubleValue(spans ? min : ideal),
                json.path("to").doubleValue(spans ? max : ideal),
                word(json, "purpose"));
    }

    private static String word(JsonNode json, String name) {
        return json.required(name).stringValue();
    }
}
