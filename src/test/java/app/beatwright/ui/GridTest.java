package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Relation;
import app.beatwright.outline.Strand;
import app.beatwright.room.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What each beat does for each line, filled like a spreadsheet.
class GridTest extends LaBalanceTest {

    /// The columns, from the left.
    private static final int TITLE = 0;

    private static final int DEDE = 1;
    private static final int MASSINA = 2;
    private static final int PETROVIC = 3;

    private Person atTheGrid(Account account) {
        return at(account, "?view=grid", "outline-grid .cell");
    }

    /// The cell of the beat at this place of the story.
    private static Locator cell(Person person, int place, int column) {
        return person.page()
                .locator("outline-grid .row:not(.part)")
                .nth(place - 1)
                .locator(".cell")
                .nth(column);
    }

    private static Locator focused(Person person) {
        return person.page().locator("outline-grid :focus");
    }

    private static void saved(Person person) {
        person.finds("[data-save-state=saved]");
    }

    private Outline look() {
        return rooms.look(ada.id(), outline);
    }

    private Node beat(int place) {
        return look().beats().get(place - 1);
    }

    private NodeId line(int column) {
        return look().children(NodeId.PLOTLINES).get(column - 1).id();
    }

    private String words(int place, int column) {
        return beat(place).field(new Strand(line(column)));
    }

    private boolean serves(int place, int column) {
        return beat(place).links(Relation.PLOTLINE).contains(line(column));
    }

    private static void pastes(Person person, String words) {
        var page = person.page();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("words => navigator.clipboard.writeText(words)", words);
        page.keyboard().press("Control+v");
    }

    @Test
    void cells_are_filled_by_keyboard_and_seen_on_every_screen() {
        var eve = newcomer("Eve");
        member(ada, outline, eve, Role.EDITOR);
        try (var one = atTheGrid(ada);
                var other = atTheGrid(eve)) {
            var keys = one.page().keyboard();
            cell(one, 1, DEDE).click();
            keys.type("shows her the street");
            keys.press("Tab");
            keys.type("is not there yet");
            keys.press("Tab");
            keys.type("knows nothing");
            keys.press("Enter");
            keys.type("is thrown out");
            keys.press("Enter");

            assertThat(cell(other, 1, DEDE)).hasText("shows her the street");
            assertThat(cell(other, 1, MASSINA)).hasText("is not there yet");
            assertThat(cell(other, 1, PETROVIC)).hasText("knows nothing");
            assertThat(cell(other, 2, DEDE)).hasText("is thrown out");
            assertThat(cell(other, 1, PETROVIC)).hasAttribute("data-on", "");
            saved(one);
            assertThat(words(1, PETROVIC)).isEqualTo("knows nothing");
            assertThat(serves(1, PETROVIC)).isTrue();
            assertThat(one.complaints()).isEmpty();
        }
    }

    @Test
    void enter_goes_on_with_what_is_there_and_escape_brings_it_back() {
        try (var person = atTheGrid(ada)) {
            var keys = person.page().keyboard();
            cell(person, 1, MASSINA).click();
            keys.type("sends his men");
            keys.press("Enter");
            assertThat(cell(person, 1, MASSINA)).hasText("sends his men");
            keys.press("ArrowUp");
            keys.press("Enter");
            keys.type(" to her");
            keys.press("Enter");
            assertThat(cell(person, 1, MASSINA)).hasText("sends his men to her");
            keys.press("ArrowUp");
            keys.type("nothing of it");
            keys.press("Escape");

            assertThat(cell(person, 1, MASSINA)).hasText("sends his men to her");
            assertThat(cell(person, 1, MASSINA)).isFocused();
            saved(person);
            assertThat(words(1, MASSINA)).isEqualTo("sends his men to her");
        }
    }

    @Test
    void escape_takes_nothing_away_that_somebody_else_has_put_there_meanwhile() {
        try (var person = atTheGrid(ada)) {
            cell(person, 1, MASSINA).click();
            person.page().keyboard().press("Enter");
            rooms.submit(
                    ada.id(), outline, new Command.SetField(beat(1).id(), new Strand(line(MASSINA)), "sends his men"));
            assertThat(person.page().locator("outline-grid .writing")).hasText("sends his men");
            person.page().keyboard().press("Escape");

            assertThat(cell(person, 1, MASSINA)).hasText("sends his men");
            assertThat(cell(person, 1, MASSINA)).isFocused();
            assertThat(words(1, MASSINA)).isEqualTo("sends his men");
        }
    }

    @Test
    void half_a_sentence_outlives_a_click_another_view_and_a_reload() {
        try (var person = atTheGrid(ada)) {
            var keys = person.page().keyboard();
            cell(person, 1, DEDE).click();
            keys.type("half");
            cell(person, 3, DEDE).click();
            keys.type("of a");
            person.page().locator("[data-view-choice=outline]").click();
            person.finds("outline-editor[data-view=outline] beat-card");
            person.page().locator("[data-view-choice=grid]").click();
            cell(person, 4, DEDE).click();
            keys.type("sentence");
            person.page().reload();

            assertThat(cell(person, 1, DEDE)).hasText("half");
            assertThat(cell(person, 3, DEDE)).hasText("of a");
            assertThat(cell(person, 4, DEDE)).hasText("sentence");
            saved(person);
            assertThat(words(4, DEDE)).isEqualTo("sentence");
        }
    }

    @Test
    void space_marks_and_delete_empties_and_both_are_taken_back() {
        try (var person = atTheGrid(ada)) {
            var keys = person.page().keyboard();
            assertThat(serves(1, PETROVIC)).isFalse();
            cell(person, 1, PETROVIC).click();
            keys.press("Space");
            assertThat(cell(person, 1, PETROVIC)).hasAttribute("data-on", "");
            keys.type("is afraid");
            keys.press("Enter");
            keys.press("ArrowUp");
            keys.press("Delete");

            assertThat(cell(person, 1, PETROVIC)).hasText("");
            assertThat(cell(person, 1, PETROVIC)).not().hasAttribute("data-on", "");
            keys.press("Control+z");
            assertThat(cell(person, 1, PETROVIC)).hasText("is afraid");
            assertThat(cell(person, 1, PETROVIC)).hasAttribute("data-on", "");
            saved(person);
            assertThat(words(1, PETROVIC)).isEqualTo("is afraid");
        }
    }

    @Test
    void a_table_from_a_spreadsheet_is_put_as_one_and_taken_back_as_one() {
        var before = look();
        try (var person = atTheGrid(ada)) {
            cell(person, 2, DEDE).click();

            pastes(person, "loses his place\tlaughs\tx\n\t\"waits,\nand waits\"\t\n");

            person.sees("Filled 5 cells");
            assertThat(cell(person, 2, DEDE)).hasText("loses his place");
            assertThat(cell(person, 2, PETROVIC)).hasAttribute("data-on", "");
            assertThat(cell(person, 3, MASSINA)).hasText("waits, and waits");
            assertThat(cell(person, 3, DEDE)).not().hasAttribute("data-on", "");
            person.presses("Undo");
            assertThat(cell(person, 2, DEDE)).hasText("In this beat");
            saved(person);
            assertThat(look()).isEqualTo(before);
        }
    }

    @Test
    void a_table_that_does_not_fit_is_not_put_and_says_why() {
        var before = look();
        try (var person = atTheGrid(ada)) {
            cell(person, 2, PETROVIC).click();
            pastes(person, "one\ttwo");
            person.sees(
                    "This has 2 columns, and from here on there are 1. Begin further left, or add what is missing.");
            pastes(person, "x".repeat(501));
            person.sees("Row 1, column 1 has 501 letters; a cell takes 500.");
            pastes(person, "");
            person.sees("There are no words on the clipboard.");
            pastes(person, "row\n".repeat(40));
            person.sees("This has 40 rows, and from here on there are 18 beats.");

            assertThat(look()).isEqualTo(before);
        }
    }

    @Test
    void several_cells_are_copied_emptied_and_filled_together() {
        try (var person = atTheGrid(ada)) {
            var page = person.page();
            var keys = page.keyboard();
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            cell(person, 2, TITLE).click();
            keys.press("Shift+ArrowRight");
            keys.press("Shift+ArrowDown");
            assertThat(page.locator("outline-grid .cell[aria-selected=true]")).hasCount(4);
            keys.press("Control+c");
            assertThat((String) page.evaluate("() => navigator.clipboard.readText()"))
                    .isEqualTo("%s\t✓\n%s\t✓".formatted(beat(2).title(), beat(3).title()));

            keys.press("Delete");
            person.sees("Emptied 2 cells");
            saved(person);
            assertThat(serves(2, DEDE) || serves(3, DEDE)).isFalse();
            assertThat(beat(2).title()).isNotEmpty();

            cell(person, 1, DEDE).click();
            cell(person, 3, MASSINA).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
            pastes(person, "later");
            person.sees("Filled 6 cells");
            assertThat(cell(person, 3, MASSINA)).hasText("later");
        }
    }

    @Test
    void of_two_in_one_cell_the_later_stands_and_the_other_is_told() {
        var eve = newcomer("Eve");
        member(ada, outline, eve, Role.EDITOR);
        try (var one = atTheGrid(ada);
                var other = atTheGrid(eve)) {
            cell(one, 1, DEDE).click();
            one.page().keyboard().type("watches her");
            one.page().context().setOffline(true);
            one.page().keyboard().press("Enter");
            one.finds("[data-save-state=local]");
            cell(other, 1, DEDE).click();
            other.page().keyboard().type("loves her");
            other.page().keyboard().press("Enter");
            saved(other);
            one.page().context().setOffline(false);

            saved(one);
            one.sees("“loves her” meanwhile. Yours stands.");
            assertThat(cell(other, 1, DEDE)).hasText("watches her");
        }
    }

    @Test
    void words_in_a_cell_of_a_beat_that_another_removes_go_to_the_bin_with_it() {
        try (var person = atTheGrid(ada)) {
            var id = beat(3).id();
            cell(person, 3, DEDE).click();
            person.page().keyboard().type("dies for it");
            person.finds("outline-grid .writing");
            rooms.submit(ada.id(), outline, new Command.Remove(List.of(id)));

            assertThat(person.page().locator("outline-grid .writing")).hasCount(0);
            saved(person);
            assertThat(look().find(id).orElseThrow().field(new Strand(line(DEDE))))
                    .isEqualTo("dies for it");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void characters_stand_across_too_and_the_address_remembers_it() {
        try (var person = atTheGrid(ada)) {
            person.presses("Characters");
            assertThat(person.page().locator("outline-grid .line .name").nth(3)).hasText("Nicole");
            assertThat(person.page()).hasURL(Pattern.compile(".*[?&]across=character.*"));
            cell(person, 1, 4).click();
            person.page().keyboard().type("walks the street");
            person.page().keyboard().press("Enter");
            saved(person);
            person.page().reload();

            assertThat(cell(person, 1, 4)).hasText("walks the street");
            var nicole = look().children(NodeId.CAST).get(3).id();
            assertThat(beat(1).field(new Strand(nicole))).isEqualTo("walks the street");
        }
    }

    @Test
    void a_plotline_is_added_and_named_in_its_head_with_a_colour_of_its_own() {
        try (var person = atTheGrid(ada)) {
            person.presses("+ Plotline");
            assertThat(focused(person)).hasAttribute("aria-label", "Name of the plotline");
            person.page().keyboard().type("The street");
            person.page().keyboard().press("Enter");
            saved(person);

            var added = look().children(NodeId.PLOTLINES).getLast();
            assertThat(added.title()).isEqualTo("The street");
            assertThat(added.field(Field.COLOUR)).isEqualTo("d");
            assertThat(person.page().locator("outline-grid .cell[data-column='" + added.id() + "']"))
                    .hasCount(19);
        }
    }

    @Test
    void what_does_not_fit_the_filter_fades_and_is_hidden_where_that_is_wanted() {
        try (var person = at(ada, "?view=grid&filter=plotline:" + line(PETROVIC), "outline-grid .cell")) {
            assertThat(person.page().locator("outline-grid .row[data-out]")).hasCount(15);
            person.page()
                    .getByLabel("Hide others", new Page.GetByLabelOptions())
                    .check();
            assertThat(person.page().locator("outline-grid .row:not(.part)")).hasCount(4);
        }
    }

    @Test
    void who_may_only_read_walks_about_and_changes_nothing() {
        var before = look();
        var vic = newcomer("Vic");
        member(ada, outline, vic, Role.VIEWER);
        try (var person = atTheGrid(vic)) {
            var keys = person.page().keyboard();
            cell(person, 1, DEDE).click();
            for (var key : List.of("x", "Enter", "Delete", "Space")) {
                keys.press(key);
            }
            pastes(person, "by force");
            keys.press("ArrowDown");

            assertThat(cell(person, 2, DEDE)).isFocused();
            assertThat(person.page().locator("outline-grid .writing, outline-grid .adding"))
                    .hasCount(0);
            keys.press("f");
            assertThat(person.page().getByLabel("Words to find")).isFocused();
            assertThat(look()).isEqualTo(before);
        }
    }

    @Test
    void a_finger_chooses_a_cell_and_writes_in_it_the_second_time() {
        try (var person = touching(ada)) {
            person.goes("/outline/" + outline + "?view=grid").finds("[data-save-state=saved]");
            cell(person, 2, DEDE).tap();
            assertThat(cell(person, 2, DEDE)).isFocused();
            assertThat(person.page().locator("outline-grid .writing")).hasCount(0);
            cell(person, 2, DEDE).tap();
            person.finds("outline-grid .writing");
            person.page().keyboard().type("is thrown out");
            cell(person, 4, DEDE).tap();

            assertThat(cell(person, 2, DEDE)).hasText("is thrown out");
            saved(person);
            assertThat(words(2, DEDE)).isEqualTo("is thrown out");
        }
    }
}
