package app.beatwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.Chromium;
import app.beatwright.Installation;
import app.beatwright.Writer;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server is killed and comes back; the page stays where it is (ADR 7).
class RestartTest {

    @Test
    void the_page_stays_the_caret_stays_and_the_panel_works_again(@TempDir Path directory) {
        try (var installation = new Installation(directory);
                var chromium = new Chromium();
                var person = chromium.person()) {
            var writer = Writer.enter(person, installation.start().url()).opens("La Balance");
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
            page.getByLabel("Add a character").fill("The Concierge");
            page.keyboard().press("Enter");
            page.waitForFunction("() => [...document.querySelectorAll('.characters .line input')]"
                    + ".filter(input => input.value === 'The Concierge').length === 1");
            assertThat(page.evaluate("() => window.stayed && document.querySelector('outline-editor').stayed"))
                    .isEqualTo(true);
            assertThat(page.locator(".v-system-error").count()).isZero();
            page.locator("[data-save-state=saved]").waitFor(new Locator.WaitForOptions());
        }
    }
}
