package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.exchange.Markdown;
import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Relation;
import app.beatwright.room.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The outline in columns: the same cards, the same words.
class BoardTest extends LaBalanceTest {

    /// The numbers of the beats of each column, in order.
    private static final String COLUMNS = """
            [...document.querySelectorAll('.leaves.story > section')]
              .map(column => [...column.querySelectorAll('[data-beat]')].map(card => card.dataset.number).join(' '))
              .join(' | ')""";

    private static final String AS_SEEDED = "1 2 3 4 5 6 | 7 8 9 10 | 11 12 13 14 | 15 16 17 18 19 | ";

    private Person atTheBoard(Account account) {
        return at(account, "?view=board", "outline-editor[data-view=board] [data-beat]");
    }

    private static Locator card(Person person, int number) {
        return person.page().locator("[data-number='" + number + "']");
    }

    private static BoundingBox box(Locator locator) {
        return Objects.requireNonNull(locator.boundingBox());
    }

    private static void shows(Person person, String columns) {
        person.page().waitForFunction("expected => (" + COLUMNS + ") === expected", columns);
    }

    /// Takes a card by its foot and carries it over the upper part of another; it is not put down yet.
    private static void carries(Person person, int number, int over) {
        var mouse = person.page().mouse();
        card(person, number).locator(".pages").scrollIntoViewIfNeeded();
        var from = box(card(person, number).locator(".pages"));
        var to = box(card(person, over));
        mouse.move(from.x + from.width / 2, from.y + from.height / 2);
        mouse.down();
        mouse.move(to.x + to.width / 2, to.y + 12, new Mouse.MoveOptions().setSteps(6));
    }

    private static void puts(Person person) {
        person.page().mouse().up();
    }

    /// The beats of the story as the server has them.
    private String read() {
        return rooms.look(ada.id(), outline).beats().stream()
                .map(beat -> Integer.toString(beat.number()))
                .collect(joining(" "));
    }

    private Node beat(int number) {
        return rooms.look(ada.id(), outline).nodes().stream()
                .filter(node -> node.number() == number && node.kind() == Kind.BEAT)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_card_dragged_into_another_act_stands_there_on_every_screen_until_it_is_taken_back() {
        var eve = newcomer("Eve");
        member(ada, outline, eve, Role.EDITOR);
        try (var one = atTheBoard(ada);
                var other = atTheBoard(eve)) {
            carries(one, 3, 12);
            assertThat(one.page().locator(".insertion .tip")).hasText("p. 55, Act Two B");
            puts(one);

            shows(one, "1 2 4 5 6 | 7 8 9 10 | 11 3 12 13 14 | 15 16 17 18 19 | ");
            shows(other, "1 2 4 5 6 | 7 8 9 10 | 11 3 12 13 14 | 15 16 17 18 19 | ");
            one.presses("Undo");
            shows(one, AS_SEEDED);
            shows(other, AS_SEEDED);
        }
    }

    @Test
    void escape_lets_a_carried_card_stay_where_it_was() {
        try (var person = atTheBoard(ada)) {
            carries(person, 3, 12);
            person.page().keyboard().press("Escape");
            puts(person);

            assertThat(person.page().locator(".insertion")).hasCount(0);
            shows(person, AS_SEEDED);
        }
    }

    @Test
    void several_cards_are_carried_together_and_taken_back_as_one() {
        try (var person = atTheBoard(ada)) {
            card(person, 2).locator(".pages").click();
            for (var number : List.of(4, 8)) {
                card(person, number)
                        .locator(".pages")
                        .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
            }
            carries(person, 4, 12);
            assertThat(person.page().locator(".carried-card")).hasText("3 beats");
            puts(person);

            shows(person, "1 3 5 6 | 7 9 10 | 11 2 4 8 12 13 14 | 15 16 17 18 19 | ");
            person.sees("Moved 3 beats to Act Two B").presses("Undo");
            shows(person, AS_SEEDED);
        }
    }

    @Test
    void several_beats_get_a_status_and_a_plotline_at_once_and_lose_each_as_one() {
        try (var person = atTheBoard(ada)) {
            card(person, 2).locator(".pages").click();
            for (var number : List.of(4, 11)) {
                card(person, number)
                        .locator(".pages")
                        .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
            }
            var before = rooms.look(ada.id(), outline);
            var bar = person.page().getByRole(AriaRole.TOOLBAR, new Page.GetByRoleOptions().setName("3 beats chosen"));

            bar.getByText("Status…").click();
            person.page().getByRole(AriaRole.MENUITEMCHECKBOX, named("done")).click();
            person.sees("3 beats: done");
            bar.getByText("Plotlines…").click();
            person.page()
                    .getByRole(AriaRole.MENUITEMCHECKBOX, named("C · Petrovic"))
                    .click();
            person.sees("3 beats: Petrovic");

            person.finds("[data-save-state=saved]");
            for (var number : List.of(2, 4, 11)) {
                assertThat(beat(number).field(Field.STATUS)).isEqualTo("done");
                assertThat(beat(number).links(Relation.PLOTLINE)).contains(petrovic());
            }
            person.presses("Undo");
            person.sees("Took back: 3 beats changed.");
            person.page().keyboard().press("Control+z");
            person.page().waitForCondition(() -> rooms.look(ada.id(), outline).equals(before));
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private NodeId petrovic() {
        return rooms.look(ada.id(), outline).children(NodeId.PLOTLINES).get(2).id();
    }

    @Test
    void all_that_a_filter_has_left_are_chosen_by_one_key() {
        try (var person =
                at(ada, "?view=board&filter=plotline:" + petrovic(), "outline-editor[data-view=board] [data-beat]")) {
            card(person, 9).locator(".pages").click();

            person.page().keyboard().press("Control+a");

            assertThat(person.page().locator("[data-spoken]")).hasText("4 beats chosen");
            person.page().keyboard().press("3");
            person.sees("4 beats: not Petrovic");
            person.finds("[data-save-state=saved]");
            assertThat(rooms.look(ada.id(), outline).beats())
                    .noneMatch(beat -> beat.links(Relation.PLOTLINE).contains(petrovic()));
        }
    }

    @Test
    void the_keyboard_walks_between_the_columns_and_carries_across_them() {
        try (var person = atTheBoard(ada)) {
            var keys = person.page().keyboard();
            card(person, 1).focus();
            keys.press("ArrowRight");
            assertThat(card(person, 7)).isFocused();
            keys.press("Shift+ArrowDown");
            assertThat(person.page().locator("[data-spoken]")).hasText("2 beats chosen");

            keys.press("Space");
            keys.press("ArrowRight");
            assertThat(person.page().locator("[data-spoken]")).containsText("2 beats, first, Act Two B");
            keys.press("Space");

            shows(person, "1 2 3 4 5 6 | 9 10 | 7 8 11 12 13 14 | 15 16 17 18 19 | ");
        }
    }

    @Test
    void words_typed_on_a_card_reach_the_others_and_the_caret_outlives_every_change_of_view() {
        var eve = newcomer("Eve");
        member(ada, outline, eve, Role.EDITOR);
        try (var one = atTheBoard(ada);
                var other = atTheBoard(eve)) {
            card(one, 2).locator(".words").click();
            one.page().keyboard().press("Control+End");
            one.page().keyboard().type(" On the board.");
            view(one, "Outline");
            one.page().keyboard().type(" On the page.");
            one.page().goBack();
            one.finds("outline-editor[data-view=board]");
            one.page().keyboard().type(" And back.");

            assertThat(card(other, 2).locator("[data-part=prose]"))
                    .containsText(" On the board. On the page. And back.");
            one.finds("[data-save-state=saved]");
            assertThat(beat(2).prose()).endsWith(" On the board. On the page. And back.");
        }
    }

    private static void view(Person person, String name) {
        person.page()
                .getByRole(AriaRole.NAVIGATION)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        person.finds("outline-editor[data-view=" + name.toLowerCase(Locale.ROOT) + "]");
    }

    @Test
    void a_card_that_is_written_in_shows_all_its_words_and_moves_no_other() {
        try (var person = atTheBoard(ada)) {
            var before = box(card(person, 4));
            var low = box(card(person, 2)).height;
            card(person, 2).locator(".words").click();
            person.finds("[data-number='2'].over-others .cm-content");
            person.page().keyboard().press("Control+End");
            person.page().keyboard().type(" It takes several lines more to tell all of what happened to him that day.");

            assertThat(box(card(person, 2)).height).isGreaterThan(low + 20);
            assertThat(box(card(person, 4)).y).isEqualTo(before.y);
        }
    }

    @Test
    void a_role_that_no_beat_plays_becomes_one_where_it_is_looked_for() {
        try (var person = atTheBoard(ada)) {
            person.page().getByText("Theme Stated — expected around p. 5").click();
            person.finds("[data-part=title]:focus");
            person.page().keyboard().type("Money buys everything");
            person.page().keyboard().press("Escape");

            shows(person, "1 2 20 3 4 5 6 | 7 8 9 10 | 11 12 13 14 | 15 16 17 18 19 | ");
            assertThat(person.page().getByText("Theme Stated — expected")).hasCount(0);
            person.finds("[data-save-state=saved]");
            assertThat(beat(20).field(Field.ROLE)).isEqualTo("snyder15/theme-stated");
            assertThat(beat(20).title()).isEqualTo("Money buys everything");
        }
    }

    @Test
    void the_mouse_adds_a_beat_between_two() {
        try (var person = atTheBoard(ada)) {
            var above = box(card(person, 1));
            person.page().mouse().move(above.x + 60, above.y + above.height - 3);
            person.finds(".between").click();
            person.finds("[data-part=title]:focus");
            person.page().keyboard().type("In between");

            shows(person, "1 20 2 3 4 5 6 | 7 8 9 10 | 11 12 13 14 | 15 16 17 18 19 | ");
        }
    }

    @Test
    void what_lies_on_the_shelf_is_in_no_page_and_is_not_lost() {
        try (var person = atTheBoard(ada)) {
            carries(person, 3, 4);
            var shelf = box(person.page().locator("section.shelf"));
            person.page()
                    .mouse()
                    .move(person.page().viewportSize().width - 4, shelf.y + 80, new Mouse.MoveOptions().setSteps(4));
            person.page()
                    .waitForFunction(
                            "document.querySelector('section.shelf').getBoundingClientRect().right <= innerWidth + 40");
            shelf = box(person.page().locator("section.shelf"));
            person.page().mouse().move(shelf.x + 60, shelf.y + 100, new Mouse.MoveOptions().setSteps(4));
            assertThat(person.page().locator(".insertion .tip")).hasText("on the shelf");
            puts(person);

            shows(person, "1 2 4 5 6 | 7 8 9 10 | 11 12 13 14 | 15 16 17 18 19 | 3");
            assertThat(card(person, 3).locator(".pages")).hasText("");
            person.finds("[data-save-state=saved]");
            var now = rooms.look(ada.id(), outline);
            assertThat(read()).doesNotContain(" 3 ");
            assertThat(now.children(NodeId.SHELF)).extracting(Node::number).containsExactly(3);
            assertThat(Markdown.write(now)).contains("## On the shelf\n\n### A police informant is killed");
        }
    }

    @Test
    void a_card_that_two_people_carry_stands_where_it_was_put_last_and_keeps_its_words() {
        var eve = newcomer("Eve");
        member(ada, outline, eve, Role.EDITOR);
        try (var one = atTheBoard(ada);
                var other = atTheBoard(eve)) {
            var words = beat(3).prose();
            carries(one, 3, 8);
            carries(other, 3, 12);
            puts(one);
            shows(other, "1 2 4 5 6 | 7 3 8 9 10 | 11 12 13 14 | 15 16 17 18 19 | ");
            puts(other);

            shows(one, "1 2 4 5 6 | 7 8 9 10 | 11 3 12 13 14 | 15 16 17 18 19 | ");
            shows(other, "1 2 4 5 6 | 7 8 9 10 | 11 3 12 13 14 | 15 16 17 18 19 | ");
            assertThat(beat(3).prose()).isEqualTo(words);
        }
    }

    @Test
    void a_card_is_written_in_while_somebody_else_carries_it() {
        var eve = newcomer("Eve");
        member(ada, outline, eve, Role.EDITOR);
        try (var one = atTheBoard(ada);
                var other = atTheBoard(eve)) {
            card(one, 3).locator(".words").click();
            one.page().keyboard().press("Control+End");
            one.page().keyboard().type(" First");
            carries(other, 3, 12);
            puts(other);
            shows(one, "1 2 4 5 6 | 7 8 9 10 | 11 3 12 13 14 | 15 16 17 18 19 | ");
            one.page().keyboard().type(" and then.");

            assertThat(card(other, 3).locator("[data-part=prose]")).containsText(" First and then.");
        }
    }

    @Test
    void a_card_put_into_a_column_that_somebody_removed_is_not_lost() {
        try (var person = atTheBoard(ada)) {
            carries(person, 3, 12);
            var act =
                    rooms.look(ada.id(), outline).children(NodeId.STORY).get(2).id();
            rooms.submit(ada.id(), outline, new Command.Remove(List.of(act)));
            shows(person, "1 2 3 4 5 6 | 7 8 9 10 | 15 16 17 18 19 | ");
            puts(person);

            person.finds("[data-save-state=saved]");
            shows(person, "1 2 3 4 5 6 | 7 8 9 10 | 15 16 17 18 19 | ");
            assertThat(read()).isEqualTo("1 2 3 4 5 6 7 8 9 10 15 16 17 18 19");
        }
    }

    @Test
    void a_reader_looks_at_the_board_and_carries_nothing() {
        var rae = newcomer("Rae");
        member(ada, outline, rae, Role.VIEWER);
        try (var person = atTheBoard(rae)) {
            carries(person, 3, 12);
            puts(person);

            assertThat(person.page().locator(".carried-card, .insertion, .between, .adder"))
                    .hasCount(0);
            shows(person, AS_SEEDED);
        }
    }

    @Test
    void the_card_under_the_pointer_stays_where_it_is_while_the_distance_changes() {
        try (var person = atTheBoard(ada)) {
            var title = box(card(person, 13).locator(".title"));
            person.page().mouse().move(title.x + 30, title.y + 8);
            var before = box(card(person, 13));
            person.page().keyboard().press("+");
            person.finds("outline-editor[data-distance=page]");
            person.page()
                    .waitForFunction(
                            "top => Math.abs(document.querySelector('[data-number=\"13\"]').getBoundingClientRect().top - top) < 3",
                            before.y);
        }
    }

    @Test
    void whoever_comes_by_a_link_to_the_board_finds_the_board_and_the_beat() {
        try (var person = at(ada)) {
            person.goes("/outline/" + outline + "?view=board&beat=" + beat(13).id());
            person.finds("outline-editor[data-view=board] [data-number='13'][aria-current=true]");
            view(person, "Outline");
            assertThat(person.path()).doesNotContain("view=").contains("beat=" + beat(13).id());
            person.page().reload();
            person.finds("outline-editor[data-view=outline] [data-number='13'][aria-current=true]");
        }
    }
}
