package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.outline.Field;
import app.beatwright.room.Role;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Everything by a few letters.
class PaletteTest extends LaBalanceTest {

    private Person atTheOutline(Account account) {
        return at(account, "", "[data-beat]");
    }

    /// Opens it with its key.
    private static Person asks(Person person, String words) {
        person.page().keyboard().press("Control+k");
        person.finds("command-palette input");
        person.page().keyboard().type(words);
        return person;
    }

    private static Locator finds(Person person) {
        return person.page().locator("command-palette .find");
    }

    private static Locator chosen(Person person) {
        return person.page().locator("command-palette .find[aria-selected=true] .found");
    }

    @Test
    void a_beat_is_found_by_its_words_and_by_its_number() {
        try (var person = atTheOutline(ada)) {
            asks(person, "stalls");
            assertThat(chosen(person)).hasText(Pattern.compile("12 · Le Belge stalls.*"));
            person.page().keyboard().press("Enter");
            assertThat(person.page().locator("[data-number='12'][aria-current=true]"))
                    .isVisible();

            asks(person, "19");
            person.page().keyboard().press("Enter");
            assertThat(person.page().locator("[data-number='19'][aria-current=true]"))
                    .isInViewport();
        }
    }

    @Test
    void escape_leaves_the_caret_where_it_was_and_the_words_as_they_are() {
        try (var person = atTheOutline(ada)) {
            var keys = person.page().keyboard();
            person.page().locator("[data-number='2'] .words").click();
            keys.press("Control+End");
            keys.type(" Nobody");
            asks(person, "zzz").sees("Nothing here is called “zzz”.");
            keys.press("Escape");
            person.finds("[data-number='2'] .cm-editor.cm-focused");
            keys.type(" knows.");

            assertThat(person.page().locator("[data-number='2'] .cm-content"))
                    .containsText(Pattern.compile(" Nobody knows\\.$"));
        }
    }

    @Test
    void a_slash_at_the_beginning_of_a_line_asks_for_a_command_and_two_are_one_slash() {
        try (var person = atTheOutline(ada)) {
            var keys = person.page().keyboard();
            person.page().locator("[data-number='2'] .words").click();
            keys.press("Control+End");
            keys.type("\n/");
            person.finds("command-palette input");
            keys.type("/");
            person.finds("[data-number='2'] .cm-editor.cm-focused");
            keys.type("/ and/or\n/");
            person.finds("command-palette input");
            keys.type("status done");
            assertThat(chosen(person)).hasText("Status of beat 2: done");
            keys.press("Enter");

            assertThat(person.page().locator("[data-number='2'] .status")).hasText("done");
            person.finds("[data-save-state=saved]");
            assertThat(rooms.look(ada.id(), outline).beats().get(1).prose()).endsWith("\n// and/or\n");
        }
    }

    @Test
    void what_began_with_a_slash_and_came_to_nothing_stands_in_the_words() {
        try (var person = atTheOutline(ada)) {
            var keys = person.page().keyboard();
            person.page().locator("[data-number='2'] .words").click();
            keys.press("Control+End");
            keys.type("\n/");
            person.finds("command-palette input");
            keys.type("cut to");
            keys.press("Escape");
            person.finds("[data-number='2'] .cm-editor.cm-focused");
            keys.type(" Paris");

            assertThat(person.page().locator("[data-number='2'] .cm-line").last())
                    .hasText("/cut to Paris");
            person.finds("[data-save-state=saved]");
            assertThat(rooms.look(ada.id(), outline).beats().get(1).prose()).endsWith("\n/cut to Paris");
        }
    }

    @Test
    void a_slash_where_no_palette_can_be_opened_is_a_letter() {
        try (var person = atTheOutline(ada)) {
            var keys = person.page().keyboard();
            person.page().locator("[data-number='2'] .words").click();
            person.page().evaluate("() => document.querySelector('command-palette').remove()");
            keys.press("Control+End");
            keys.type("\n/cut to");

            assertThat(person.page().locator("[data-number='2'] .cm-line").last())
                    .hasText("/cut to");
        }
    }

    @Test
    void a_command_acts_on_the_beat_that_is_selected_and_is_taken_back_like_any_other() {
        try (var person = atTheOutline(ada)) {
            var keys = person.page().keyboard();
            person.page().locator("[data-number='3'] .words").click();
            asks(person, "status done");
            assertThat(chosen(person)).hasText("Status of beat 3: done");
            keys.press("Enter");
            person.finds("[data-save-state=saved]");
            assertThat(third()).isEqualTo("done");

            asks(person, "undo");
            keys.press("Enter");
            person.page().waitForCondition(() -> third().isEmpty());
        }
    }

    private String third() {
        return rooms.look(ada.id(), outline).beats().get(2).field(Field.STATUS);
    }

    @Test
    void it_goes_to_another_view_and_writes_where_a_beat_can_be_written() {
        try (var person = atTheOutline(ada)) {
            asks(person, "map").page().keyboard().press("Enter");
            person.finds("outline-map .block");
            asks(person, "new beat at").page().keyboard().press("Enter");

            person.finds("outline-editor[data-view=outline]");
            person.page().keyboard().type("The last word");
            person.page()
                    .waitForCondition(() -> rooms.look(ada.id(), outline)
                            .beats()
                            .getLast()
                            .title()
                            .equals("The last word"));
        }
    }

    @Test
    void a_character_is_looked_for_in_all_beats() {
        try (var person = atTheOutline(ada)) {
            asks(person, "only petrovic char");
            assertThat(chosen(person)).hasText("Only the beats with Petrovic");
            person.page().keyboard().press("Enter");

            assertThat(person.page()).hasURL(Pattern.compile(".*filter=character.*"));
            assertThat(person.page().locator("beat-card[data-out]").first()).isVisible();
        }
    }

    @Test
    void other_outlines_are_found_but_only_those_that_are_ones_own() {
        outlineOf(ada, "Killing Zoe", "killing-zoe.txt");
        library.create(newcomer("Eve").id(), "Killing Time");
        try (var person = atTheOutline(ada)) {
            asks(person, "killing");
            assertThat(finds(person)).hasCount(1);
            person.page().keyboard().press("Enter");

            person.page().waitForCondition(() -> !person.path().contains(outline.toString()));
            assertThat(person.page()).hasTitle("Killing Zoe · Beatwright");
            person.finds("[data-save-state=saved]");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void who_may_only_read_finds_nothing_that_writes() {
        var vic = newcomer("Vic");
        member(ada, outline, vic, Role.VIEWER);
        try (var person = atTheOutline(vic)) {
            person.page().locator("[data-number='3']").click();
            asks(person, "beat");
            finds(person).first().waitFor();

            assertThat(finds(person)
                            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("New|Status|bin|Undo"))))
                    .hasCount(0);
        }
    }
}
