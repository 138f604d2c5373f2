package app.beatwright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.beatwright.room.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

/// What lies on somebody's desk.
class HomeTest extends ScreenTest {

    @Test
    void each_outline_is_a_link_called_by_its_title_and_leads_into_it() {
        var ada = newcomer("Ada");
        laBalance(ada);
        outlineOf(ada, "Killing Zoe", "killing-zoe.txt");

        try (var person = at(ada).goes("/")) {
            person.link("Killing Zoe").waitFor();
            person.opens("La Balance");

            person.finds("[data-beat]");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void a_new_outline_is_open_at_once() {
        try (var person = at(newcomer("Ada")).goes("/")) {
            person.presses("New outline");

            person.finds("[data-save-state=saved]");
            assertThat(person.path()).startsWith("/outline/");
        }
    }

    @Test
    void an_outline_is_renamed_where_it_lies() {
        var ada = newcomer("Ada");
        laBalance(ada);

        try (var person = at(ada).goes("/")) {
            person.presses("More for La Balance").presses("Rename");
            person.page().getByLabel("Title").fill("The Informer");
            person.page().keyboard().press("Enter");

            person.link("The Informer").waitFor();
            assertThat(library.of(ada.id()).getFirst().title()).isEqualTo("The Informer");
        }
    }

    @Test
    void an_archived_outline_can_be_brought_back() {
        var ada = newcomer("Ada");
        laBalance(ada);

        try (var person = at(ada).goes("/")) {
            person.presses("More for La Balance").presses("Archive");
            person.page().getByText("Archived · 1").click();
            assertThat(library.of(ada.id()).getFirst().archived()).isTrue();
            person.presses("Bring back La Balance");

            person.page().getByText("Archived · 1").waitFor(gone());
            assertThat(library.of(ada.id()).getFirst().archived()).isFalse();
        }
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    @Test
    void a_viewer_finds_nothing_to_change_on_the_card() {
        var ada = newcomer("Ada");
        var bo = newcomer("Bo");
        member(ada, laBalance(ada), bo, Role.VIEWER);

        try (var person = at(bo).goes("/")) {
            person.link("La Balance").waitFor();

            assertThat(person.button("More for La Balance").count()).isZero();
        }
    }

    @Test
    void the_last_good_version_of_a_damaged_outline_opens_as_a_copy() {
        var ada = newcomer("Ada");
        damaged(ada);

        try (var person = at(ada)) {
            person.goes("/").sees("Its history is whole up to change 2");
            person.presses("Open the last good version as a copy").finds("[data-save-state=saved]");

            assertThat(library.of(ada.id()))
                    .extracting(
                            listed -> listed.damage().isPresent(),
                            listed -> listed.title().startsWith("The Informer (recovered "))
                    .containsExactlyInAnyOrder(tuple(true, false), tuple(false, true));
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void a_damaged_outline_is_named_and_not_shown() {
        var ada = newcomer("Ada");
        var zoe = outlineOf(ada, "Killing Zoe", "killing-zoe.txt");
        damage(zoe, 1);
        laBalance(ada);

        try (var person = at(ada)) {
            person.goes("/outline/" + zoe).sees("This outline is damaged");
            person.goes("/").opens("La Balance");

            person.finds("[data-beat]");
        }
    }

    @Test
    void a_viewer_of_a_damaged_outline_is_told_who_can_copy_it() {
        var ada = newcomer("Ada");
        var bo = newcomer("Bo");
        member(ada, damaged(ada), bo, Role.VIEWER);

        try (var person = at(bo)) {
            person.goes("/").sees("An owner or an editor can open the last good version as a copy");

            assertThat(person.button("Open the last good version as a copy").count())
                    .isZero();
        }
    }

    @Test
    void signed_out_means_out() {
        try (var person = at(newcomer("Ada")).goes("/")) {
            person.presses("Account: Ada").presses("Sign out");
            person.page().waitForURL("**/login**");
            person.goes("/");

            person.button("Sign in").waitFor();
        }
    }
}
