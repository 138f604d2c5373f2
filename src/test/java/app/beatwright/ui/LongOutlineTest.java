package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.beatwright.outline.Channel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Many more beats than a screen shows: their cards are drawn in turn, or when somebody needs one.
class LongOutlineTest extends ScreenTest {

    /// A page that has better things to do all the time.
    private static final String NEVER_IDLE = "window.requestIdleCallback = () => 0";

    @Test
    void far_down_a_long_outline_a_beat_is_drawn_when_it_comes_into_sight() {
        var ada = newcomer("Ada");
        var outline = library.create(ada.id(), "A long evening", Optional.empty(), LongOutline.of(300));

        try (var person = at(ada)) {
            person.page().addInitScript(NEVER_IDLE);
            person.goes("/outline/" + outline).finds("[data-number='1']");
            assertThat(person.page().locator("beat-card").last()).isEmpty();
            person.page().evaluate("() => [...document.querySelectorAll('beat-card')].at(-1).scrollIntoView()");

            assertThat(person.page().locator("beat-card").last()).containsText("What happens 299");
        }
    }

    @Test
    void the_beat_an_address_names_can_be_written_before_those_above_it_are_drawn() {
        var ada = newcomer("Ada");
        var outline = library.create(ada.id(), "A long evening", Optional.empty(), LongOutline.of(300));
        var far = rooms.look(ada.id(), outline).beats().get(250).id();

        try (var person = at(ada)) {
            person.page().addInitScript(NEVER_IDLE);
            person.goes("/outline/" + outline + "?beat=" + far)
                    .finds("[data-beat='" + far + "'] [data-part=prose]")
                    .click();
            person.page().keyboard().press("Control+End");
            person.page().keyboard().type("At last.");

            person.page()
                    .waitForCondition(() -> rooms.look(ada.id(), outline)
                            .find(far)
                            .orElseThrow()
                            .text(Channel.PROSE)
                            .content()
                            .endsWith("At last."));
        }
    }
}
