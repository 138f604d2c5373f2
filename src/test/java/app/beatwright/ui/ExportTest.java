package app.beatwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Taking an outline away as a file.
class ExportTest extends ScreenTest {

    @Test
    void a_fountain_file_comes_as_a_download_under_the_outlines_name() {
        var ada = newcomer("Ada");
        var outline = laBalance(ada);

        try (var person = at(ada).goes("/outline/" + outline)) {
            person.finds("[data-beat]");
            var download = person.page().waitForDownload(() -> {
                person.presses("Export");
                person.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Fountain")))
                        .click();
            });

            assertThat(download.suggestedFilename()).isEqualTo("La Balance.fountain");
        }
    }

    @Test
    void a_browser_is_told_not_to_open_or_guess_it() {
        var ada = newcomer("Ada");
        var outline = laBalance(ada);

        try (var person = at(ada)) {
            var answer = get(person, "/outline/" + outline + "/export/markdown");

            assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
            assertThat(answer.headers().get("x-content-type-options")).isEqualTo("nosniff");
            assertThat(answer.text()).contains("La Balance");
        }
    }

    @Test
    void the_address_alone_gives_nobody_anything() {
        var outline = laBalance(newcomer("Ada"));
        var address = "/outline/" + outline + "/export/fountain";

        try (var bo = at(newcomer("Bo"));
                var nobody = stranger()) {
            assertThat(get(bo, address).status()).isEqualTo(404);
            assertThat(get(nobody, address).url()).endsWith("/login");
        }
    }

    private APIResponse get(Person person, String path) {
        return person.page().request().get(url() + path);
    }
}
