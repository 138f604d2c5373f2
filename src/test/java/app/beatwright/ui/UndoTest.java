package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Field;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.room.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One writer takes back what they did themselves, words and moves on one stack, while another writes in the same
/// outline.
class UndoTest extends ScreenTest {

    private static final double PATIENCE = 60_000;

    private OutlineId outline;
    private Account owner;
    private Person ada;
    private Person bo;
    private List<String> before;

    @BeforeEach
    void bothSitDown() {
        owner = newcomer("Ada");
        var second = newcomer("Bo");
        outline = laBalance(owner);
        member(owner, outline, second, Role.EDITOR);
        ada = at(owner).goes("/outline/" + outline);
        bo = at(second).goes("/outline/" + outline);
        saved(ada);
        saved(bo);
        before = words();
    }

    @AfterEach
    void bothLeave() {
        ada.close();
        bo.close();
    }

    @Test
    void words_and_moves_are_taken_back_in_their_order_by_key_and_by_button_and_only_ones_own() {
        writes(ada, 2, " One.");
        ada.page().keyboard().press("Alt+ArrowDown");
        ada.page().keyboard().insertText(" Two.");
        saved(ada);
        writes(bo, 0, " Bo.");
        saved(bo);

        ada.page().keyboard().press("Control+z");
        reads(3, before.get(2) + " One.");
        ada.presses("Undo");
        reads(2, before.get(2) + " One.");
        ada.page().keyboard().press("Control+z");
        reads(2, before.get(2));
        ada.page().keyboard().press("Control+z");
        ada.sees("Nothing of yours is left to take back.");
        assertThat(words().getFirst()).isEqualTo(before.getFirst() + " Bo.");

        ada.presses("Redo");
        ada.presses("Redo");
        ada.page().keyboard().press("Control+Shift+z");
        reads(3, before.get(2) + " One. Two.");
        assertThat(words().getFirst()).isEqualTo(before.getFirst() + " Bo.");
    }

    @Test
    void typing_is_taken_back_whole_after_a_split_was() {
        writes(ada, 4, " The raid. The flight.");
        for (var letter = 0; letter < " The flight.".length(); letter++) {
            ada.page().keyboard().press("ArrowLeft");
        }
        ada.page().keyboard().press("Control+Enter");
        reads(5, "The flight.");

        ada.page().keyboard().press("Control+z");
        reads(4, before.get(4) + " The raid. The flight.");
        ada.page().keyboard().press("Control+z");

        reads(4, before.get(4));
        assertThat(words()).isEqualTo(before);
    }

    @Test
    void a_title_somebody_has_changed_since_stays_and_the_screen_says_who() {
        names(ada, 1, "The great raid");
        bo.sees("The great raid");
        names(bo, 1, "The small raid");
        ada.sees("The small raid");

        ada.page().keyboard().press("Control+z");

        ada.sees("Bo has changed the title of beat 2 since: it stays as it is.");
        assertThat(beats().get(1).title()).isEqualTo("The small raid");
    }

    @Test
    void what_was_done_offline_is_taken_back_offline_and_what_was_done_before_too() {
        writes(ada, 1, " Before.");
        ada.page().keyboard().press("Alt+ArrowDown");
        saved(ada);
        ada.page().context().setOffline(true);
        ada.page().locator("[data-line=offline]").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));

        ada.page().keyboard().insertText(" Offline.");
        ada.page().keyboard().press("Control+z");
        ada.page().keyboard().press("Control+z");
        assertThat(shown(ada, 1)).isEqualTo(before.get(1) + " Before.");
        ada.page().keyboard().press("Control+z");
        assertThat(shown(ada, 1)).isEqualTo(before.get(1));
        writes(bo, 2, " Bo.");
        saved(bo);
        ada.page().context().setOffline(false);
        saved(ada);

        reads(1, before.get(1) + " Bo.");
        ada.page().keyboard().press("Control+Shift+z");
        reads(1, before.get(1) + " Bo. Before.");
    }

    @Test
    void an_act_with_everything_in_it_is_one_act() {
        var act = look().children(NodeId.STORY).stream()
                .filter(node -> node.kind() == Kind.ACT)
                .findFirst()
                .orElseThrow();

        removes(act);
        ada.page()
                .waitForFunction(
                        "id => !document.querySelector(`[data-container='${id}']`)",
                        act.id().toString());
        ada.presses("Undo");

        ada.finds("[data-container='" + act.id() + "']");
        saved(ada);
        assertThat(words()).isEqualTo(before);
    }

    @Test
    void what_is_taken_back_out_of_sight_comes_into_view_and_is_said() {
        var last = before.size() - 1;
        writes(ada, last, " The end.");
        saved(ada);
        ada.page().locator("[data-beat] [data-part=prose]").first().click();

        ada.page().keyboard().press("Control+z");

        ada.sees("Took back: words in beat " + beats().get(last).number() + ".");
        assertThat(ada.page().locator("[data-beat]").last()).isInViewport();
        ada.page().locator(".notice").getByText("Redo").click();
        reads(last, before.get(last) + " The end.");
    }

    @Test
    void what_was_done_in_the_panel_is_on_the_same_stack() {
        ada.page().locator("[data-beat] [data-part=prose]").first().click();
        var slugline = ada.page().locator(".panel").getByLabel("Slugline");
        var was = slugline.inputValue();
        slugline.fill("INT. FLAT - DAWN");
        ada.page().keyboard().press("Enter");
        assertThat(ada.page().locator("[data-beat]").first()).containsText("INT. FLAT - DAWN");

        ada.page().locator("[data-beat] [data-part=prose]").first().click();
        ada.page().locator("take-back [aria-label=Undo][aria-disabled=false]").waitFor();
        ada.page().keyboard().press("Control+z");

        assertThat(ada.page().locator("[data-beat]").first()).not().containsText("INT. FLAT - DAWN");
        saved(ada);
        assertThat(beats().getFirst().field(Field.SLUGLINE)).isEqualTo(was);
    }

    @Test
    void whoever_goes_home_and_comes_back_at_once_can_still_take_back() {
        writes(ada, 2, " Before home.");
        saved(ada);

        ada.page().locator("a.home").first().click();
        ada.sees("Your outlines");
        ada.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("La Balance"))
                .first()
                .click();
        ada.finds("[data-beat]");
        ada.presses("Undo");

        reads(2, before.get(2));
    }

    @Test
    void a_page_that_was_made_anew_can_still_take_back() {
        writes(ada, 2, " Before.");
        saved(ada);
        ada.page()
                .evaluate("() => { document.querySelector('.share-button').lost = true;"
                        + " dispatchEvent(new Event('beatwright-lost')); }");
        ada.page().waitForFunction("() => document.querySelector('.share-button')?.lost === undefined");

        ada.presses("Undo");

        reads(2, before.get(2));
    }

    // --- hands and eyes ---

    private static void writes(Person person, int beat, String words) {
        var card = person.page().locator("[data-beat]").nth(beat);
        card.locator("[data-part=prose]").click();
        card.locator(".cm-content").waitFor();
        person.page().keyboard().press("Control+End");
        person.page().keyboard().insertText(words);
    }

    private static void names(Person person, int beat, String title) {
        var card = person.page().locator("[data-beat]").nth(beat);
        card.locator("[data-part=title]").click();
        person.page().keyboard().press("Control+a");
        person.page().keyboard().insertText(title);
        person.page().keyboard().press("Escape");
    }

    private void removes(Node act) {
        var heading = ada.page()
                .locator("[data-container='" + act.id() + "'] part-heading")
                .first();
        heading.hover();
        heading.locator("[data-do]").click();
        ada.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Remove"))
                .click();
        heading.locator(".button.danger").click();
    }

    private static String shown(Person person, int beat) {
        return person.page()
                .locator("[data-beat]")
                .nth(beat)
                .locator("[data-part=prose]")
                .innerText()
                .strip();
    }

    private static void saved(Person person) {
        person.page()
                .locator("[data-save-state=saved][data-line=live]")
                .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
    }

    /// Waits until the beat at this place reads so on Bo's screen.
    private void reads(int beat, String words) {
        assertThat(bo.page().locator("[data-beat]").nth(beat).locator("[data-part=prose]"))
                .hasText(words, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
    }

    private Outline look() {
        return rooms.look(owner.id(), outline);
    }

    private List<Node> beats() {
        return look().beats();
    }

    private List<String> words() {
        return beats().stream().map(Node::prose).toList();
    }
}
