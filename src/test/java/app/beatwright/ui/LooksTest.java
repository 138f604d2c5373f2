package app.beatwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.inbox.Habits;
import app.beatwright.journal.OutlineId;
import app.beatwright.room.Role;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Every page on a desk and on a phone, each by day and by night: nothing that axe objects to. The colours of the
/// night,
/// the same on both, are asked about on the desk. Leaves pictures of all four in `target/screens`.
class LooksTest extends ScreenTest {

    @Autowired
    private Habits habits;

    /// From this width on, in pixels, the rail and the panel stand beside the words.
    private static final int NARROW = 1020;

    @ParameterizedTest
    @CsvSource({"1440,900", "390,844"})
    void everybody_can_use_every_page_by_day_and_by_night(int width, int height) {
        var ada = newcomer("Lead Writer");
        var outline = laBalance(ada);
        var zoe = outlineOf(ada, "Killing Zoe", "killing-zoe.txt");
        damaged(ada);
        var editor = newcomer("Story Editor");
        member(ada, outline, editor, Role.EDITOR);
        says(editor, ada, outline, "@Lead Writer What do they hold over him that Nicole doesn’t already know?");

        try (var person = stranger(ColorScheme.LIGHT, width, height)) {
            var look = new Look(person, width);
            person.goes("/login").button("Sign in").waitFor();
            look.at("login");
            person.goes("/join/" + invitation(ada, outline, Role.EDITOR))
                    .button("Join")
                    .waitFor();
            look.at("join");
            person.goes("/signup").sees("By invitation");
            look.at("signup");
            person.goes("/no-letters/" + habits.stopToken(ada.id())).sees("No more letters?");
            look.at("no-letters");
            person.signsIn(ada.email(), PASSWORD).link("La Balance").waitFor();
            person.finds(".waiting .inbox-line");
            look.at("home");
            inbox(person, look);
            damage(zoe, 1);
            person.goes("/outline/" + zoe).sees("This outline is damaged");
            look.at("damaged");
            signedIn(person, look, outline, width);
        }
    }

    private static void inbox(Person person, Look look) {
        person.finds(".inbox-bell > button").click();
        person.finds(".inbox .inbox-line");
        look.at("inbox", ".inbox");
        person.presses("Quiet hours and letters").finds(".habits");
        look.at("habits", "vaadin-dialog");
        person.presses("Close");
    }

    private static void signedIn(Person person, Look look, OutlineId outline, int width) {
        person.goes("/outline/" + OutlineId.of("00000000-0000-4000-8000-000000000000"))
                .sees("no such outline");
        look.at("not-here");
        person.goes("/outline/" + outline).finds("[data-save-state=saved]");
        person.finds("[data-beat] [data-part=prose]").click();
        person.finds("[data-beat][aria-current=true]");
        look.at("outline");
        person.page().keyboard().press("Control+k");
        person.finds("command-palette .find");
        look.at("palette", "command-palette");
        person.page().keyboard().press("Escape");
        person.page().keyboard().press("Control+h");
        person.fills("Find", "the").finds("replace-sheet li");
        look.at("replace", "replace-sheet");
        person.page().keyboard().press("Escape");
        page(person, look);
        seen(person, look, "board", "[data-beat][aria-current=true]");
        seen(person, look, "board&columns=role", "[data-beat][aria-current=true]");
        seen(person, look, "map", ".block[aria-selected=true]");
        seen(person, look, "grid", "[data-here] .cell[tabindex='0']");
        seen(person, look, "read", ".beat[aria-current=true]");
        var narrow = width < NARROW;
        if (narrow) {
            person.presses("Beat sheet and cast").finds(".rail");
            look.at("rail", ".rail");
            person.page().keyboard().press("Escape");
            person.presses("Details");
        }
        person.finds(".panel h2");
        look.at("panel", ".panel");
        person.page()
                .getByText("Source", new Page.GetByTextOptions().setExact(true))
                .click();
        person.finds(".sentence-of.here");
        look.at("source", ".panel");
        comments(person, look);
        if (narrow) {
            person.page().keyboard().press("Escape"); // out of the words
            person.page().keyboard().press("Escape");
        }
        suggestions(person, look);
        rounds(person, look);
        person.presses("Share").presses("Create link").finds(".address");
        look.at("share", "vaadin-dialog");
        person.presses("Close");
    }

    private static void rounds(Person person, Look look) {
        person.page().evaluate("dispatchEvent(new Event('comments-wanted'))");
        person.presses("Begin a round of notes…")
                .fills("Name", "Studio, first notes")
                .presses("Begin round");
        person.finds(".rounds-of-notes .people li");
        look.at("rounds", "vaadin-dialog");
        person.presses("Close");
        person.finds(".rounds select");
        person.page().locator(".rounds select").selectOption(new SelectOption().setLabel("Studio, first notes"));
        person.presses("Comment").fills("New comment", "Whose story is it?").finds(".composer .next");
        person.page().locator(".composer .next").click();
        person.finds("comment-thread[chosen]:not([data-pending]) .outcome");
        look.at("notes", ".panel");
        if (look.width() < NARROW) {
            person.page().keyboard().press("Escape");
            person.page().keyboard().press("Escape");
        }
    }

    /// One that is said, and one that is only begun.
    private static void comments(Person person, Look look) {
        person.page().locator("#tab-comments").click();
        person.presses("Comment").fills("New comment", "Whose story is it?").finds(".composer .next");
        person.page().locator(".composer .next").click();
        person.finds("comment-thread[chosen]:not([data-pending])");
        person.page().locator("comment-thread[chosen] .comment").hover();
        person.page().locator("comment-thread[chosen] [aria-label=Assign]").click();
        person.finds(".charge select");
        person.presses("Comment").finds(".composer");
        look.at("comments", ".panel");
    }

    /// Of every kind, and one that is only being written.
    private static void suggestions(Person person, Look look) {
        var page = person.page();
        var asks = "dispatchEvent(new Event('suggesting-asked'))";
        page.evaluate(asks);
        person.finds("outline-editor[data-hand=suggests]");
        for (var key : List.of("1", "Alt+ArrowUp", "Delete", "Shift+Enter")) {
            page.locator("[data-number='3']").first().focus();
            page.keyboard().press(key);
        }
        page.locator("suggested-beat textarea").fill("They wait for him.");
        page.locator("[data-number='1'] .words").first().click();
        page.keyboard().type("Once ");
        person.finds(".suggested-new");
        look.at("suggesting", "outline-editor");
        page.locator("[data-number='6']").first().focus();
        person.finds("[data-save-state=saved]");
        page.evaluate(asks);
        person.finds("outline-editor[data-hand=edits]");
        look.at("suggestions");
    }

    /// Of a character, and back.
    private static void page(Person person, Look look) {
        person.page().keyboard().press("Control+k");
        person.page().keyboard().type("nicole");
        person.page()
                .locator("command-palette .find", new Page.LocatorOptions().setHasText("its page"))
                .click();
        person.finds("element-page .places .beat");
        look.at("element", "element-page");
        person.presses("Back");
    }

    /// In another view, and back.
    private static void seen(Person person, Look look, String view, String selected) {
        var page = person.page();
        var address = page.url();
        page.navigate(address + (address.contains("?") ? "&" : "?") + "view=" + view);
        person.finds("outline-editor[data-view=" + view.replaceFirst("&.*", "") + "] " + selected);
        person.finds("[data-save-state=saved]");
        look.at(view.replaceAll("\\W+", "-"));
        page.navigate(address);
        person.finds("outline-editor[data-view=outline] [data-beat][aria-current=true]");
    }

    /// Takes a picture, then asks axe; by day, then by night.
    private record Look(Person person, int width) {

        private static final List<String> STANDARDS =
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

        void at(String name) {
            at(name, "html");
        }

        /// @param part what is new on the page since it was last asked about
        void at(String name, String part) {
            picture(ColorScheme.DARK, name);
            if (width > NARROW) {
                asks(ColorScheme.DARK, name, axe -> axe.include(part).withRules(List.of("color-contrast")));
            }
            picture(ColorScheme.LIGHT, name);
            asks(ColorScheme.LIGHT, name, axe -> axe.include(part).withTags(STANDARDS));
            assertThat(person.complaints()).isEmpty();
        }

        private void picture(ColorScheme scheme, String name) {
            var page = person.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.waitForFunction(
                    "() => document.fonts.status === 'loaded' && document.getAnimations().every(a => a.playState !== 'running')");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(
                            "target/screens",
                            "%s-%s-%d.png".formatted(name, scheme.name().toLowerCase(Locale.ROOT), width))));
        }

        private void asks(ColorScheme scheme, String name, UnaryOperator<AxeBuilder> what) {
            assertThat(what.apply(new AxeBuilder(person.page()).setLegacyMode(true))
                            .analyze()
                            .getViolations())
                    .as("%s, %s, %d wide", name, scheme, width)
                    .extracting(Look::inWords)
                    .isEmpty();
        }

        private static String inWords(Rule rule) {
            return rule.getId() + ": "
                    + rule.getNodes().stream()
                            .map(node -> node.getHtml() + " " + node.getFailureSummary())
                            .toList();
        }
    }
}
