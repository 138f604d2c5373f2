package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.outline.Field;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Relation;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// `#` and `@` in the middle of the prose.
class TagsTest extends LaBalanceTest {

    /// With the caret behind the last word of the first beat, and `words` typed there.
    private Person types(Account account, String words) {
        var person = at(account, "", "[data-beat]");
        person.page().locator("[data-number='1'] .words").click();
        person.page().keyboard().press("Control+End");
        person.page().keyboard().type(words);
        return person;
    }

    private static Locator offered(Person person) {
        return person.page().locator(".tags li");
    }

    private static Locator prose(Person person) {
        return person.page().locator("[data-number='1'] .cm-content");
    }

    private static void saved(Person person) {
        person.finds("[data-save-state=saved]");
    }

    private Outline look() {
        return rooms.look(ada.id(), outline);
    }

    private Node first() {
        return look().beats().getFirst();
    }

    private List<String> linked(Relation relation) {
        return first().links(relation).stream()
                .map(id -> look().find(id).orElseThrow().title())
                .toList();
    }

    private List<String> titles(NodeId root) {
        return look().children(root).stream().map(Node::title).toList();
    }

    @Test
    void a_character_comes_into_the_beat_by_a_few_letters_and_it_is_one_thing_to_take_back() {
        try (var person = types(ada, " Then @petr")) {
            assertThat(offered(person).first()).hasText(Pattern.compile("Petrovic.*"));
            person.page().keyboard().press("Enter");
            assertThat(prose(person)).hasText(Pattern.compile(".* Then Petrovic$"));
            person.page().keyboard().type(" waits.");
            assertThat(person.page().locator("[data-number='1'] .people")).containsText("Petrovic");
            saved(person);
            assertThat(linked(Relation.CHARACTER)).contains("Petrovic");
            assertThat(first().prose()).endsWith(" Then Petrovic waits.");

            person.page().keyboard().press("Control+z");
            person.page().keyboard().press("Control+z");
            assertThat(prose(person)).hasText(Pattern.compile(".* Then @petr$"));
            saved(person);
            assertThat(linked(Relation.CHARACTER)).doesNotContain("Petrovic");
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void a_plotline_takes_the_beat_and_leaves_nothing_in_the_words() {
        var before = first().prose();
        try (var person = types(ada, " #ded")) {
            assertThat(offered(person).first()).hasText(Pattern.compile("Dédé.*"));
            person.page().keyboard().press("Tab");
            assertThat(person.page().locator("[data-number='1'] .plot")).hasCount(1);
            saved(person);

            assertThat(linked(Relation.PLOTLINE)).containsExactly("Dédé");
            assertThat(first().prose().strip()).isEqualTo(before.strip());
        }
    }

    @Test
    void a_new_name_comes_about_on_purpose_never_by_an_enter_that_ends_a_line() {
        try (var person = types(ada, " @Marie")) {
            assertThat(offered(person)).hasCount(2);
            person.page().keyboard().press("Enter");
            assertThat(offered(person)).hasCount(0);
            person.page().keyboard().type("and @Marie");
            assertThat(offered(person)).hasCount(2);
            saved(person);
            assertThat(titles(NodeId.CAST)).doesNotContain("Marie");
            assertThat(first().prose()).endsWith(" @Marie\nand @Marie");

            person.page().keyboard().press("ArrowDown");
            person.page().keyboard().press("Enter");
            person.page().waitForCondition(() -> linked(Relation.LOCATION).contains("Marie"));
            person.page().keyboard().type(" and #Heist");
            person.page()
                    .locator(".tags li", new Page.LocatorOptions().setHasText("New plotline"))
                    .click();
            person.page().waitForCondition(() -> linked(Relation.PLOTLINE).contains("Heist"));

            assertThat(titles(NodeId.PLACES)).contains("Marie");
            var heist = look().children(NodeId.PLOTLINES).getLast();
            assertThat(heist.field(Field.COLOUR)).isEqualTo("d");
            assertThat(prose(person)).hasText(Pattern.compile(".*and Marie and $", Pattern.DOTALL));
        }
    }

    @Test
    void escape_right_behind_a_letter_leads_to_the_beat_as_ever() {
        try (var person = types(ada, " Cut")) {
            person.page().evaluate("""
                    () => {
                      const words = document.activeElement;
                      document.execCommand('insertText', false, '?');
                      words.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true}));
                    }""");

            assertThat(person.page().locator("[data-number='1']")).isFocused();
            saved(person);
            assertThat(first().prose()).endsWith(" Cut?");
        }
    }

    @Test
    void escape_ends_the_asking_and_leaves_the_letters() {
        try (var person = types(ada, " @nic")) {
            assertThat(offered(person).first()).hasText(Pattern.compile("Nicole.*"));
            person.page().keyboard().press("Escape");
            assertThat(offered(person)).hasCount(0);
            person.page().keyboard().type("k of time");

            assertThat(prose(person)).hasText(Pattern.compile(".*@nick of time$"));
            assertThat(prose(person)).isFocused();
        }
    }
}
