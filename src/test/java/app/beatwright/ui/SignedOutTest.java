package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Node;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The session ends while somebody writes: they sign in again where they are, and every word is there, once.
class SignedOutTest extends ScreenTest {

    private static final String OUT = "You have been signed out.";
    private static final String STAYED = "() => window.stayed && document.querySelector('outline-editor').stayed";

    private Account ada;
    private OutlineId outline;

    @BeforeEach
    void laBalanceIsHers() {
        ada = newcomer("Ada");
        outline = laBalance(ada);
    }

    @Test
    void signed_out_in_another_tab_a_writer_signs_in_again_in_place_and_nothing_is_lost() {
        try (var writer = writing()) {
            var prose = writer.finds("[data-beat] [data-part=prose]");
            var words = prose.innerText();
            types(writer, " Before.");
            saved(writer);

            signsOutElsewhere(writer);
            types(writer, " While.");
            writer.sees(OUT);
            types(writer, " After.");
            signsInAgain(writer, PASSWORD);
            saved(writer);

            assertThat(prose).hasText(words + " Before. While. After.");
            assertThat(words()).containsOnlyOnce("Before. While. After.");
            assertThat(writer.page().getByText(OUT)).hasCount(0);
            assertThat(writer.page().evaluate(STAYED)).isEqualTo(true);
        }
    }

    @Test
    void afterwards_the_panel_and_the_bar_work_without_a_reload() {
        try (var writer = writing()) {
            signsOutElsewhere(writer);
            writer.sees(OUT);
            signsInAgain(writer, PASSWORD);
            saved(writer);

            writer.page().waitForFunction("() => document.querySelector('.share-button')?.lost === undefined");
            writer.page().getByLabel("Add a character").fill("The Concierge");
            writer.page().getByLabel("Add a character").press("Enter");

            writer.page()
                    .waitForFunction("() => [...document.querySelectorAll('.characters .line input')]"
                            + ".filter(input => input.value === 'The Concierge').length === 1");
            sharing(writer);
            assertThat(writer.page().evaluate(STAYED)).isEqualTo(true);
        }
    }

    @Test
    void what_is_asked_of_the_panel_while_signed_out_does_not_throw_the_page_away() {
        try (var writer = writing()) {
            signsOutElsewhere(writer);
            writer.sees(OUT);

            writer.presses("Share");
            writer.finds("[data-beat] [data-part=prose]").click();
            writer.finds(".cm-content[contenteditable=true]");
            types(writer, " Still here.");
            signsInAgain(writer, PASSWORD);
            saved(writer);

            sharing(writer);
            assertThat(writer.finds("[data-beat] [data-part=prose]").innerText())
                    .endsWith(" Still here.");
            assertThat(writer.page().evaluate(STAYED)).isEqualTo(true);
        }
    }

    @Test
    void a_wrong_password_and_too_many_of_them_get_their_sentences() {
        try (var writer = writing()) {
            signsOutElsewhere(writer);
            writer.sees(OUT);

            signsInAgain(writer, "not her password");
            writer.sees("This address and password do not belong together. Please try again.");
            for (var attempt = 0; attempt < Turnstile.ATTEMPTS; attempt++) {
                writer.page().waitForResponse("**/login?*", () -> signsInAgain(writer, "not her password"));
            }

            writer.sees("Please wait a minute, then try again.");
            assertThat(writer.page().evaluate(STAYED)).isEqualTo(true);
        }
    }

    @Test
    void the_caret_stays_in_the_words() {
        try (var writer = writing()) {
            types(writer, " One");
            signsOutElsewhere(writer);
            writer.sees(OUT);

            writer.page().keyboard().type(" two?");

            assertThat(writer.finds("[data-beat] [data-part=prose]").innerText())
                    .endsWith(" One two?");
        }
    }

    @Test
    void who_signs_in_in_another_tab_finds_this_one_signed_in_too() {
        try (var writer = writing()) {
            var other = signsOutElsewhere(writer);
            writer.sees(OUT);
            types(writer, " Meanwhile.");

            other.signsIn(ada.email(), PASSWORD);

            writer.page().getByText(OUT).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            saved(writer);
            sharing(writer);
            assertThat(writer.page().evaluate(STAYED)).isEqualTo(true);
        }
    }

    @Test
    void somebody_else_at_this_browser_is_shown_nothing_and_sends_nothing() {
        var bo = newcomer("Bo");
        try (var writer = writing()) {
            var other = signsOutElsewhere(writer);
            writer.sees(OUT);
            types(writer, " For Ada alone.");

            other.signsIn(bo.email(), PASSWORD);

            writer.sees("Bo is signed in at this browser now");
            assertThat(words()).doesNotContain("For Ada alone.");
            signsInAgain(writer, PASSWORD);
            saved(writer);
            assertThat(words()).containsOnlyOnce("For Ada alone.");
            assertThat(writer.page().evaluate(STAYED)).isEqualTo(true);
        }
    }

    @Test
    void the_words_wait_for_the_next_visit_of_whoever_wrote_them() {
        var bo = newcomer("Bo");
        try (var writer = writing()) {
            var other = signsOutElsewhere(writer);
            writer.sees(OUT);
            types(writer, " For later.");
            writer.finds("[data-save-state=local]");
            other.signsIn(bo.email(), PASSWORD);
            writer.sees("Bo is signed in at this browser now");
            writer.opens("Go on as Bo").sees("Your outlines");
            assertThat(words()).doesNotContain("For later.");

            signsOut(writer);
            writer.signsIn(ada.email(), PASSWORD).goes("/outline/" + outline);

            assertThat(writer.finds("[data-beat] [data-part=prose]")).containsText("For later.");
            saved(writer);
            assertThat(words()).containsOnlyOnce("For later.");
        }
    }

    private Person writing() {
        var writer = at(ada).goes("/outline/" + outline);
        writer.finds("[data-beat] [data-part=prose]").click();
        writer.finds(".cm-content[contenteditable=true]");
        saved(writer);
        writer.page()
                .evaluate("() => { window.stayed = true; document.querySelector('outline-editor').stayed = true;"
                        + " document.querySelector('.share-button').lost = true; }");
        return writer;
    }

    private static void types(Person writer, String words) {
        writer.page().keyboard().press("Control+End");
        writer.page().keyboard().type(words);
    }

    private static void saved(Person writer) {
        writer.page().locator("[data-save-state=saved]").waitFor();
    }

    private static Person signsOutElsewhere(Person writer) {
        var other = writer.opensATab().goes("/");
        signsOut(other);
        return other;
    }

    private static void signsOut(Person person) {
        person.finds("[aria-label^='Account: ']").click();
        person.presses("Sign out");
        person.page()
                .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .waitFor();
    }

    private static void signsInAgain(Person writer, String password) {
        var field = writer.page().locator("sign-in-again [type=password]");
        field.fill(password);
        field.press("Enter");
    }

    /// Once the bar is another one: its server side was gone.
    private static void sharing(Person writer) {
        writer.page().waitForFunction("() => document.querySelector('.share-button')?.lost === undefined");
        writer.presses("Share");
        writer.button("Create link").waitFor();
    }

    private String words() {
        return rooms.look(ada.id(), outline).beats().stream().map(Node::prose).collect(Collectors.joining("\n"));
    }
}
