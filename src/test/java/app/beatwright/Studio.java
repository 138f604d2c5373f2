package app.beatwright;

import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An installation and a browser for it, shared by the scenes of one test class.
final class Studio implements AutoCloseable {

    private final Chromium chromium = new Chromium();
    private final Installation installation;
    private final List<BrowserContext> present = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();

    Studio(Path directory) {
        installation = new Installation(directory).start();
    }

    /// Somebody with a browser of their own, at an outline.
    Writer enters(String title) {
        var browser = chromium.person();
        present.add(browser);
        var place = places.get(title);
        if (place != null) {
            return Writer.comes(browser, installation.url(), place);
        }
        var writer = Writer.enter(browser, installation.url()).opens(title);
        places.put(title, URI.create(writer.page().url()).getPath());
        return writer;
    }

    /// Everybody goes home; what they wrote stays.
    void empties() {
        present.forEach(BrowserContext::close);
        present.clear();
    }

    @Override
    public void close() {
        chromium.close();
        installation.close();
    }
}
