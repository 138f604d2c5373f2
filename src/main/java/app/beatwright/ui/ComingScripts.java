package app.beatwright.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/// The scripts that a page asks for one after the other while it begins, each only when the one before has told it to.
/// Named in its first bytes they come together: each step saved is a way to the server and back.
final class ComingScripts {

    private static final String BUILD = "VAADIN/build/";
    private static final Pattern NAMED_BY_ANOTHER = Pattern.compile("\\./([\\w-]+\\.js)\\b");

    /// Holds the pages' own elements; what it names in turn is for later.
    private static final String ELEMENTS = "chunk-";

    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> coming = new LinkedHashSet<>();

    private ComingScripts() {}

    /// Those that follow the ones which the page asks for by itself; none while a development server makes them.
    static List<String> after(Document page) {
        var scripts = new ComingScripts();
        var own = page.select("script[src^=" + BUILD + "], link[rel=modulepreload]").stream()
                .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
        scripts.asked.addAll(own);
        own.forEach(scripts::follow);
        return scripts.coming.stream().map(name -> BUILD + name).toList();
    }

    private void follow(String name) {
        if (name.startsWith(ELEMENTS)) {
            return;
        }
        for (var next : namedBy(name)) {
            if (asked.add(next)) {
                coming.add(next);
                follow(next);
            }
        }
    }

    private static Collection<String> namedBy(String name) {
        return NAMED_BY_ANOTHER
                .matcher(read(name))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String read(String name) {
        try (var script =
                ComingScripts.class.getClassLoader().getResourceAsStream("META-INF/VAADIN/webapp/" + BUILD + name)) {
            return script == null ? "" : new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
