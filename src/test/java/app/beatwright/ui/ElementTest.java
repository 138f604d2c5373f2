package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Strand;
import app.beatwright.room.Role;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The page of a character, a place or a plotline.
class ElementTest extends LaBalanceTest {

    private Node named(NodeId root, String title) {
        return rooms.look(ada.id(), outline).children(root).stream()
                .filter(node -> node.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Node nicole() {
        return named(NodeId.CAST, "Nicole");
    }

    private Person atThePageOf(Account account, Node node) {
        return at(account, "?element=" + node.id(), "element-page .name");
    }

    /// From the rail.
    private void opens(Person person, Node character) {
        var cast = rooms.look(ada.id(), outline).children(NodeId.CAST);
        person.page().locator(".rail .character").nth(cast.indexOf(character)).hover();
        person.presses("More for " + character.title()).presses("Open its page");
    }

    private static Locator line(Person person, String field) {
        return person.page().locator("element-page header [data-line=%s]".formatted(field));
    }

    private static void describes(Person person, String words) {
        person.page().locator("element-page .prose .words").click();
        person.page().keyboard().press("Control+End");
        person.page().keyboard().type(words);
    }

    private static void saved(Person person) {
        person.finds("[data-save-state=saved]");
    }

    @Test
    void it_is_opened_from_the_cast_and_left_again_to_where_one_was() {
        try (var person = at(ada, "?view=board", "[data-beat]")) {
            person.page().locator("[data-number='5'] .title").click();
            opens(person, nicole());
            assertThat(line(person, "title")).hasText("Nicole");
            person.sees("In ").finds("element-page .places .beat");
            assertThat(person.page()).hasURL(Pattern.compile(".*element=.*"));

            person.presses("Back");
            person.finds("outline-editor[data-view=board] [data-number='5'][aria-current=true]");
            person.page().goBack();
            assertThat(line(person, "title")).hasText("Nicole");
            person.page().locator("[data-view-choice=outline]").click();
            person.finds("outline-editor[data-view=outline] [data-beat]");
            assertThat(person.page()).not().hasURL(Pattern.compile(".*element=.*"));
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void two_describe_somebody_at_once_and_each_sees_every_letter_and_where_the_other_is() {
        var eve = newcomer("Eve");
        member(ada, outline, eve, Role.EDITOR);
        try (var one = atThePageOf(ada, nicole());
                var other = atThePageOf(eve, nicole())) {
            describes(one, "A hooker in Belleville");
            assertThat(other.page().locator("element-page .prose")).containsText("A hooker in Belleville");
            assertThat(other.page().locator("element-page .their-caret")).hasAttribute("data-caret", "Ada");
            describes(other, " who loves");
            one.page().keyboard().type(" Dédé");

            assertThat(one.page().locator("element-page .cm-content")).containsText("who loves");
            saved(one);
            saved(other);
            assertThat(one.page().locator("element-page .cm-content"))
                    .hasText(other.page().locator("element-page .cm-content").innerText());
            assertThat(nicole().prose()).contains("A hooker in Belleville", " who loves", " Dédé");
        }
    }

    @Test
    void half_a_name_and_half_a_sentence_outlive_every_way_out() {
        try (var person = atThePageOf(ada, nicole())) {
            line(person, "actor").click();
            person.page().keyboard().type("Nathalie Baye");
            person.presses("Back");
            person.finds("[data-beat]");
            person.page().goBack();
            assertThat(line(person, "actor")).hasText("Nathalie Baye");
            describes(person, "Half a");
            person.page().locator("[data-view-choice=grid]").click();
            person.finds("outline-grid .cell");
            person.page().goBack();
            describes(person, " sentence");
            person.page().reload();

            assertThat(person.finds("element-page .prose")).hasText("Half a sentence");
            saved(person);
            assertThat(nicole().prose()).isEqualTo("Half a sentence");
            assertThat(nicole().field(Field.ACTOR)).isEqualTo("Nathalie Baye");
        }
    }

    @Test
    void a_name_is_never_empty() {
        try (var person = atThePageOf(ada, nicole())) {
            line(person, "title").click();
            person.page().keyboard().press("Control+a");
            person.page().keyboard().press("Delete");
            person.page().keyboard().press("Enter");
            person.sees("A name cannot be empty. It is what it was.");
            assertThat(line(person, "title")).hasText("Nicole");
        }
    }

    @Test
    void what_a_beat_does_for_it_is_written_here_as_in_the_grid() {
        var plotline = named(NodeId.PLOTLINES, "Petrovic");
        try (var person = atThePageOf(ada, plotline)) {
            assertThat(person.page().locator("element-page .places .beat")).hasCount(4);
            var said = person.page().locator("element-page .said").first();
            said.click();
            person.page().keyboard().type("shows his hand");
            person.page().keyboard().press("Enter");
            person.presses("Colour F");
            saved(person);

            assertThat(rooms.look(ada.id(), outline).beats())
                    .anyMatch(beat -> beat.field(new Strand(plotline.id())).equals("shows his hand"));
            assertThat(named(NodeId.PLOTLINES, "Petrovic").field(Field.COLOUR)).isEqualTo("f");
            person.page().locator("element-page .places .beat").first().click();
            person.finds("outline-editor[data-view=outline] [data-beat][aria-current=true]");
        }
    }

    @Test
    void of_somebody_in_the_bin_it_says_so_and_brings_them_back_with_every_word() {
        try (var person = atThePageOf(ada, nicole())) {
            describes(person, "She will not be forgotten");
            var id = nicole().id();
            rooms.submit(ada.id(), outline, new Command.Remove(List.of(id)));
            person.sees("Nicole is in the bin.").presses("Restore");

            assertThat(person.finds("element-page .prose")).hasText("She will not be forgotten");
            saved(person);
            assertThat(nicole().prose()).isEqualTo("She will not be forgotten");
        }
    }

    @Test
    void of_nobody_it_says_so_and_there_is_a_way_out() {
        try (var person = at(ada, "?element=nobody", "element-page")) {
            person.sees("There is nobody and nothing of this name in the outline.")
                    .presses("Back");
            person.finds("outline-editor[data-view=outline] [data-beat]");
        }
    }

    @Test
    void who_may_only_read_reads_it() {
        var vic = newcomer("Vic");
        member(ada, outline, vic, Role.VIEWER);
        try (var person = at(vic, "", "[data-beat]")) {
            opens(person, nicole());
            assertThat(person.finds("element-page [data-line=title]")).hasAttribute("aria-readonly", "true");
            person.page().locator("element-page .prose .words").click();
            assertThat(person.page().locator("element-page .cm-editor")).hasCount(0);
            assertThat(person.page().locator("element-page [contenteditable]")).hasCount(0);
        }
    }
}
