package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.outline.Field;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Outline;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A board whose columns are sequences, or the roles of the structure.
class ColumnsTest extends LaBalanceTest {

    private Person atTheBoard(Account account, String columns) {
        return at(account, "?view=board&columns=" + columns, "[data-columns=%s] [data-beat]".formatted(columns));
    }

    private static Locator card(Person person, int number) {
        return person.page().locator("[data-number='%d']".formatted(number));
    }

    /// The column a role has.
    private static Locator role(Person person, String name) {
        return person.page().locator(".role-column", new Page.LocatorOptions().setHasText(Pattern.compile("^" + name)));
    }

    private static List<String> numbersIn(Locator column) {
        return column.locator("[data-beat]").evaluateAll("all => all.map(each => each.dataset.number)")
                        instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }

    /// Takes hold of a card at its figures and carries it to a place in another element.
    private static void carries(Person person, Locator card, Locator to, double down) {
        var mouse = person.page().mouse();
        var from = card.locator(".pages").boundingBox();
        var box = to.boundingBox();
        mouse.move(from.x + 4, from.y + 4);
        mouse.down();
        mouse.move(from.x + 20, from.y + 12);
        mouse.move(box.x + box.width / 2, box.y + down);
        person.finds(".insertion");
        mouse.up();
    }

    private Outline look() {
        return rooms.look(ada.id(), outline);
    }

    private Node beat(int number) {
        return look().beats().stream()
                .filter(beat -> beat.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private List<Node> themes() {
        return look().beats().stream()
                .filter(beat -> beat.title().equals("What will you give for her?"))
                .toList();
    }

    private List<Integer> inOrder() {
        return look().beats().stream().map(Node::number).toList();
    }

    @Test
    void a_card_goes_from_one_sequence_into_another() {
        var sequences = look().children(look().children(NodeId.STORY).getFirst().id());
        assertThat(sequences).extracting(Node::kind).containsOnly(Kind.SEQUENCE);
        try (var person = atTheBoard(ada, "sequence")) {
            var second = person.page().locator("section.sequence").nth(1);
            assertThat(second.locator("[data-beat]")).hasCount(2);
            carries(person, card(person, 1), second, 60);

            person.sees("Moved. Beat 1");
            assertThat(second.locator("[data-beat]")).hasCount(3);
            person.finds("[data-save-state=saved]");
            assertThat(beat(1).parent()).isEqualTo(sequences.get(1).id());
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void a_sequence_is_carried_as_a_column() {
        var act = look().children(NodeId.STORY).getFirst().id();
        var before = look().children(act).stream().map(Node::id).toList();
        try (var person = atTheBoard(ada, "sequence")) {
            var first = person.page().locator("section.sequence > part-heading").first();
            var second = person.page().locator("section.sequence").nth(1).boundingBox();
            var pages = first.locator(".pages").boundingBox();
            var mouse = person.page().mouse();
            mouse.move(pages.x + 4, pages.y + 4);
            mouse.down();
            mouse.move(pages.x + 30, pages.y + 14);
            mouse.move(second.x + second.width - 20, second.y + 60);
            person.finds(".insertion.upright");
            mouse.up();

            person.sees("Moved.");
            person.finds("[data-save-state=saved]");
            assertThat(look().children(act)).extracting(Node::id).isEqualTo(before.reversed());
        }
    }

    @Test
    void roles_stand_side_by_side_and_one_without_a_beat_asks_for_it() {
        try (var person = atTheBoard(ada, "role")) {
            assertThat(numbersIn(role(person, "Opening Image"))).containsExactly("1");
            role(person, "Theme Stated").locator(".ghost").click();
            assertThat(role(person, "Theme Stated").locator(".prose[data-guides][data-empty]"))
                    .hasAttribute("data-hint", Pattern.compile(".+\\."));
            person.page().keyboard().type("What will you give for her?");
            person.page().waitForCondition(() -> themes().size() == 1);

            var made = themes().getFirst();
            assertThat(made.field(Field.ROLE)).endsWith("theme-stated");
            assertThat(numbersIn(role(person, "Theme Stated"))).containsExactly(String.valueOf(made.number()));
        }
    }

    @Test
    void what_is_put_down_in_the_column_of_a_role_without_a_beat_plays_it_and_undo_takes_back_both() {
        var before = look();
        try (var person = atTheBoard(ada, "role")) {
            carries(person, card(person, 4), role(person, "Theme Stated"), 60);
            assertThat(role(person, "Theme Stated").locator("[data-number='4']"))
                    .isVisible();
            person.finds("[data-save-state=saved]");
            assertThat(beat(4).field(Field.ROLE)).endsWith("theme-stated");
            assertThat(inOrder()).startsWith(1, 2, 4, 3, 5);

            person.presses("Undo");
            assertThat(role(person, "Theme Stated").locator("[data-beat]")).hasCount(0);
            person.finds("[data-save-state=saved]");
            assertThat(inOrder())
                    .isEqualTo(before.beats().stream().map(Node::number).toList());
            assertThat(beat(4).field(Field.ROLE))
                    .isEqualTo(before.beats().get(3).field(Field.ROLE));
        }
    }

    @Test
    void an_act_that_is_no_column_is_gone_to_by_its_first_beat() {
        var third = look().children(NodeId.STORY).getLast();
        assertThat(third.title()).isEqualTo("Act Three");
        var within = look().children(third.id()).getFirst();
        var first = within.kind() == Kind.BEAT
                ? within
                : look().children(within.id()).getFirst();
        try (var person = atTheBoard(ada, "role")) {
            person.page().keyboard().press("Control+k");
            person.page().keyboard().type("act three");
            person.page().keyboard().press("Enter");

            assertThat(card(person, first.number())).isInViewport();
            assertThat(card(person, first.number())).hasAttribute("aria-current", "true");
        }
    }

    @Test
    void the_caret_stays_in_its_words_while_the_columns_become_others() {
        try (var person = at(ada, "?view=board", "[data-beat]")) {
            card(person, 3).locator(".words").click();
            person.page().keyboard().press("Control+End");
            person.page().keyboard().type(" And");
            person.page().evaluate("() => dispatchEvent(new CustomEvent('columns-chosen-here', {detail: 'role'}))");
            person.finds("[data-columns=role] .role-column");
            person.page().keyboard().type(" then");
            person.page().locator("[data-view-choice=outline]").click();
            person.finds("outline-editor[data-view=outline] section.act");
            person.page().keyboard().type(" more.");

            assertThat(card(person, 3).locator(".cm-content")).hasText(Pattern.compile(".* And then more\\.$"));
            person.finds("[data-save-state=saved]");
            assertThat(beat(3).prose()).endsWith(" And then more.");
            assertThat(person.page().locator("section.act")).hasCount(4);
        }
    }
}
