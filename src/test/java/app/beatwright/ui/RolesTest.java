package app.beatwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.journal.OutlineId;
import app.beatwright.room.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an owner decides in Share acts at once on the screens that are open.
class RolesTest extends ScreenTest {

    private Account ada;
    private Account bo;
    private OutlineId outline;

    @BeforeEach
    void share() {
        ada = newcomer("Ada");
        bo = newcomer("Bo");
        outline = laBalance(ada);
        member(ada, outline, bo, Role.EDITOR);
    }

    @Test
    void who_becomes_a_viewer_cannot_write_any_more_and_who_becomes_an_editor_can() {
        try (var owner = at(ada).goes("/outline/" + outline);
                var writer = at(bo).goes("/outline/" + outline)) {
            var prose = writer.finds("[data-beat] [data-part=prose]");
            var words = prose.innerText();
            prose.click();
            writer.finds(".cm-content[contenteditable=true]");

            decides(owner, "Viewer");
            writer.sees("You may read this outline now, but not change it.");
            writer.page().keyboard().type("Too late.");
            PlaywrightAssertions.assertThat(prose).hasText(words);
            assertThat(writer.page()
                            .locator("[contenteditable=true]:visible, [contenteditable=plaintext-only]:visible")
                            .count())
                    .isZero();

            decides(owner, "Editor");
            writer.sees("You may write in this outline now.");
            prose.click();
            writer.finds(".cm-content[contenteditable=true]");
            writer.page().keyboard().press("Control+End");
            writer.page().keyboard().type(" In time.");
            PlaywrightAssertions.assertThat(owner.finds("[data-beat] [data-part=prose]"))
                    .hasText(words + " In time.");
        }
    }

    /// In the dialog, opened where it is not.
    private static void decides(Person owner, String role) {
        var select = owner.page().locator("vaadin-select.role-select");
        if (select.count() == 0) {
            owner.finds("[data-beat]");
            owner.presses("Share");
        }
        select.click();
        owner.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(role))
                .click();
    }

    @Test
    void who_is_removed_is_shown_out_and_finds_the_door_shut() {
        try (var owner = at(ada).goes("/outline/" + outline);
                var writer = at(bo).goes("/outline/" + outline)) {
            writer.finds("[data-beat] [data-part=prose]").click();
            writer.finds(".cm-content");
            owner.finds("[data-beat]");

            owner.presses("Share").presses("Remove Bo");

            writer.sees("This outline is not open to you any more. What you see is how it was.");
            writer.goes("/outline/" + outline).sees("There is no such outline, or it is not shared with you.");
            owner.page()
                    .locator(".people li")
                    .filter(new Locator.FilterOptions().setHasText("Bo"))
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void a_member_leaves_but_the_last_owner_has_to_stay() {
        try (var owner = at(ada).goes("/outline/" + outline);
                var writer = at(bo).goes("/outline/" + outline)) {
            writer.finds("[data-beat]");
            writer.presses("Share").presses("Leave").sees("Your outlines");
            assertThat(library.of(bo.id())).isEmpty();

            owner.finds("[data-beat]");
            owner.presses("Share").presses("Leave");
            owner.sees("An outline needs an owner. Make somebody else an owner first.");
            assertThat(library.open(ada.id(), outline).role()).isEqualTo(Role.OWNER);
        }
    }
}
