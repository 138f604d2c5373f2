package app.beatwright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Relation;
import app.beatwright.room.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The bar, the rail and the panel around the words.
class EditorTest extends ScreenTest {

    private static final String OVERLAPS = """
            () => {
              const shown = [...document.querySelectorAll(
                'editor-bar :is(h1, button, select, .save-state, .home)')].filter(each => each.checkVisibility());
              const box = each => each.getBoundingClientRect();
              const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
              const outside = shown.filter(each => box(each).right > innerWidth + 1 || box(each).bottom > box(document.querySelector('editor-bar')).bottom + 1);
              const pairs = shown.flatMap((one, at) => shown.slice(at + 1).filter(other => !one.contains(other) && !other.contains(one) && !(one.closest('.presence') && other.closest('.presence')) && meet(box(one), box(other))).map(other => [one, other]));
              return [...outside, ...pairs.flat()].map(each => each.title || each.textContent.trim());
            }""";

    @Test
    void the_bar_has_room_for_itself_at_every_width() {
        var ada = newcomer("Ada");
        var outline = laBalance(ada);
        var bo = newcomer("Bo");
        member(ada, outline, bo, Role.EDITOR);
        try (var one = at(ada).goes("/outline/" + outline);
                var other = at(bo).goes("/outline/" + outline)) {
            other.finds("[data-save-state=saved]");
            one.finds("[data-save-state=saved]");
            PlaywrightAssertions.assertThat(one.page().locator(".presence .person"))
                    .hasCount(2);
            for (var width : List.of(1440, 1401, 1280, 1241, 1180, 1101, 1024, 861, 820, 600, 521, 431, 390, 360)) {
                one.page().setViewportSize(width, 844);
                assertThat(one.page().evaluate(OVERLAPS)).as("%d wide", width).isEqualTo(List.of());
            }
        }
    }

    @Test
    void what_is_changed_in_the_panel_is_kept_and_shown_among_the_words() {
        var ada = newcomer("Ada");
        var outline = laBalance(ada);

        try (var person = at(ada).goes("/outline/" + outline)) {
            var beat = selectsFirstBeat(person);
            person.page().locator(".panel").getByLabel("Slugline").fill("INT. FLAT - DAWN");
            person.page().keyboard().press("Enter");

            PlaywrightAssertions.assertThat(person.page().locator("[data-beat='" + beat + "']"))
                    .containsText("INT. FLAT - DAWN");
            assertThat(rooms.look(ada.id(), outline)
                            .find(NodeId.of(beat))
                            .orElseThrow()
                            .field(Field.SLUGLINE))
                    .isEqualTo("INT. FLAT - DAWN");
        }
    }

    private static String selectsFirstBeat(Person person) {
        var beat = person.finds("[data-beat]");
        person.finds("[data-beat] [data-part=prose]").click();
        person.page().locator(".panel h2").first().waitFor();
        return beat.getAttribute("data-beat");
    }

    @Test
    void a_name_typed_into_a_beat_that_nobody_bears_yet_joins_the_cast() {
        var ada = newcomer("Ada");
        var outline = laBalance(ada);

        try (var person = at(ada).goes("/outline/" + outline)) {
            var beat = selectsFirstBeat(person);
            var characters = person.page()
                    .locator(".panel")
                    .getByRole(
                            AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("^Characters")));
            characters.fill("The Concierge");
            characters.press("Enter");

            person.page()
                    .waitForFunction("() => [...document.querySelectorAll('.characters .line input')]"
                            + ".some(input => input.value === 'The Concierge')");
            var now = rooms.look(ada.id(), outline);
            var linked = now.find(NodeId.of(beat)).orElseThrow().links(Relation.CHARACTER);
            assertThat(linked.stream().flatMap(id -> now.find(id).stream()).map(node -> node.title()))
                    .contains("The Concierge");
        }
    }

    @Test
    void two_characters_who_are_one_become_one_in_every_beat_until_it_is_taken_back() {
        var ada = newcomer("Ada");
        var outline = laBalance(ada);
        var before = rooms.look(ada.id(), outline);
        var cast = before.children(NodeId.CAST);
        var petrovic = cast.stream()
                .filter(node -> node.title().equals("Petrovic"))
                .findFirst()
                .orElseThrow();
        var capitaine = cast.stream()
                .filter(node -> node.title().equals("Le Capitaine"))
                .findFirst()
                .orElseThrow();

        try (var person = at(ada).goes("/outline/" + outline)) {
            person.finds("[data-save-state=saved]");
            person.page()
                    .locator(".rail .character")
                    .nth(cast.indexOf(capitaine))
                    .hover();
            person.button("More for Le Capitaine").click();
            person.page().getByText("Make it one with").waitFor();
            person.page()
                    .locator("vaadin-popover")
                    .getByText("Petrovic", new Locator.GetByTextOptions().setExact(true))
                    .click();
            person.sees("Le Capitaine is Petrovic now, in every beat.");

            var now = rooms.look(ada.id(), outline);
            assertThat(now.isLiving(capitaine.id())).isFalse();
            assertThat(now.beats())
                    .noneMatch(beat -> beat.links(Relation.CHARACTER).contains(capitaine.id()));
            assertThat(now.beats().stream()
                            .filter(beat -> beat.links(Relation.CHARACTER).contains(petrovic.id())))
                    .hasSizeGreaterThanOrEqualTo(4);
            person.page().keyboard().press("Control+z");
            person.page().waitForCondition(() -> rooms.look(ada.id(), outline).isLiving(capitaine.id()));
            assertThat(rooms.look(ada.id(), outline).children(NodeId.CAST)).hasSameSizeAs(cast);
            assertThat(person.complaints()).isEmpty();
        }
    }

    @Test
    void the_menu_of_a_name_stays_open_while_pointer_and_focus_are_elsewhere() {
        var ada = newcomer("Ada");
        var outline = laBalance(ada);

        try (var person = at(ada).goes("/outline/" + outline)) {
            person.finds("[data-save-state=saved]");
            person.page().locator(".rail .character").first().hover();
            person.button("More for Dédé").click();
            var choice = person.page().getByText("Open its page");
            choice.waitFor();
            person.page().mouse().move(700, 5);
            person.page().evaluate("() => document.activeElement.blur()");
            person.page().evaluate("() => dispatchEvent(new Event('resize'))"); // the menu looks where its button is

            PlaywrightAssertions.assertThat(person.button("More for Dédé")).isVisible();
            choice.click();
            PlaywrightAssertions.assertThat(person.page().locator("element-page"))
                    .isVisible();
        }
    }

    @Test
    void the_source_leads_to_the_beat_a_sentence_became() {
        var ada = newcomer("Ada");
        var outline = laBalance(ada);

        try (var person = at(ada).goes("/outline/" + outline)) {
            person.finds("[data-beat]");
            person.page()
                    .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Source"))
                    .click();
            var sentence = person.page().locator(".sentence-of").nth(4);
            sentence.click();

            PlaywrightAssertions.assertThat(sentence).hasAttribute("aria-current", "true");
            PlaywrightAssertions.assertThat(person.page().locator("[data-beat][aria-current=true]"))
                    .isInViewport();
        }
    }

    @Test
    void what_lies_in_the_bin_comes_back() {
        var ada = newcomer("Ada");
        var outline = laBalance(ada);
        var beats = rooms.look(ada.id(), outline).beats();
        rooms.submit(
                ada.id(), outline, new Command.Remove(List.of(beats.getFirst().id())));

        try (var person = at(ada).goes("/outline/" + outline)) {
            person.finds("[data-beat]");
            person.page().locator(".rail .bin").click();
            person.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Restore")))
                    .click();

            person.finds("[data-beat='" + beats.getFirst().id() + "']");
        }
    }

    @Test
    void a_viewer_finds_no_way_to_change_anything() {
        var ada = newcomer("Ada");
        var bo = newcomer("Bo");
        var outline = laBalance(ada);
        member(ada, outline, bo, Role.VIEWER);

        try (var person = at(bo).goes("/outline/" + outline)) {
            person.finds("[data-beat]").click();
            person.page().locator(".panel h2").first().waitFor();

            assertThat(person.page()
                            .locator("input:not([readonly]):visible, textarea:not([readonly]):visible,"
                                    + " [contenteditable=true]:visible, [contenteditable=plaintext-only]:visible")
                            .count())
                    .isZero();
            assertThat(person.page()
                            .getByRole(
                                    AriaRole.BUTTON,
                                    new Page.GetByRoleOptions().setName(Pattern.compile("^(Remove|Add|Restore|\\+).*")))
                            .count())
                    .isZero();
        }
    }

    @Test
    void an_owner_invites_by_a_link_that_is_shown_once_and_can_take_it_back() {
        var ada = newcomer("Ada");
        var outline = laBalance(ada);

        try (var person = at(ada).goes("/outline/" + outline)) {
            person.finds("[data-beat]");
            person.presses("Share").presses("Create link");
            var link = person.page().getByLabel("Invitation link");
            PlaywrightAssertions.assertThat(link).hasValue(Pattern.compile(url() + "/join/.{20,}"));
            person.presses("Revoke");

            person.page()
                    .getByText("Open links")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(invitations.open(ada.id(), outline)).isEmpty();
        }
    }

    @Test
    void a_title_changed_in_the_bar_is_the_outlines_title() {
        var ada = newcomer("Ada");
        var outline = laBalance(ada);

        try (var person = at(ada).goes("/outline/" + outline)) {
            person.finds("[data-beat]");
            person.fills("Title of the outline", "The Informer");
            person.page().keyboard().press("Enter");
            person.finds(".home").click();

            person.link("The Informer").waitFor();
        }
    }

    @Test
    void the_panel_leaves_a_field_alone_while_its_writer_types() {
        var ada = newcomer("Ada");
        var outline = laBalance(ada);

        try (var person = at(ada).goes("/outline/" + outline)) {
            var beat = selectsFirstBeat(person);
            var slugline = person.page().locator(".panel").getByLabel("Slugline");
            slugline.click();
            person.page().keyboard().type("EXT. ");
            rooms.submit(ada.id(), outline, new Command.SetField(NodeId.of(beat), Field.SLUGLINE, "INT. ELSEWHERE"));
            PlaywrightAssertions.assertThat(person.page().locator("[data-beat='" + beat + "']"))
                    .containsText("INT. ELSEWHERE");
            person.page().keyboard().type("ALLEY");

            PlaywrightAssertions.assertThat(slugline).hasValue("EXT. ALLEY");
        }
    }

    @Test
    void dark_is_chosen_in_the_page_and_stays_for_the_next_one() {
        var ada = newcomer("Ada");
        var outline = laBalance(ada);

        try (var person = at(ada).goes("/outline/" + outline)) {
            person.finds("[data-beat]");
            person.presses("Account: Ada").presses("Dark");
            PlaywrightAssertions.assertThat(person.page().locator("html")).hasAttribute("data-theme", "dark");

            person.goes("/").link("La Balance").waitFor();
            PlaywrightAssertions.assertThat(person.page().locator("html")).hasAttribute("data-theme", "dark");
            person.presses("Account: Ada").presses("As the system has it");
            PlaywrightAssertions.assertThat(person.page().locator("html"))
                    .not()
                    .hasAttribute("data-theme", Pattern.compile(".*"));
        }
    }

    @Test
    void the_outline_does_not_jump_after_it_was_first_shown() {
        var ada = newcomer("Ada");
        var outline = laBalance(ada);

        try (var person = at(ada)) {
            person.page()
                    .addInitScript(
                            "window.shift = 0; window.shifted = []; new PerformanceObserver(list => { for (const e of list.getEntries())"
                                    + " if (!e.hadRecentInput) { window.shift += e.value; window.shifted.push([e.value, ...e.sources.map(s =>"
                                    + " [s.node?.outerHTML?.slice(0, 80), JSON.stringify(s.previousRect), JSON.stringify(s.currentRect)])].join(' ')); }"
                                    + " }).observe({type: 'layout-shift', buffered: true})");
            person.goes("/outline/" + outline).finds("[data-save-state=saved]");
            person.page().waitForFunction("() => document.fonts.status === 'loaded'");

            assertThat(((Number) person.page().evaluate("() => window.shift")).doubleValue())
                    .as("%s", person.page().evaluate("() => window.shifted.join('\\n')"))
                    .isCloseTo(0, within(0.02));
        }
    }
}
