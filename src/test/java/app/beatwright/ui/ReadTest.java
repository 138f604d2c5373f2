package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.room.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The outline as typeset pages.
class ReadTest extends LaBalanceTest {

    /// All that can be read, with no regard to where a page ends.
    private static final String WORDS = """
            [...document.querySelectorAll('outline-read .page [data-of]')]
              .map(piece => piece.textContent.trim()).join(' ').replace(/\\s+/g, ' ')""";

    private static final Pattern PAGE_OF_A_PDF = Pattern.compile("/Type\\s*/Page\\b");

    private Person atThePages(Account account) {
        return at(account, "?view=read", "outline-read .page .beat");
    }

    private static Locator pages(Person person) {
        return person.page().locator("outline-read .page");
    }

    @Test
    void every_word_of_the_story_stands_on_the_pages_once_and_in_order() {
        try (var person = atThePages(ada)) {
            var read = (String) person.page().evaluate(WORDS);

            var from = 0;
            for (var beat : rooms.look(ada.id(), outline).beats()) {
                var words = (beat.number() + ". " + beat.title() + " " + beat.prose())
                        .replaceAll("\\s+", " ")
                        .strip();
                assertThat(read.indexOf(words, from)).as(words).isGreaterThanOrEqualTo(from);
                from = read.indexOf(words, from) + words.length();
            }
            assertThat(pages(person).first()).containsText("La Balance");
        }
    }

    @Test
    void what_somebody_types_is_read_as_they_type_it_and_goes_on_on_the_next_page() {
        var eve = newcomer("Eve");
        member(ada, outline, eve, Role.EDITOR);
        try (var reader = atThePages(ada);
                var writer = at(eve).goes("/outline/" + outline)) {
            var before = pages(reader).count();
            writer.page().locator("[data-number='2'] .words").click();
            writer.page().keyboard().press("Control+End");
            writer.page().keyboard().type(" Nobody knows.");
            reader.finds("outline-read .prose:has-text('Nobody knows.')");
            writer.page().keyboard().insertText(" And the rain goes on over the city.".repeat(150));

            assertThat(reader.page().locator("outline-read .prose[data-parted]").first())
                    .isAttached();
            assertThat(pages(reader)).not().hasCount(before);
            reader.page()
                    .waitForFunction(
                            "() => (" + WORDS + ").split('And the rain goes on over the city.').length === 151");
        }
    }

    @Test
    void it_comes_out_of_a_printer_as_it_is_read() {
        try (var person = atThePages(ada)) {
            var pdf = new String(person.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), ISO_8859_1);

            assertThat(PAGE_OF_A_PDF.matcher(pdf).results())
                    .hasSize(pages(person).count());
            assertThat(pdf).contains("/MediaBox [0 0 612 792]");
        }
    }

    @Test
    void whoever_prints_on_a4_reads_pages_of_a4_and_finds_them_so_the_next_time() {
        try (var person = atThePages(ada)) {
            person.page().getByLabel("Paper").selectOption("a4");
            assertThat(pages(person).nth(1)).hasCSS("width", Pattern.compile("793\\.\\d+px"));
            person.page().reload();
            person.finds("outline-read [data-paper=a4] .page .beat");
            var pdf = new String(person.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), ISO_8859_1);

            assertThat(PAGE_OF_A_PDF.matcher(pdf).results())
                    .hasSize(pages(person).count());
            assertThat(pdf).containsPattern("/MediaBox \\[0 0 59[45](\\.\\d+)? 84[12]");
        }
    }

    @Test
    void on_a_phone_nothing_that_is_read_is_wider_than_the_screen() {
        try (var person = at(ada, ColorScheme.LIGHT, 390, 844).goes("/outline/" + outline + "?view=read")) {
            person.finds("outline-read .page .beat");

            assertThat(person.page().locator("[data-scroll=outline]").evaluate("el => el.scrollWidth - el.clientWidth"))
                    .isEqualTo(0);
        }
    }

    @Test
    void paper_is_white_also_where_the_screen_is_dark() {
        try (var person = atThePages(ada)) {
            var page = person.page();
            page.evaluate("document.documentElement.dataset.theme = 'dark'");
            assertThat(pages(person).first()).not().hasCSS("background-color", "rgb(255, 255, 255)");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(pages(person).first()).hasCSS("background-color", "rgb(255, 255, 255)");
        }
    }

    @Test
    void a_beat_is_walked_to_by_key_and_written_at_where_it_is_read() {
        try (var person = atThePages(ada)) {
            person.page().locator("outline-read .beat").nth(2).click();
            person.page().keyboard().press("ArrowDown");
            assertThat(person.page().locator("outline-read .beat").nth(3)).isFocused();
            assertThat(person.path())
                    .contains("beat="
                            + rooms.look(ada.id(), outline).beats().get(3).id());
            person.page().keyboard().press("Enter");

            person.finds("[data-number='4'] .cm-content:focus");
        }
    }

    @Test
    void the_story_fills_the_screen_for_a_pitch() {
        try (var person = atThePages(ada)) {
            person.presses("Full screen");
            person.page().waitForFunction("() => document.fullscreenElement?.matches('outline-read .paper')");

            assertThat(person.page()
                            .evaluate("document.elementFromPoint(innerWidth / 2, 10).closest('.paper') !== null"))
                    .isEqualTo(true);
        }
    }
}
