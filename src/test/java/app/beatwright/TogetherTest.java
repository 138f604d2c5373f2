package app.beatwright;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two browsers at one outline of a new installation; what one writes the other reads. The promises of `docs/dom.md`
/// that
/// scripts rely on are kept here too.
class TogetherTest {

    private static final int PROSE_LIMIT = 20_000;
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @TempDir
    static Path directory;

    private static Studio studio;

    @BeforeAll
    static void open() {
        studio = new Studio(directory);
    }

    @AfterEach
    void goHome() {
        studio.empties();
    }

    @AfterAll
    static void leave() {
        studio.close();
    }

    @Test
    void two_people_write_in_one_sentence_at_once_and_read_the_same() {
        var ada = studio.enters("La Balance");
        var bo = studio.enters("La Balance");
        var beat = ada.beat(1);
        ada.goesTo(beat).presses("Control+Home");
        bo.goesTo(beat);

        for (var word : List.of("early ", "in the ", "morning, ", "at ", "the ", "first ", "light, ")) {
            for (var at = 0; at < word.length(); at++) {
                var letter = word.substring(at, at + 1);
                ada.types(letter);
                bo.types(letter.toUpperCase(Locale.ROOT));
            }
        }

        ada.isSaved();
        bo.isSaved();
        var both = "early in the morning, at the first light, Nicole is a streetwalker in Paris."
                + "EARLY IN THE MORNING, AT THE FIRST LIGHT,";
        ada.sees(beat, both);
        bo.sees(beat, both);
    }

    @Test
    void every_script_of_the_world_arrives_whole() {
        var ada = studio.enters("Killing Zoe");
        var bo = studio.enters("Killing Zoe");
        var beat = ada.beat(1);
        var words = " 👩🏽‍🚀 e\u0301 مرحبا שלום 你好 हिन्दी 😀";
        ada.goesTo(beat);

        ada.page().keyboard().insertText(words);

        bo.sees(beat, ada.reads(beat));
        assertThat(bo.reads(beat)).endsWith(words);
    }

    @Test
    void a_paste_of_ten_megabytes_is_answered_with_a_sentence_and_the_others_write_on() {
        var ada = studio.enters("La Balance");
        var bo = studio.enters("La Balance");
        var beat = ada.beat(3);
        var before = ada.reads(beat);
        ada.goesTo(beat).presses("Control+Home");
        bo.goesTo(beat).types(" Bo");

        ada.pastes(TEN_MEGABYTES);
        bo.types(" writes.");
        ada.page().getByText("20,000").first().waitFor();
        ada.types("On: ");

        var after = "On: " + before + " Bo writes.";
        ada.isSaved().sees(beat, after);
        bo.isSaved().sees(beat, after);
        assertThat(after).hasSizeLessThan(PROSE_LIMIT);
    }

    @Test
    void scripts_find_what_they_are_promised() {
        var ada = studio.enters("La Balance");
        var bo = studio.enters("La Balance");
        var page = ada.page();
        var beat = page.locator("[data-beat]").first();
        bo.goesTo(bo.beat(5));

        assertThat(page.url()).contains("/outline/");
        assertThat(UUID.fromString(beat.getAttribute("data-beat"))).isNotNull();
        assertThat(beat.getAttribute("data-number")).isEqualTo("1");
        assertThat(page.locator("[data-beat]").count()).isEqualTo(19);
        assertThat(beat.locator("[data-part=title]").count()).isEqualTo(1);
        assertThat(page.locator("[data-container]").count()).isGreaterThanOrEqualTo(4);
        assertThat(page.locator("[data-save-state]").first().getAttribute("data-save-state"))
                .isEqualTo("saved");
        page.locator("[data-presence][aria-label='Ada'], [data-presence]:has-text('A')")
                .first()
                .waitFor();
        page.locator("[data-caret='Ada']").first().waitFor(new Locator.WaitForOptions().setState(ATTACHED));
        for (var name : List.of("Share", "Export")) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                    .first()
                    .waitFor();
        }
    }

    private static final WaitForSelectorState ATTACHED = WaitForSelectorState.ATTACHED;
}
