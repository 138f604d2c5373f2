package app.beatwright;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The machine's own Chromium, without a window, reaching nothing but loopback. `.mvn/chromium.sh` sees to it that
/// there
/// is one.
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /// How long what somebody waits for may take: a machine that does many things at once is slow, and nobody is wrong.
    private static final int PATIENCE_MILLIS = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    /// What Playwright turns off itself (the last list counts), and the list of suggestions under an address bar that
    /// nobody sees: it costs a processor a second and a half for each person's browser.
    private static final String WITHOUT = """
            AvoidUnnecessaryBeforeUnloadCheckSync,BoundaryEventDispatchTracksNodeRemoval,DestroyProfileOnBrowserClose,\
            DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,PaintHolding,\
            ThirdPartyStoragePartitioning,BlockOriginHeaderModificationOnRedirect,Translate,AutoDeElevate,\
            OptimizationHints,WebUIOmniboxPopup,WebUIOmniboxAimPopup""";

    private static final List<String> ARGUMENTS = List.of(
            "--disable-features=" + WITHOUT,
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-renderer-backgrounding",
            "--disable-background-timer-throttling",
            "--disable-backgrounding-occluded-windows");

    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(ARGUMENTS));

    /// A person's own browser: nothing is shared with the others.
    public BrowserContext person() {
        return patient(browser.newContext());
    }

    /// Where the size of the window or the colour scheme matters.
    public BrowserContext person(Browser.NewContextOptions options) {
        return patient(browser.newContext(options));
    }

    /// One that keeps everything in a directory, as a person's own machine does, and ends when it is closed.
    public BrowserContext person(Path profile) {
        return patient(playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(executable())
                                .setArgs(ARGUMENTS)));
    }

    private static BrowserContext patient(BrowserContext context) {
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path executable() {
        return named().or(() -> onPath().findFirst())
                .orElseThrow(() -> new IllegalStateException("No Chromium was found: install it, or set CHROMIUM"));
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv("CHROMIUM"))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }

    private static Stream<Path> onPath() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(":"))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable);
    }
}
