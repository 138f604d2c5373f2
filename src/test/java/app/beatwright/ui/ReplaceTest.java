package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.exchange.Markdown;
import app.beatwright.room.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Find and replace in the whole outline.
class ReplaceTest extends LaBalanceTest {

    private Person asks(Account account, String find, String by) {
        var person = at(account, "", "[data-beat]");
        person.page().keyboard().press("Control+h");
        return person.fills("Find", find).fills("Replace with", by);
    }

    private static Locator places(Person person) {
        return person.page().locator("replace-sheet li");
    }

    private static Locator button(Person person, String name) {
        return person.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    /// All that the server has of it.
    private String read() {
        return Markdown.write(rooms.look(ada.id(), outline));
    }

    @Test
    void a_name_is_another_everywhere_on_every_screen_until_it_is_taken_back() {
        var eve = newcomer("Eve");
        member(ada, outline, eve, Role.EDITOR);
        var before = read();
        try (var one = asks(ada, "Dédé", "André");
                var other = at(eve, "", "[data-beat]")) {
            var count = places(one).count();
            assertThat(count).isGreaterThan(20);
            assertThat(places(one).first().locator("ins")).hasText("André");
            button(one, "Replace " + count).click();

            one.sees("replaced by “André” in " + count + " places");
            other.finds("[data-number='4'] [data-part=prose]:has-text('André')");
            one.finds("[data-save-state=saved]");
            one.page().waitForCondition(() -> read().equals(before.replace("Dédé", "André")));
            one.presses("Undo");
            one.page().waitForCondition(() -> read().equals(before));
            other.finds("[data-number='4'] [data-part=prose]:has-text('Dédé')");
            assertThat(one.complaints()).isEmpty();
        }
    }

    @Test
    void a_place_that_is_left_out_stays_as_it_is() {
        try (var person = asks(ada, "police", "army")) {
            places(person).first().waitFor();
            var count = places(person).count();
            var first = places(person).first().locator(".line").textContent().strip();
            places(person).first().locator("input").uncheck();
            button(person, "Replace " + (count - 1)).click();
            person.sees("in " + (count - 1) + " places");
            person.finds("[data-save-state=saved]");

            person.page().keyboard().press("Control+h");
            person.fills("Find", "police");
            assertThat(places(person)).hasCount(1);
            assertThat(places(person).first().locator(".line"))
                    .containsText(first.substring(first.indexOf("police")).substring(0, 6));
        }
    }

    @Test
    void words_that_nobody_has_written_are_said_not_to_be_there() {
        try (var person = asks(ada, "xyzzy", "plugh")) {
            person.sees("Nothing says “xyzzy”.");
            assertThat(button(person, "Replace")).isDisabled();
            person.page().keyboard().press("Escape");
            assertThat(person.page().locator("replace-sheet dialog[open]")).hasCount(0);
        }
    }

    @Test
    void who_may_only_read_replaces_nothing() {
        var vic = newcomer("Vic");
        member(ada, outline, vic, Role.VIEWER);
        try (var person = at(vic, "", "[data-beat]")) {
            person.page().keyboard().press("Control+h");
            person.page().keyboard().press("Control+k");
            person.finds("command-palette .find");
            person.page().keyboard().type("replace");

            person.sees("Nothing here is called “replace”.");
            assertThat(person.page().locator("replace-sheet dialog[open]")).hasCount(0);
        }
    }
}
