package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.outline.Node;
import app.beatwright.room.Role;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Suggesting instead of editing: the only way for a commenter, and a mode for who may write.
class SuggestTest extends LaBalanceTest {

    private static final String FIRST = "Nicole is a streetwalker in Paris.";

    private Account bo;

    @BeforeEach
    void invite() {
        bo = newcomer("Bo");
    }

    private Person owner() {
        return at(ada, "", "[data-beat]");
    }

    private Person as(Role role) {
        member(ada, outline, bo, role);
        return at(bo, "", "[data-beat]");
    }

    private static Locator in(Person person, String selector) {
        return person.page().locator(selector);
    }

    private static void saved(Person person) {
        person.finds("[data-save-state=saved]");
    }

    private static void looks(Person person) {
        person.presses("Comments");
        person.finds("#side-comments comments-side .comments-head");
    }

    private List<Node> beats() {
        return rooms.look(ada.id(), outline).beats();
    }

    private String prose(int number) {
        return beats().get(number - 1).prose();
    }

    /// In the first beat: the caret behind `after`, then these letters.
    private static void writes(Person person, String after, String words) {
        opens(person);
        for (var i = 0; i < after.length(); i++) {
            person.page().keyboard().press("ArrowRight");
        }
        person.page().keyboard().type(words);
    }

    private static void opens(Person person) {
        in(person, "[data-number='1'] .words").first().click();
        assertThat(in(person, "[data-number='1'] .cm-content")).isFocused();
        person.page().keyboard().press("Control+Home");
    }

    private static void leaves(Person person) {
        in(person, "[data-number='6']").first().focus();
        assertThat(in(person, ".cm-editor")).hasCount(0);
    }

    @Test
    void a_commenter_writes_otherwise_and_an_editor_accepts_it() {
        try (var one = owner();
                var other = as(Role.COMMENTER)) {
            assertThat(in(other, ".suggest-switch")).hasText("Suggesting");
            looks(one);
            writes(other, "Nicole is a streetwalker", " and a spy");
            assertThat(in(other, ".cm-content")).hasText("Nicole is a streetwalker and a spy in Paris.");
            assertThat(in(other, ".suggested-new")).hasText(" and a spy");
            leaves(other);

            assertThat(in(one, "[data-number='1'] .suggested-in")).hasAttribute("data-insert", " and a spy");
            assertThat(in(one, "[data-number='1'] .words")).hasText(FIRST);
            assertThat(in(one, "comment-thread ins")).hasText(" and a spy");
            assertThat(prose(1)).isEqualTo(FIRST);
            in(one, "comment-thread .next").click();

            assertThat(in(other, "[data-number='1'] .words")).hasText("Nicole is a streetwalker and a spy in Paris.");
            assertThat(in(other, ".suggested-in")).hasCount(0);
            looks(other);
            in(other, ".which .chip").last().click();
            assertThat(in(other, "comment-thread .turned")).containsText("Accepted by Ada");
            one.page().keyboard().press("Escape");
            in(one, "[data-number='6']").first().focus();
            one.page().keyboard().press("Control+z");
            assertThat(in(other, "[data-number='1'] .words")).hasText(FIRST);
            assertThat(in(one, "[data-number='1'] .suggested-in")).hasCount(1);
            assertThat(one.complaints()).isEmpty();
            assertThat(other.complaints()).isEmpty();
        }
    }

    @Test
    void all_of_one_person_is_accepted_and_taken_back_at_once() {
        try (var one = owner();
                var other = as(Role.COMMENTER)) {
            var before = beats().stream().map(Node::title).toList();
            in(other, "[data-number='2'] .title").first().click();
            other.page().keyboard().press("Control+a");
            other.page().keyboard().type("Out of business");
            leaves(other);
            in(other, "[data-number='1']").first().focus();
            other.page().keyboard().press("3");
            in(other, "[data-number='4']").first().focus();
            other.page().keyboard().press("Alt+ArrowUp");
            in(other, "[data-number='7']").first().focus();
            other.page().keyboard().press("Delete");
            in(other, "[data-number='6']").first().focus();
            other.page().keyboard().press("Shift+Enter");
            assertThat(in(other, "suggested-beat .ghost-title")).isFocused();
            other.page().keyboard().type("The trap");
            other.page().keyboard().press("Tab");
            other.page().keyboard().type("They wait for him.");
            in(other, "[data-number='9']").first().focus();
            saved(other);

            assertThat(beats()).extracting(Node::title).isEqualTo(before);
            looks(one);
            assertThat(in(one, "comment-thread")).hasCount(5);
            assertThat(in(one, ".suggested-ghost")).containsText("The trap");
            assertThat(in(one, "[data-number='7']")).hasAttribute("data-suggested", "remove");
            in(one, ".together .link").click();
            in(one, ".together .next").click();

            assertThat(in(one, "comment-thread")).hasCount(0);
            assertThat(in(other, "[data-beat]:has(.title:text-is('The trap'))")).hasCount(1);
            assertThat(beats())
                    .extracting(Node::title)
                    .contains("Out of business", "The trap")
                    .doesNotContain(before.get(6))
                    .startsWith(before.get(0), "Out of business", before.get(3), before.get(2));
            in(one, "[data-number='1']").first().focus();
            one.page().keyboard().press("Control+z");
            assertThat(in(one, "comment-thread")).hasCount(5);
            assertThat(beats()).extracting(Node::title).isEqualTo(before);
        }
    }

    @Test
    void who_may_write_can_suggest_and_then_edit_again() {
        try (var one = owner();
                var other = as(Role.EDITOR)) {
            in(one, "[data-number='1']").first().focus();
            one.page().keyboard().press("s");
            one.sees("What you do is suggested from now on.");
            assertThat(in(one, ".suggest-switch")).hasAttribute("aria-pressed", "true");
            assertThat(in(one, ".panel input[readonly]").first()).isVisible();
            writes(one, "Nicole", " Bardin");
            leaves(one);
            saved(one);
            assertThat(in(other, "[data-number='1'] .suggested-in")).hasAttribute("data-insert", " Bardin");
            assertThat(prose(1)).isEqualTo(FIRST);

            one.page().reload();
            saved(one);
            in(one, ".suggest-switch").click();
            one.sees("What you do is done from now on.");
            writes(one, "Nicole is a streetwalker in Paris", ", France");
            assertThat(in(other, "[data-number='1'] .words")).hasText("Nicole is a streetwalker in Paris, France.");
            saved(one);
            assertThat(in(other, "[data-number='1'] .suggested-in")).hasCount(1);
        }
    }

    @Test
    void what_others_write_meanwhile_and_what_is_suggested_are_both_there() {
        try (var one = owner();
                var other = as(Role.COMMENTER)) {
            writes(other, "Nicole", " Bardin");
            writes(one, FIRST, " It rains.");
            leaves(one);
            opens(one);
            one.page().keyboard().type("Paris. ");

            assertThat(in(other, ".cm-content")).hasText("Paris. Nicole Bardin is a streetwalker in Paris. It rains.");
            other.page().keyboard().type("!");
            leaves(other);
            saved(one);
            looks(one);
            in(one, "comment-thread .next").click();
            assertThat(in(other, "[data-number='1'] .words"))
                    .hasText("Paris. Nicole Bardin! is a streetwalker in Paris. It rains.");
        }
    }

    @Test
    void half_a_suggestion_outlives_a_reload_another_view_and_a_dead_line() {
        try (var person = as(Role.COMMENTER);
                var one = owner()) {
            looks(one);
            writes(person, "Nicole", " Bardin");
            person.page().reload();
            saved(person);
            assertThat(in(one, "comment-thread ins")).hasText(" Bardin");

            opens(person);
            assertThat(in(person, ".cm-content")).hasText("Nicole Bardin is a streetwalker in Paris.");
            person.page().keyboard().press("Control+End");
            person.page().keyboard().type(" Rain");
            person.page().evaluate("dispatchEvent(new CustomEvent('view-chosen-here', {detail: 'read'}))");
            assertThat(in(one, "comment-thread")).hasCount(2);
            person.page().evaluate("dispatchEvent(new CustomEvent('view-chosen-here', {detail: 'outline'}))");
            assertThat(in(person, ".cm-content")).hasText("Nicole Bardin is a streetwalker in Paris. Rain");
            leaves(person);
            saved(person);

            person.page().context().setOffline(true);
            writes(person, "Nicole Bardin is a streetwalker", " still");
            leaves(person);
            assertThat(in(person, "[data-save-state=saved]")).hasCount(0);
            assertThat(in(person, "[data-number='1'] .suggested-in")).hasCount(3);
            person.page().context().setOffline(false);
            assertThat(in(one, "comment-thread")).hasCount(3);
            saved(person);
            assertThat(prose(1)).isEqualTo(FIRST);
        }
    }

    @Test
    void where_somebody_has_changed_the_same_it_says_so_and_nothing_is_written_over() {
        try (var one = owner();
                var other = as(Role.COMMENTER)) {
            writes(other, "Nicole", " Bardin");
            leaves(other);
            looks(one);
            in(one, "comment-thread .next").waitFor();
            opens(one);
            one.page().keyboard().type("N");
            one.page().keyboard().press("ArrowRight");
            one.page().keyboard().type("i");
            leaves(one);

            assertThat(in(one, "comment-thread .turned")).hasText("Somebody has changed this since it was suggested.");
            assertThat(in(one, "comment-thread .next")).isDisabled();
            in(one, "comment-thread .button:has-text('Reject')").click();
            assertThat(in(one, "comment-thread")).hasCount(0);
            looks(other);
            in(other, ".which .chip").last().click();
            assertThat(in(other, "comment-thread .turned")).containsText("Rejected by Ada");
            in(other, "comment-thread .button:has-text('Reopen')").click();
            assertThat(in(one, "comment-thread")).hasCount(1);
        }
    }

    @Test
    void it_can_be_read_as_if_all_were_accepted() {
        try (var one = owner();
                var other = as(Role.COMMENTER)) {
            writes(other, "Nicole", " Bardin");
            in(other, "[data-number='2']").first().focus();
            other.page().keyboard().press("Delete");
            looks(one);
            assertThat(in(one, "comment-thread")).hasCount(2);

            one.presses("Preview with all suggestions accepted");
            assertThat(in(one, "outline-read .prose").first()).hasText("Nicole Bardin is a streetwalker in Paris.");
            assertThat(in(one, "outline-read")).containsText("with all 2 suggestions accepted");
            assertThat(in(one, "outline-read .beat").nth(1)).hasText(Pattern.compile("^3\\. "));
            one.presses("Back to how it is");
            assertThat(in(one, "outline-read .prose").first()).hasText(FIRST);
            assertThat(in(one, "outline-read .suggested-in").first()).hasAttribute("data-insert", " Bardin");
            assertThat(one.complaints()).isEmpty();
        }
    }

    @Test
    void a_suggestion_is_taken_away_by_its_writer_and_a_step_back() {
        try (var one = owner();
                var other = as(Role.COMMENTER)) {
            looks(one);
            in(other, "[data-number='7']").first().focus();
            other.page().keyboard().press("Delete");
            assertThat(in(one, "comment-thread")).hasCount(1);
            in(other, ".notice .button:has-text('Undo')").click();
            assertThat(in(one, "comment-thread")).hasCount(0);

            writes(other, "Nicole", " Bardin");
            other.page().keyboard().press("Control+z");
            assertThat(in(other, ".cm-content")).hasText(FIRST);
            other.page().keyboard().press("Control+Shift+z");
            leaves(other);
            assertThat(in(one, "comment-thread")).hasCount(1);
            other.page().keyboard().press("Control+z");
            assertThat(in(one, "comment-thread")).hasCount(0);
        }
    }

    @Test
    void who_becomes_an_editor_while_suggesting_loses_no_word() {
        try (var one = owner();
                var other = as(Role.COMMENTER)) {
            looks(one);
            writes(other, "Nicole", " Bardin");
            member(ada, outline, bo, Role.EDITOR);

            other.sees("You may write in this outline now.");
            assertThat(in(one, "comment-thread ins")).hasText(" Bardin");
            writes(other, "Nicole", " Odile");
            assertThat(in(one, "[data-number='1'] .words")).hasText("Nicole Odile is a streetwalker in Paris.");
        }
    }
}
