package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.beatwright.account.Account;
import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.Node;
import app.beatwright.room.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The story along its pages: the same beats, the same selection, the same undo.
class MapTest extends LaBalanceTest {

    private Person atTheMap(Account account) {
        return at(account, "?view=map", "outline-map .block");
    }

    private static Person looksAt(Person person, String view) {
        person.page().locator("[data-view-choice=" + view + "]").click();
        person.finds("outline-editor[data-view=" + view + "]");
        return person;
    }

    private static Locator block(Person person, int place) {
        return person.page().locator("outline-map .block").nth(place - 1);
    }

    private static Locator point(Person person, int place) {
        return person.page().locator("outline-map .point").nth(place - 1);
    }

    private static BoundingBox box(Locator locator) {
        return Objects.requireNonNull(locator.boundingBox());
    }

    /// The beat at this place of the story, as the server has it.
    private Node beat(int place) {
        return rooms.look(ada.id(), outline).beats().get(place - 1);
    }

    private static Pattern said(int number, int eighths) {
        var pages = eighths / 8 + (eighths % 8 == 0 ? "" : " " + eighths % 8 + "/8");
        return Pattern.compile("Beat " + number + ", .*, " + pages + " pp.*");
    }

    /// Takes a beat by its end and pulls it; it is not let go yet.
    private static void pulls(Person person, int place, double pixels) {
        var mouse = person.page().mouse();
        var from = box(block(person, place));
        mouse.move(from.x + from.width - 3, from.y + from.height / 2);
        mouse.down();
        mouse.move(from.x + from.width - 3 + pixels, from.y + from.height / 2, new Mouse.MoveOptions().setSteps(5));
    }

    @Test
    void a_beat_is_as_wide_as_it_is_long_and_as_long_as_it_is_pulled_on_every_screen() {
        var eve = newcomer("Eve");
        member(ada, outline, eve, Role.EDITOR);
        try (var one = atTheMap(ada);
                var other = atTheMap(eve)) {
            var before = beat(4).eighths();
            var wide = box(block(one, 4)).width;
            assertThat(box(block(one, 4)).width / box(block(one, 3)).width)
                    .isCloseTo((double) before / beat(3).eighths(), within(0.05));

            pulls(one, 4, wide / before * 8);
            one.sees("story 111");
            assertThat(beat(4).eighths()).isEqualTo(before);
            one.page().mouse().up();

            assertThat(block(other, 4)).hasAccessibleName(said(4, before + 8));
            assertThat(beat(4).eighths()).isEqualTo(before + 8);
            one.page().keyboard().press("Control+z");
            assertThat(block(other, 4)).hasAccessibleName(said(4, before));
        }
    }

    @Test
    void escape_leaves_a_pulled_beat_as_long_as_it_was() {
        try (var person = atTheMap(ada)) {
            var before = beat(4).eighths();
            pulls(person, 4, 90);
            person.page().keyboard().press("Escape");
            person.page().mouse().up();

            assertThat(person.page().locator("outline-map .tip")).hasCount(0);
            assertThat(person.button("Undo")).hasAttribute("aria-disabled", "true");
            assertThat(beat(4).eighths()).isEqualTo(before);
        }
    }

    @Test
    void who_pulls_at_a_beat_that_another_removes_is_told_so() {
        try (var person = atTheMap(ada)) {
            var fourth = beat(4);
            pulls(person, 4, 60);
            person.finds("outline-map .tip");
            rooms.submit(ada.id(), outline, new Command.Remove(List.of(fourth.id())));
            assertThat(person.page().locator("outline-map .block")).hasCount(18);
            person.page().mouse().move(700, 400);
            person.page().mouse().up();

            person.sees("has been removed by somebody else");
            assertThat(person.complaints()).isEmpty();
            assertThat(person.page().locator("outline-map .tip")).hasCount(0);
        }
    }

    @Test
    void the_keyboard_sheet_tells_what_a_key_means_in_each_view() {
        try (var person = atTheMap(ada)) {
            block(person, 1).focus();
            person.page().keyboard().press("?");
            person.sees("Choose several beats").sees("More tension, less").sees("To the column beside");
        }
    }

    @Test
    void the_tension_of_a_beat_is_pulled_up_and_down() {
        try (var person = atTheMap(ada)) {
            var from = box(point(person, 6));
            var mouse = person.page().mouse();
            mouse.move(from.x + 12, from.y + 12);
            mouse.down();
            mouse.move(from.x + 12, from.y - 300, new Mouse.MoveOptions().setSteps(4));
            mouse.up();

            assertThat(point(person, 6)).hasAttribute("aria-valuetext", "10");
            person.finds("[data-save-state=saved]");
            assertThat(beat(6).field(Field.TENSION)).isEqualTo("10");
            person.page().keyboard().press("Delete");
            assertThat(point(person, 6)).hasAttribute("aria-valuetext", "not said");
        }
    }

    @Test
    void all_of_it_can_be_done_without_a_mouse_and_is_said_aloud() {
        try (var person = atTheMap(ada)) {
            var keyboard = person.page().keyboard();
            var before = beat(3).eighths();
            block(person, 1).focus();
            keyboard.press("ArrowRight");
            keyboard.press("ArrowRight");
            assertThat(block(person, 3)).isFocused();
            keyboard.press("Shift+ArrowRight");
            keyboard.press("Shift+ArrowUp");
            assertThat(person.page().locator("outline-notices [aria-live]")).containsText("tension 7");
            person.finds("[data-save-state=saved]");

            assertThat(beat(3).eighths()).isEqualTo(before + 1);
            assertThat(beat(3).field(Field.TENSION)).isEqualTo("7");
            keyboard.press("Alt+ArrowLeft");
            assertThat(block(person, 2)).isFocused();
            keyboard.press("Enter");
            person.finds("[data-number='3'] .cm-content:focus");
            assertThat(person.path()).doesNotContain("view=");
        }
    }

    @Test
    void the_beat_under_the_pointer_stays_where_it_is_however_near_one_comes() {
        try (var person = atTheMap(ada)) {
            var pointer = 655;
            var wide = box(block(person, 9)).width;
            var under = shareUnder(person, pointer);
            person.page().mouse().move(pointer, box(block(person, 9)).y + 10);
            for (var turn = 0; turn < 4; turn++) {
                person.page().mouse().wheel(0, -240);
            }
            person.page().waitForCondition(() -> box(block(person, 9)).width > 4 * wide);

            assertThat(shareUnder(person, pointer)).isCloseTo(under, within(0.01));
            person.page().keyboard().press("0");
            person.page().waitForCondition(() -> box(block(person, 9)).width < 1.1 * wide);
            assertThat(shareUnder(person, pointer)).isCloseTo(under, within(0.01));
        }
    }

    /// Which part of the ninth beat lies left of this x.
    private static double shareUnder(Person person, double x) {
        var box = box(block(person, 9));
        return (x - box.x) / box.width;
    }

    @Test
    void who_looks_at_the_map_in_mid_sentence_goes_on_where_the_caret_was() {
        try (var person = at(ada).goes("/outline/" + outline)) {
            person.page().locator("[data-number='14'] .words").click();
            person.page().keyboard().press("Control+Home");
            person.page().keyboard().type("At once ");
            var top = person.page().locator("[data-scroll=outline]").evaluate("el => el.scrollTop");
            looksAt(person, "map");
            assertThat(block(person, 14)).hasAttribute("aria-selected", "true");
            looksAt(person, "outline");

            person.finds("[data-number='14'] .cm-content:focus");
            person.page().keyboard().type("and without a word ");
            person.finds("[data-save-state=saved]");
            assertThat(beat(14).prose()).startsWith("At once and without a word ");
            assertThat(person.page().locator("[data-scroll=outline]").evaluate("el => el.scrollTop"))
                    .isEqualTo(top);
        }
    }

    @Test
    void a_beat_chosen_on_the_map_is_chosen_everywhere() {
        try (var person = atTheMap(ada)) {
            block(person, 17).click();
            assertThat(person.path()).contains("beat=" + beat(17).id());
            looksAt(person, "outline");

            assertThat(person.page().locator("[data-number='17'][aria-current=true]"))
                    .isInViewport();
        }
    }

    @Test
    void a_role_without_a_beat_gets_one_where_it_is_looked_for() {
        try (var person = atTheMap(ada)) {
            person.page()
                    .locator("outline-map .role[data-role='snyder15/b-story']")
                    .click();
            person.finds("outline-editor[data-view=outline] [data-number='20'] [data-part=title]:focus");
            person.page().keyboard().type("Nicole waits");
            looksAt(person, "map");

            var filled = person.page().locator("outline-map .role[data-role='snyder15/b-story']");
            assertThat(filled).hasAttribute("data-state", "filled");
            filled.click();
            assertThat(person.page().locator(".block[aria-selected=true]")).containsText("Nicole waits");
        }
    }

    @Test
    void what_is_looked_for_stands_out_on_the_map_too() {
        try (var person = atTheMap(ada)) {
            person.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Le Capitaine"))
                    .click();

            assertThat(person.page().locator("outline-map .block:not([data-out])"))
                    .hasCount(1);
            assertThat(person.path()).contains("filter=character");
        }
    }

    @Test
    void a_viewer_looks_and_changes_nothing() {
        var eve = newcomer("Eve");
        member(ada, outline, eve, Role.VIEWER);
        try (var person = atTheMap(eve)) {
            var before = beat(3).eighths();
            assertThat(person.page().locator("outline-map .edge")).hasCount(0);
            block(person, 3).focus();
            person.page().keyboard().press("Shift+ArrowRight");
            point(person, 3).focus();
            person.page().keyboard().press("ArrowUp");
            assertThat(point(person, 3)).hasAttribute("aria-readonly", "true");

            looksAt(person, "outline");
            person.finds("[data-number='3']");
            assertThat(beat(3).eighths()).isEqualTo(before);
            assertThat(beat(3).field(Field.TENSION)).isEmpty();
        }
    }

    @Test
    void an_empty_outline_says_where_it_begins() {
        outline = library.create(ada.id(), "", Optional.empty(), List.of());
        try (var person = at(ada).goes("/outline/" + outline + "?view=map")) {
            person.presses("Write the first beat");
            person.finds(".blank-sheet .first:focus");
            person.page().keyboard().type("A train");

            person.finds("[data-beat]");
            looksAt(person, "map");
            assertThat(block(person, 1)).containsText("A train");
        }
    }
}
