package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.review.ReviewLimits;
import app.beatwright.room.Role;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Teams decide in comments: on words, on a beat, on the outline.
class CommentsTest extends LaBalanceTest {

    private static final String WORDS = "Nicole is a streetwalker";

    private Account bo;

    @BeforeEach
    void invite() {
        bo = newcomer("Bo");
    }

    private Person opens(Account account) {
        return at(account, "", "[data-beat]");
    }

    private Person as(Role role) {
        member(ada, outline, bo, role);
        return opens(bo);
    }

    private static Locator in(Person person, String selector) {
        return person.page().locator(selector);
    }

    private static void saved(Person person) {
        person.finds("[data-save-state=saved]");
    }

    /// The first words of the first beat, with the mouse.
    private static void chooses(Person person) {
        var words = in(person, "[data-number='1'] .words").first();
        words.scrollIntoViewIfNeeded();
        var ends = words.evaluate("""
                (el, length) => {
                  const first = document.createTreeWalker(el, NodeFilter.SHOW_TEXT).nextNode();
                  const range = document.createRange();
                  range.setStart(first, 0);
                  range.setEnd(first, length);
                  const box = range.getBoundingClientRect();
                  return [box.left + 1, box.right, box.top + box.height / 2];
                }""", WORDS.length());
        var at = ((List<?>) ends)
                .stream().map(each -> ((Number) each).doubleValue()).toList();
        var mouse = person.page().mouse();
        mouse.move(at.get(0), at.get(2));
        mouse.down();
        mouse.move(at.get(1), at.get(2), new Mouse.MoveOptions().setSteps(5));
        mouse.up();
    }

    private static void speaksOfWords(Person person, String comment) {
        chooses(person);
        in(person, ".comment-offer").click();
        assertThat(in(person, ".composer q")).hasText(WORDS);
        says(person, comment);
    }

    private static void says(Person person, String comment) {
        in(person, ".composer textarea").fill(comment);
        person.page().keyboard().press("Control+Enter");
        assertThat(in(person, ".composer")).hasCount(0);
    }

    private static void looks(Person person) {
        person.presses("Comments");
        person.finds("#side-comments comments-side .comments-head");
    }

    @Test
    void words_are_spoken_of_answered_and_settled_on_both_screens() {
        try (var one = opens(ada);
                var other = as(Role.EDITOR)) {
            looks(other);
            speaksOfWords(one, "Is she the lead?");

            assertThat(in(other, "comment-thread .said-words")).hasText("Is she the lead?");
            assertThat(in(other, "[data-number='1'] .quoted")).hasText(WORDS);
            assertThat(in(other, "#tab-comments")).hasAttribute("data-count", "1");
            in(other, "comment-thread .answer textarea").fill("She is.");
            in(other, "comment-thread .answer .next").click();
            assertThat(in(one, "comment-thread .said-words").last()).hasText("She is.");

            in(one, "comment-thread .answer .quiet").click();
            assertThat(in(other, "comment-thread")).hasCount(0);
            assertThat(in(other, "[data-number='1'] .quoted")).hasCount(0);
            assertThat(in(other, ".said-badge")).hasCount(0);
            in(other, ".which .chip").last().click();
            assertThat(in(other, "comment-thread .turned")).containsText("Resolved by Ada");
            in(other, "comment-thread .answer .quiet").click();
            assertThat(in(one, "[data-number='1'] .quoted")).hasText(WORDS);
            assertThat(one.complaints()).isEmpty();
            assertThat(other.complaints()).isEmpty();
        }
    }

    @Test
    void a_press_on_either_shows_the_other() {
        try (var person = opens(ada)) {
            speaksOfWords(person, "Is she the lead?");
            in(person, "[data-number='3']").first().focus();
            person.page().keyboard().press("c");
            says(person, "And he?");
            assertThat(in(person, "comment-thread[chosen] .said-words")).hasText("And he?");

            in(person, "[data-number='1'] .quoted").first().click();
            assertThat(in(person, "comment-thread[chosen] .said-words")).hasText("Is she the lead?");
            assertThat(in(person, "[data-number='1'] .quoted.chosen")).hasText(WORDS);

            in(person, "comment-thread .about").last().click();
            assertThat(in(person, "[data-beat].selected")).hasAttribute("data-number", "3");
            in(person, "[data-number='1'] .said-badge").click();
            assertThat(in(person, "comment-thread[chosen] .said-words")).hasText("Is she the lead?");
        }
    }

    @Test
    void a_commenter_speaks_of_words_they_cannot_change() {
        try (var person = as(Role.COMMENTER)) {
            speaksOfWords(person, "Is she the lead?");

            saved(person);
            assertThat(in(person, "[data-number='1'] .quoted")).hasText(WORDS);
            in(person, "[data-number='7'] .words").first().click();
            person.page().keyboard().type("Mine.");
            assertThat(in(person, ".suggested-new")).hasText("Mine.");
            assertThat(rooms.look(ada.id(), outline).beats().getFirst().prose()).doesNotContain("Mine.");
        }
    }

    @Test
    void a_viewer_reads_what_is_said_and_says_nothing() {
        try (var owner = opens(ada)) {
            speaksOfWords(owner, "Is she the lead?");
            try (var person = as(Role.VIEWER)) {
                looks(person);

                assertThat(in(person, "comment-thread .said-words")).hasText("Is she the lead?");
                assertThat(in(person, "comments-side textarea, comments-side .tool, .comments-head .button"))
                        .hasCount(0);
                chooses(person);
                assertThat(in(person, ".comment-offer")).isHidden();
                person.page().keyboard().press("c");
                assertThat(in(person, ".notice")).containsText("You may read this outline");
            }
        }
    }

    @Test
    void a_thread_outlives_its_words_and_finds_them_again() {
        try (var one = opens(ada);
                var other = as(Role.EDITOR)) {
            looks(other);
            speaksOfWords(one, "Is she the lead?");
            saved(one);
            chooses(other);
            other.page().keyboard().press("Delete");

            assertThat(in(one, "[data-number='1'] .quoted")).hasCount(0);
            assertThat(in(one, "comment-thread .where")).containsText("On deleted words");
            assertThat(in(one, "comment-thread q")).hasText(WORDS);
            other.page().keyboard().press("Control+z");
            assertThat(in(one, "[data-number='1'] .quoted")).hasText(WORDS);
            assertThat(in(one, "comment-thread .where")).not().containsText("On deleted words");
        }
    }

    @Test
    void a_mark_goes_with_its_words_into_the_beat_they_are_cut_off_to() {
        try (var person = opens(ada)) {
            speaksOfWords(person, "Is she the lead?");
            saved(person);
            in(person, "[data-number='1'] .words, [data-number='1'] .cm-content")
                    .first()
                    .click();
            person.page().keyboard().press("Control+Home");
            person.page().keyboard().type("Dawn. ");
            person.page().keyboard().press("Control+Enter");

            assertThat(in(person, "[data-number='20'] .quoted")).hasText(WORDS);
            assertThat(in(person, "comment-thread .where")).containsText("Beat 20");
        }
    }

    @Test
    void what_is_half_said_outlives_a_reload_and_what_is_said_without_a_network_arrives() {
        try (var one = opens(ada);
                var other = as(Role.EDITOR)) {
            looks(other);
            chooses(one);
            in(one, ".comment-offer").click();
            in(one, ".composer textarea").fill("Is she the l");
            one.page().reload();
            one.finds("[data-save-state=saved]");
            looks(one);
            assertThat(in(one, ".composer q")).hasText(WORDS);
            assertThat(in(one, ".composer textarea")).hasValue("Is she the l");

            network(one, false);
            in(one, ".composer textarea").fill("Is she the lead?");
            in(one, ".composer .next").click();
            assertThat(in(one, "comment-thread[data-pending] .said-words")).hasText("Is she the lead?");
            assertThat(in(one, "[data-save-state=saved]")).hasCount(0);
            network(one, true);

            assertThat(in(other, "comment-thread .said-words")).hasText("Is she the lead?");
            saved(one);
            assertThat(in(one, "comment-thread[data-pending]")).hasCount(0);
        }
    }

    private static void network(Person person, boolean on) {
        BrowserContext browser = person.page().context();
        browser.setOffline(!on);
    }

    @Test
    void keys_alone_say_it_and_go_from_one_to_the_next() {
        try (var person = opens(ada)) {
            in(person, "[data-number='3']").first().focus();
            person.page().keyboard().press("c");
            person.page().keyboard().type("Third.");
            person.page().keyboard().press("Control+Enter");
            in(person, "[data-number='7']").first().focus();
            person.page().keyboard().press("c");
            person.page().keyboard().type("Seventh.");
            person.page().keyboard().press("Control+Enter");
            assertThat(in(person, "comment-thread")).hasCount(2);

            in(person, "[data-number='1']").first().focus();
            person.page().keyboard().press("n");
            assertThat(in(person, "comment-thread[chosen] .said-words")).hasText("Third.");
            person.page().keyboard().press("n");
            assertThat(in(person, "comment-thread[chosen] .said-words")).hasText("Seventh.");
            assertThat(in(person, "[data-beat].selected")).hasAttribute("data-number", "7");
            person.page().keyboard().press("p");
            assertThat(in(person, "comment-thread[chosen] .said-words")).hasText("Third.");
        }
    }

    @Test
    void a_title_and_a_description_are_spoken_of_where_they_stand() {
        try (var person = opens(ada)) {
            in(person, "[data-number='3'] [data-line=title]").click();
            person.page().keyboard().press("Control+Alt+m");
            assertThat(in(person, ".composer .where")).containsText(", title");
            says(person, "Too long.");
            assertThat(in(person, "[data-number='3'] .said-badge")).hasText("1");
            in(person, "[data-number='5']").first().focus();
            in(person, "[data-number='3'] .title.spoken-of").click();
            assertThat(in(person, "comment-thread[chosen] .where")).containsText(", title");

            person.page().keyboard().press("Control+k");
            person.page().keyboard().type("nicole");
            in(person, "command-palette .find:has-text('its page')").click();
            in(person, "element-page .words").click();
            person.page().keyboard().type("Nicole keeps the money");
            person.page().keyboard().press("Control+Shift+ArrowLeft");
            in(person, ".comment-offer").click();
            says(person, "Where?");
            assertThat(in(person, "element-page .quoted")).hasText("money");
            assertThat(in(person, "element-page .said-badge")).hasText("1");
            assertThat(in(person, "comment-thread[chosen] .where")).hasText("Nicole");
        }
    }

    @Test
    void of_too_long_a_comment_nothing_is_cut_off_and_it_says_why_it_waits() {
        try (var person = opens(ada)) {
            looks(person);
            person.page().locator(".comments-head .button").click();
            var words = "x".repeat(ReviewLimits.COMMENT + 1);
            in(person, ".composer textarea").fill(words);

            assertThat(in(person, ".composer .too-long"))
                    .hasText("A comment has at most 5,000 characters. This has 5,001.");
            assertThat(in(person, ".composer .next")).isDisabled();
            assertThat(in(person, ".composer textarea")).hasValue(words);
        }
    }

    @Test
    void what_is_said_is_words_and_an_address_is_all_that_can_be_pressed() {
        try (var person = opens(ada)) {
            looks(person);
            person.page().locator(".comments-head .button").click();
            says(
                    person,
                    "<img src=x onerror=alert(1)> javascript:alert(1) https://example.org/a?b=<i> (see http://example.org).");

            var words = in(person, "comment-thread .said-words");
            assertThat(words).containsText("<img src=x onerror=alert(1)> javascript:alert(1)");
            assertThat(words.locator("img, i")).hasCount(0);
            assertThat(words.locator("a")).hasCount(2);
            assertThat(words.locator("a").first()).hasAttribute("href", "https://example.org/a?b=");
            assertThat(words.locator("a").first()).hasAttribute("rel", "noopener noreferrer nofollow");
            assertThat(words.locator("a").last()).hasText("http://example.org");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void one_changes_and_takes_away_ones_own_and_only_reacts_to_others() {
        try (var one = opens(ada);
                var other = as(Role.EDITOR)) {
            looks(other);
            speaksOfWords(one, "Is she teh lead?");
            assertThat(in(other, ".tools .tool")).hasCount(2);
            in(other, "comment-thread .comment").hover();
            in(other, ".tools .tool").first().click();
            in(other, ".sign").first().click();
            assertThat(in(one, ".sign")).hasAttribute("aria-label", Pattern.compile("Agree, 1: Bo"));

            in(one, "comment-thread .comment").hover();
            one.presses("Edit");
            in(one, ".anew textarea").fill("Is she the lead?");
            one.presses("Save");
            assertThat(in(other, ".said-words")).hasText("Is she the lead?");
            assertThat(in(other, ".edited")).hasCount(1);
            in(one, "comment-thread .comment").hover();
            in(one, ".tool[aria-label=Remove]").click();
            in(one, "comment-thread .button.danger").click();
            assertThat(in(other, "comment-thread")).hasCount(0);
        }
    }

    @Test
    void an_owner_is_offered_to_invite_whoever_is_not_here_and_loses_no_word_by_it() {
        try (var one = opens(ada)) {
            in(one, "[data-number='3']").first().focus();
            one.page().keyboard().press("c");
            one.page().keyboard().type("Is this right, @Zoe");
            assertThat(in(one, ".mentions [aria-selected=true]")).hasText("Invite “Zoe” to the outline…");
            one.page().keyboard().press("Enter");

            one.presses("Create link").finds(".address");
            one.presses("Close");
            assertThat(in(one, ".composer textarea")).hasValue("Is this right, @Zoe");
            in(one, ".composer textarea").press("End");
            one.page().keyboard().type(", is");
            assertThat(in(one, ".mentions")).hasCount(0);
            assertThat(one.complaints()).isEmpty();
        }
    }

    @Test
    void whoever_is_named_or_given_a_thread_finds_it_among_what_is_for_them() {
        try (var one = opens(ada);
                var other = as(Role.COMMENTER)) {
            looks(other);
            assertThat(in(other, ".which .chip").nth(1)).hasText("For you");
            in(one, "[data-number='3']").first().focus();
            one.page().keyboard().press("c");
            one.page().keyboard().type("Is this right, @b");
            assertThat(in(one, ".mentions [aria-selected=true]")).hasText("Bo");
            one.page().keyboard().press("Enter");
            one.page().keyboard().type("please?");
            one.page().keyboard().press("Control+Enter");

            assertThat(in(other, ".which .chip").nth(1)).hasText("For you 1");
            assertThat(in(other, "comment-thread .mention[data-me]")).hasText("@Bo");
            in(one, "[data-number='7']").first().focus();
            one.page().keyboard().press("c");
            says(one, "Shorten.");
            var thread = in(one, "comment-thread[chosen]");
            thread.locator(".comment").hover();
            thread.locator("[aria-label=Assign]").click();
            thread.locator("select").selectOption(new SelectOption().setLabel("Bo"));
            thread.locator("input[type=date]").fill("2020-01-31");

            in(other, ".which .chip").nth(1).click();
            assertThat(in(other, "comment-thread")).hasCount(2);
            assertThat(in(other, "comment-thread [data-late]")).hasValue("2020-01-31");
            in(other, "comment-thread .answer .quiet").last().click();
            assertThat(in(other, "comment-thread")).hasCount(1);
            saved(one);
            assertThat(one.complaints()).isEmpty();
            assertThat(other.complaints()).isEmpty();
        }
    }
}
