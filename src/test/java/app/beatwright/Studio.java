package app.beatwright;

import java.nio.file.Path;

/// An installation and a browser for it, shared by the scenes of one test class.
final class Studio implements AutoCloseable {

    private final Chromium chromium = new Chromium();
    private final Installation installation;

    Studio(Path directory) {
        installation = new Installation(directory).start();
    }

    /// Somebody with a browser of their own, at an outline.
    Writer enters(String title) {
        return Writer.enter(chromium.person(), installation.url()).opens(title);
    }

    @Override
    public void close() {
        chromium.close();
        installation.close();
    }
}
