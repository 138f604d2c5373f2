package app.beatwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.Chromium;
import app.beatwright.Installation;
import app.beatwright.Writer;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server is killed and comes back; the page stays where it is (ADR 7).
class RestartTest {

    private static final int AGAIN_AND_AGAIN = 6;

    private static final String FLOW_IS_OFFLINE =
            "addEventListener('beatwright-lost', () => Vaadin.connectionState.state = 'connection-lost')";

    @TempDir
    static Path directory;

    /// The same for all of them: each scene needs a server that dies, none a new one.
    private static Installation installation;

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        installation = new Installation(directory).start();
        chromium = new Chromium();
    }

    @AfterAll
    static void end() {
        chromium.close();
        installation.close();
    }

    private Writer enters(BrowserContext person) {
        return Writer.enter(person, installation.url()).opens("La Balance");
    }

    /// Flow goes by its own view of the line, which on a busy machine is behind.
    @Test
    void the_page_stays_also_where_flow_takes_the_line_for_lost() {
        try (var person = chromium.person()) {
            var writer = enters(person);
            var beat = writer.beat(1);
            var words = writer.reads(beat);
            writer.goesTo(beat).isSaved().page().evaluate(FLOW_IS_OFFLINE);

            installation.kill();
            writer.types(" Meanwhile.");
            installation.start();
            writer.isSaved()
                    .addsACharacter("The Concierge")
                    .goesTo(beat)
                    .types(" After.")
                    .isSaved();

            assertThat(writer.reads(beat)).isEqualTo(words + " Meanwhile. After.");
        }
    }

    /// The new page is asked for, and the server dies once more before it has answered.
    @Test
    void the_page_stays_also_where_the_new_one_cannot_be_had_at_once() {
        try (var person = chromium.person()) {
            var writer = enters(person);
            var beat = writer.beat(1);
            var words = writer.reads(beat);
            writer.goesTo(beat).isSaved();
            writer.page().route("**/?v-r=init*", Route::abort, new Page.RouteOptions().setTimes(2));

            installation.kill();
            writer.types(" Meanwhile.");
            installation.start();
            writer.isSaved()
                    .addsACharacter("The Porter")
                    .goesTo(beat)
                    .types(" After.")
                    .isSaved();

            assertThat(writer.reads(beat)).isEqualTo(words + " Meanwhile. After.");
        }
    }

    /// More often than a page has patience: each time the new page is asked for, the server goes, and is back a moment
    /// later.
    @Test
    void the_page_stays_also_where_the_server_goes_again_and_again() {
        try (var person = chromium.person()) {
            var writer = enters(person);
            var beat = writer.beat(1);
            writer.goesTo(beat).isSaved().page().evaluate("() => window.stayed = true");
            var times = new AtomicInteger();
            var gone = new AtomicBoolean();
            writer.page().route("**/?v-r=init*", asked -> {
                gone.set(times.incrementAndGet() <= AGAIN_AND_AGAIN);
                answer(asked, gone.get());
            });
            writer.page().route("**" + WhoIsHere.PATH, asked -> answer(asked, gone.getAndSet(false)));

            installation.kill();
            writer.types(" Meanwhile.");
            installation.start();
            writer.isSaved().addsACharacter("The Neighbour");

            assertThat(times.get()).isGreaterThan(AGAIN_AND_AGAIN);
            assertThat(writer.page().evaluate("() => window.stayed")).isEqualTo(true);
            assertThat(writer.reads(beat)).endsWith(" Meanwhile.");
        }
    }

    private static void answer(Route asked, boolean gone) {
        if (gone) {
            asked.abort();
        } else {
            asked.resume();
        }
    }

    @Test
    void the_page_stays_the_caret_stays_and_the_panel_works_again() {
        try (var person = chromium.person()) {
            var writer = enters(person);
            var beat = writer.beat(1);
            var words = writer.reads(beat);
            writer.goesTo(beat).types(" Before.").isSaved();
            var page = writer.page();
            page.evaluate("() => { window.stayed = true; document.querySelector('outline-editor').stayed = true; }");

            installation.kill();
            writer.types(" Meanwhile.");
            installation.start();
            writer.isSaved().types(" After.").isSaved();

            assertThat(writer.reads(beat)).isEqualTo(words + " Before. Meanwhile. After.");
            writer.addsACharacter("The Cook");
            assertThat(page.evaluate("() => window.stayed && document.querySelector('outline-editor').stayed"))
                    .isEqualTo(true);
            assertThat(page.locator(".v-system-error").count()).isZero();
            page.locator("[data-save-state=saved]").waitFor(new Locator.WaitForOptions());
        }
    }
}
