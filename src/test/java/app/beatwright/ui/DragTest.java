package app.beatwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.outline.Node;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Carrying a beat on the page of the outline.
class DragTest extends LaBalanceTest {

    private static Locator card(Person person, int number) {
        return person.page().locator("[data-number='%d']".formatted(number));
    }

    /// By its number, over the upper part of another; it is not put down yet.
    private static void carries(Person person, int number, int over) {
        var mouse = person.page().mouse();
        var from = card(person, number).locator(".number").boundingBox();
        var to = card(person, over).boundingBox();
        mouse.move(from.x + from.width - 3, from.y + 8);
        mouse.down();
        mouse.move(to.x + 200, to.y + 8, new Mouse.MoveOptions().setSteps(12));
        person.finds(".insertion");
    }

    private static String selected(Person person) {
        return (String) person.page().evaluate("() => getSelection().toString()");
    }

    private List<Integer> inOrder() {
        return rooms.look(ada.id(), outline).beats().stream().map(Node::number).toList();
    }

    @Test
    void a_beat_follows_the_hand_and_no_words_are_selected_on_the_way() {
        try (var person = at(ada, "", "[data-beat]")) {
            carries(person, 4, 2);
            assertThat(selected(person)).isEmpty();
            assertThat((Boolean) person.page()
                            .evaluate("() => document.querySelector('.leaves.story').matches('.carrying')"))
                    .isTrue();
            person.page().mouse().up();

            person.sees("Moved. Beat 4");
            person.finds("[data-save-state=saved]");
            assertThat(inOrder()).startsWith(1, 4, 2, 3, 5);
            assertThat(selected(person)).isEmpty();
            card(person, 3).locator(".title").dblclick();
            assertThat(selected(person)).isNotBlank();
        }
    }

    @Test
    void with_escape_it_stays_and_what_comes_next_is_no_drag() {
        var before = inOrder();
        try (var person = at(ada, "", "[data-beat]")) {
            carries(person, 4, 2);
            person.page().keyboard().press("Escape");
            person.page().mouse().move(600, 700);
            person.page().mouse().up();
            assertThat(person.page().locator(".insertion, .carried-card").count())
                    .isZero();

            card(person, 4).locator(".words").click();
            person.page().keyboard().press("Control+End");
            person.page().keyboard().type(" Twice.");
            person.finds("[data-save-state=saved]");
            person.page()
                    .waitForCondition(() ->
                            rooms.look(ada.id(), outline).beats().get(3).prose().endsWith(" Twice."));
            assertThat(inOrder()).isEqualTo(before);
        }
    }
}
