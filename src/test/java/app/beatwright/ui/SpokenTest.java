package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.outline.Node;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The outline as somebody meets it who hears the screen and has a keyboard: roles, names, and what is said aloud.
class SpokenTest extends LaBalanceTest {

    private static Locator beat(Person person, int number) {
        return person.page()
                .getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Beat %d,".formatted(number))));
    }

    private static void hears(Person person, String sentence) {
        assertThat(person.page().locator("[aria-live=polite][data-spoken]")).hasText(Pattern.compile(sentence));
    }

    private List<Integer> inOrder() {
        return rooms.look(ada.id(), outline).beats().stream().map(Node::number).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outline", "board"})
    void beat_14_is_moved_before_9_by_ear(String view) {
        try (var person = at(ada, "?view=" + view, "[data-beat]")) {
            var keys = person.page().keyboard();
            beat(person, 14).focus();
            keys.press(" ");
            hears(person, "^Picked up beat 14\\. Arrow keys carry it, Space puts it down, Escape leaves it$");
            for (var place :
                    List.of("after 12", "after 11", "first", "after On the day", "after 10", "after 9", "after 8")) {
                keys.press("ArrowUp");
                hears(person, "^Beat 14, %s.*, Act Two [AB], page \\d+$".formatted(place));
            }
            keys.press(" ");
            hears(person, "^Beat 14, after 8, Act Two A, now page \\d+$");
            assertThat(beat(person, 14)).isFocused();

            person.finds("[data-save-state=saved]");
            assertThat(inOrder()).containsSubsequence(8, 14, 9, 10, 11, 12, 13, 15);
        }
    }

    @Test
    void whoever_prefers_lists_moves_it_by_a_menu_and_whoever_changes_their_mind_takes_it_back() {
        var before = inOrder();
        try (var person = at(ada, "?view=board", "[data-beat]")) {
            var keys = person.page().keyboard();
            beat(person, 14).focus();
            keys.press("Shift+F10");
            var menu = person.page().getByRole(AriaRole.MENU);
            assertThat(menu.getByRole(AriaRole.MENUITEM).first()).isFocused();
            keys.type("Move to");
            keys.press("Enter");
            assertThat(menu).hasAttribute("aria-label", "Move to…");
            keys.type("Act One");
            keys.press("Enter");

            person.page().waitForCondition(() -> !inOrder().equals(before));
            keys.press("Control+z");
            person.page().waitForCondition(() -> inOrder().equals(before));
        }
    }
}
