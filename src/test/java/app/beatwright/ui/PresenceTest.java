package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.journal.OutlineId;
import app.beatwright.room.Role;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who is here, where they are and what they do, as others see it; and how not to be watched.
class PresenceTest extends ScreenTest {

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
    void others_see_where_somebody_is_what_they_have_chosen_and_that_they_write() {
        try (var reader = at(ada).goes("/outline/" + outline);
                var writer = at(bo).goes("/outline/" + outline)) {
            var his = third(reader);

            writes(writer, third(writer), " Rain.");
            assertThat(his.locator("[data-caret=Bo]")).hasCount(1);
            assertThat(his.locator(".writing")).hasText("Bo is writing");
            does(reader, "Bo", "writing in beat 3");

            writer.page().keyboard().press("Shift+Home");
            assertThat(his.locator(".their-selection")).containsText("Rain");
            does(reader, "Bo", "in beat 3");
            assertThat(his.locator(".writing")).hasCount(0);
        }
    }

    @Test
    void a_click_on_somebody_says_what_they_do_and_leads_there() {
        try (var reader = at(ada).goes("/outline/" + outline);
                var writer = at(bo).goes("/outline/" + outline)) {
            var last = writer.page().locator("[data-beat]").last();
            last.scrollIntoViewIfNeeded();
            writes(writer, last, " Fin.");

            reader.presses("Bo");
            var list = reader.page().getByRole(AriaRole.DIALOG);
            Assertions.assertThat(new AxeBuilder(reader.page()).analyze().getViolations())
                    .isEmpty();
            list.getByText("beat 19").click();

            assertThat(reader.page().locator("[data-beat]").last()).isInViewport();
            assertThat(list).isHidden();
        }
    }

    @Test
    void whose_browser_is_closed_is_gone_for_the_others_and_so_is_their_caret() {
        try (var reader = at(ada).goes("/outline/" + outline)) {
            try (var writer = at(bo).goes("/outline/" + outline)) {
                writes(writer, third(writer), " Rain.");
                assertThat(reader.page().locator("[data-caret=Bo]")).hasCount(1);
            }

            assertThat(reader.page().locator("[data-presence][aria-label=Bo]")).hasCount(0);
            assertThat(reader.page().locator("[data-caret=Bo]")).hasCount(0);
        }
    }

    @Test
    void who_writes_quietly_is_read_when_they_pause_and_until_then_only_seen_to_draft() {
        try (var reader = at(ada).goes("/outline/" + outline);
                var writer = at(bo).goes("/outline/" + outline)) {
            var his = third(reader);
            var before = his.locator("[data-part=prose]").innerText();
            quietly(writer);

            writes(writer, third(writer), " Nobody");
            assertThat(writer.finds(".save-state")).hasAttribute("data-save-state", "local");
            assertThat(writer.finds(".save-state")).containsText("Quiet");
            does(reader, "Bo", "drafting");
            assertThat(his.locator("[data-part=prose]")).hasText(before);
            assertThat(his.locator("[data-caret=Bo]")).hasCount(0);
            writer.page().keyboard().type(" watches.");

            assertThat(his.locator("[data-part=prose]")).hasText(before + " Nobody watches.");
            assertThat(writer.finds(".save-state")).hasAttribute("data-save-state", "saved");
        }
    }

    @Test
    void quiet_words_outlive_the_page_and_so_does_the_habit() {
        try (var reader = at(ada).goes("/outline/" + outline);
                var writer = at(bo).goes("/outline/" + outline)) {
            var his = third(reader);
            quietly(writer);

            writes(writer, third(writer), " Kept.");
            writer.page().reload();
            writer.finds("[data-beat]");

            assertThat(his.locator("[data-part=prose]")).containsText("Kept.");
            assertThat(writer.button("Quiet")).isVisible();
        }
    }

    private static Locator third(Person person) {
        person.finds("[data-beat]");
        return person.page().locator("[data-beat]").nth(2);
    }

    private static void writes(Person person, Locator beat, String words) {
        beat.locator("[data-part=prose]").click();
        beat.locator(".cm-content[contenteditable=true]").waitFor();
        person.page().keyboard().press("Control+End");
        person.page().keyboard().type(words);
    }

    private static void quietly(Person person) {
        person.finds("[data-presence]").click();
        person.page().getByRole(AriaRole.SWITCH).check();
        person.page().keyboard().press("Escape");
        assertThat(person.button("Quiet")).isVisible();
    }

    private static void does(Person reader, String name, String what) {
        assertThat(reader.page().locator("[data-presence][aria-label='" + name + "']"))
                .hasAttribute("aria-description", what);
    }
}
