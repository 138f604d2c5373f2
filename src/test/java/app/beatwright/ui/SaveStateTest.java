package app.beatwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What the screen says of words that are not on the server's disk.
class SaveStateTest extends ScreenTest {

    /// From the next letter on, everything that is said until somebody asks.
    private static final String LISTEN = """
            () => {
              const state = document.querySelector('[data-save-state]');
              window.said = [];
              new MutationObserver(() => window.said.push(state.dataset.saveState)).observe(state, {attributes: true});
            }""";

    @Test
    void a_writer_always_knows_what_is_not_saved_and_since_when() {
        var ada = newcomer("Ada");
        var outline = laBalance(ada);
        try (var writer = at(ada)) {
            var line = new OwnLine(writer);
            writer.goes("/outline/" + outline)
                    .finds("[data-beat] [data-part=prose]")
                    .click();
            writer.finds(".cm-content[contenteditable=true]");
            saved(writer);
            writer.page().evaluate(LISTEN);

            line.swallowsSubmissions();
            writer.page().keyboard().insertText(" Still on its way.");
            writer.finds("[data-save-state][data-late]");
            writer.sees("Not saved since").sees("kept in this browser");
            line.cut();
            writer.finds("[data-save-state=local][data-line=offline]");
            writer.sees("Offline · 1 change kept in this browser").sees("The server cannot be reached. Go on writing");
            assertThat(said(writer)).contains("saving", "local").doesNotContain("saved");

            line.isBack();
            saved(writer);
            assertThat(writer.page().getByText("The server cannot be reached").count())
                    .isZero();
        }
    }

    private static void saved(Person writer) {
        writer.page().locator("[data-save-state=saved][data-line=live]").waitFor();
    }

    @SuppressWarnings("unchecked")
    private static List<String> said(Person writer) {
        return (List<String>) writer.page().evaluate("() => window.said");
    }
}
