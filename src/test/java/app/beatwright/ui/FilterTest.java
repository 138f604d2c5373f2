package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.NodeId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Looking for some beats among all.
class FilterTest extends LaBalanceTest {

    /// The numbers of the beats that have not faded, in order.
    private static final String FITTING =
            "[...document.querySelectorAll('[data-beat]:not([data-out])')].map(card => card.dataset.number).join(' ')";

    private static final String ALL =
            IntStream.rangeClosed(1, 19).mapToObj(Integer::toString).collect(Collectors.joining(" "));

    private Person atTheOutline(String query) {
        return at(ada, query, "[data-beat]");
    }

    private static void shows(Person person, String numbers) {
        person.page().waitForFunction("expected => (" + FITTING + ") === expected", numbers);
    }

    private static Locator caught(Person person) {
        return person.page().locator("filter-bar .caught");
    }

    @Test
    void words_let_all_other_beats_fade_in_every_view_until_the_filter_is_left() {
        try (var person = atTheOutline("")) {
            person.page().keyboard().press("f");
            person.page().keyboard().type("metro");

            shows(person, "13");
            assertThat(caught(person)).hasText("1 of 19 beats");
            person.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Board").setExact(true))
                    .click();
            person.finds("outline-editor[data-view=board]");
            shows(person, "13");
            person.page().reload();
            person.finds("[data-number='12'][data-out]");
            assertThat(person.path()).contains("view=board").contains("filter=words");

            person.presses("Close the filter");
            assertThat(person.page().locator("[data-out]")).hasCount(0);
            assertThat(person.path()).doesNotContain("filter");
        }
    }

    @Test
    void a_role_is_looked_for_and_what_is_looked_for_often_is_kept_in_this_browser() {
        try (var person = atTheOutline("")) {
            person.page().keyboard().press("f");
            person.page()
                    .getByLabel("Role", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("Finale");
            shows(person, "16 17 18");
            person.presses("Keep");
            person.presses("Close the filter");
            shows(person, ALL);
            person.page().reload();
            person.finds("[data-beat]");

            person.page().keyboard().press("f");
            person.presses("★ Finale");
            shows(person, "16 17 18");
            person.presses("Keep no more");
            assertThat(person.page().locator("filter-bar .kept")).hasCount(0);
        }
    }

    @Test
    void what_was_changed_lately_is_found_and_what_changes_meanwhile_comes_in() {
        var begun = Instant.now().plusMillis(1);
        try (var person = at(ada, ColorScheme.LIGHT, 1440, 900)) {
            // an hour later by the clock on the wall of this browser
            person.page().clock().setFixedTime(Date.from(begun.plus(Duration.ofHours(1))));
            person.goes("/outline/" + outline).finds("[data-save-state=saved]");
            person.finds("[data-beat]");
            person.page().keyboard().press("f");
            person.page()
                    .getByLabel("Changed", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("hour");
            assertThat(caught(person)).hasText("0 of 19 beats");

            changes(7);
            shows(person, "7");
            person.page().context().setOffline(true);
            person.finds("[data-line=offline]");
            changes(9);
            person.page().context().setOffline(false);
            shows(person, "7 9");
            person.page().reload();
            shows(person, "7 9");
            person.presses("Changed in the last hour: leave out of the filter");
            shows(person, ALL);
        }
    }

    private void changes(int place) {
        var beat = rooms.look(ada.id(), outline).beats().get(place - 1);
        rooms.submit(ada.id(), outline, new Command.SetField(beat.id(), Field.STATUS, "done"));
    }

    @Test
    void a_field_takes_every_letter_also_those_that_are_keys_of_the_outline() {
        try (var person = atTheOutline("?view=board")) {
            var plotline = person.page().getByLabel("Add a plotline");
            plotline.click();
            person.page().keyboard().type("f-F?+=");
            assertThat(plotline).hasValue("f-F?+=");
            plotline.fill("");
            person.finds("[data-beat]").focus();
            person.page().keyboard().press("f");
            person.page().keyboard().type("f-F?+=");

            assertThat(person.page().getByLabel("Words to find")).hasValue("f-F?+=");
            person.page().keyboard().press("Control+z");
            assertThat(person.page().locator("outline-notices .notice")).hasCount(0);
        }
    }

    @Test
    void a_plotline_of_the_rail_is_a_filter() {
        try (var person = atTheOutline("")) {
            var third = rooms.look(ada.id(), outline).children(NodeId.PLOTLINES).get(2);
            var count = person.finds("[data-filter='plotline:" + third.id() + "']");
            count.click();

            assertThat(count).hasAttribute("aria-pressed", "true");
            assertThat(caught(person)).hasText("4 of 19 beats");
            count.click();
            assertThat(person.page().locator("[data-out]")).hasCount(0);
        }
    }

    @Test
    void a_beat_that_comes_to_fit_shows_at_once_and_one_that_no_longer_does_fades_when_it_is_left() {
        try (var person = atTheOutline("?filter=words:walkman")) {
            shows(person, "10 12");
            person.page().locator("[data-number='1'] .words").click();
            person.page().keyboard().press("Control+End");
            person.page().keyboard().type(" She hears it on her Walkman.");

            shows(person, "1 10 12");
            assertThat(caught(person)).hasText("3 of 19 beats");
            for (var letter = 0; letter < "Walkman.".length(); letter++) {
                person.page().keyboard().press("Backspace");
            }
            assertThat(caught(person)).hasText("2 of 19 beats");
            shows(person, "1 10 12");
            person.page().locator("[data-number='10'] .words").click();
            shows(person, "10 12");
        }
    }

    @Test
    void a_new_beat_takes_the_words_typed_for_it_though_it_does_not_fit() {
        try (var person = atTheOutline("?filter=words:walkman")) {
            person.page().getByLabel("Hide others").check();
            assertThat(person.page().locator("[data-number='1']")).isHidden();
            person.page().locator("[data-number='10'] [data-part=title]").click();
            person.page().keyboard().press("End");
            person.page().keyboard().press("Enter");
            person.page().keyboard().type("The van");
            person.page().keyboard().press("Escape");
            person.page().keyboard().press("ArrowDown");

            assertThat(person.page().locator("[data-number='12']")).isFocused();
            assertThat(person.page().locator("[data-number='20']")).isHidden();
            person.finds("[data-save-state=saved]");
            assertThat(rooms.look(ada.id(), outline).beats().get(10).title()).isEqualTo("The van");
        }
    }

    @Test
    void hidden_beats_are_out_of_sight_and_nothing_else() {
        try (var person = atTheOutline("?filter=words:walkman")) {
            person.page().getByLabel("Hide others").check();
            assertThat(person.page().locator("[data-number='1']")).isHidden();
            assertThat(person.page().locator("[data-number='12'] .pages")).hasText("pp. 59–68");

            person.page().getByLabel("Hide others").uncheck();
            assertThat(person.page().locator("[data-number='1']")).isVisible();
            assertThat(rooms.look(ada.id(), outline).beats()).hasSize(19);
        }
    }
}
