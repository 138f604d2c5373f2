package app.beatwright;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Somebody at a browser, doing what writers do, found by what a person finds things by. The page keeps the promises of
/// `docs/dom.md`.
public final class Writer {

    public static final String EMAIL = "writer@example.org";
    public static final String PASSWORD = "a long phrase for tests 47";

    /// Also where a browser does not lay out what is far from the window; an open editor has an element for each line.
    private static final String WORDS = """
            beat => {
              const part = document.querySelector(`[data-beat="${beat}"] [data-part=prose]`);
              const lines = [...part.querySelectorAll('.cm-line')].map(line => line.textContent);
              return (lines.length ? lines.join('\\n') : part.textContent).trim();
            }""";

    private static final String LINE_END = """
            ([beat, line]) => {
              const lines = document.querySelectorAll(`[data-beat="${beat}"] .cm-line`);
              getSelection().selectAllChildren(lines[line]);
              getSelection().collapseToEnd();
            }""";

    private static final int KEY_MILLIS = 40;

    private static final String PASTE = """
            letters => {
              const data = new DataTransfer();
              data.setData('text/plain', 'all work '.repeat(letters / 9));
              document.activeElement.dispatchEvent(
                new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
            }""";

    private static final String SHOWN = """
            [...document.querySelectorAll('[data-save-state]')]
              .map(state => `${state.dataset.saveState}, ${state.textContent.trim()}`)
              .concat(document.body.innerText.slice(0, 300))
              .join('; ')""";

    private final Page page;
    private final String url;
    private final List<String> console = new ArrayList<>();

    private Writer(Page page, String url) {
        this.page = page;
        this.url = url;
        page.onConsoleMessage(message -> console.add(message.text()));
        page.onPageError(console::add);
    }

    /// Opens the first page, makes the first account where there is none and is signed in where there is.
    public static Writer enter(BrowserContext browser, String url) {
        var page = browser.newPage();
        if (isSignedIn(browser, url)) {
            page.navigate(url + "/");
        } else {
            makesTheFirstAccount(page, url);
        }
        page.getByText("Your outlines").first().waitFor();
        return new Writer(page, url);
    }

    /// At an outline whose address is known.
    static Writer comes(BrowserContext browser, String url, String path) {
        isSignedIn(browser, url);
        var page = browser.newPage();
        page.navigate(url + path);
        page.locator("[data-beat]").first().waitFor();
        return new Writer(page, url);
    }

    /// What a door's form says is said to the server, and the browser keeps its cookies. False where nobody is known.
    private static boolean isSignedIn(BrowserContext browser, String url) {
        var form = FormData.create().set("username", EMAIL).set("password", PASSWORD);
        var answer =
                browser.request().post(url + "/login", RequestOptions.create().setForm(form));
        return answer.url().equals(url + "/");
    }

    private static void makesTheFirstAccount(Page page, String url) {
        page.navigate(url + "/setup");
        page.getByLabel("Name").first().fill("Ada");
        page.getByLabel("Email").first().fill(EMAIL);
        page.getByLabel("Password").first().fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create account"))
                .click();
    }

    /// With an account that is there already.
    public static Writer signsIn(BrowserContext browser, String url, String email, String password) {
        var page = browser.newPage();
        page.navigate(url + "/login");
        page.getByLabel("Email").first().fill(email);
        page.getByLabel("Password").first().fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.getByText("Your outlines").first().waitFor();
        return new Writer(page, url);
    }

    /// Somebody whose page shows an outline already.
    public static Writer at(Page page, String url) {
        return new Writer(page, url);
    }

    public Writer opens(String title) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title))
                .first()
                .click();
        page.locator("[data-beat]").first().waitFor();
        return this;
    }

    /// Puts the caret at the end of a beat's prose.
    public Writer goesTo(String beat) {
        prose(beat).click();
        page.locator("[data-beat='" + beat + "'] .cm-content").waitFor();
        page.keyboard().press("Control+End");
        return this;
    }

    /// Puts the caret at the end of one line of a beat's prose, from 0.
    public Writer goesToLine(String beat, int line) {
        goesTo(beat);
        page.evaluate(LINE_END, List.of(beat, line));
        return this;
    }

    /// Puts the caret at the end of a beat's title.
    public Writer goesToTitle(String beat) {
        card(beat).locator("[data-part=title]").click();
        page.keyboard().press("End");
        return this;
    }

    /// From a title, as Enter does it: a new beat below, with the caret in its title.
    public Writer addsBeatBelow(String beat) {
        page.keyboard().press("Enter");
        page.waitForFunction(
                "beat => document.activeElement?.matches(`[data-beat]:not([data-beat='${beat}']) [data-part=title]`)",
                beat);
        return this;
    }

    /// The beat with the caret.
    public String isIn() {
        return (String) page.evaluate("document.activeElement.closest('[data-beat]').dataset.beat");
    }

    public Writer types(String words) {
        page.keyboard().type(words);
        return this;
    }

    /// As fast as fingers are, which leaves the machine time for what else it does.
    public Writer typesByHand(String words) {
        page.keyboard().type(words, new Keyboard.TypeOptions().setDelay(KEY_MILLIS));
        return this;
    }

    /// As one act, as a paste does, however slow the machine is.
    public Writer inserts(String words) {
        page.keyboard().insertText(words);
        return this;
    }

    /// So many letters, at once.
    public Writer pastes(int letters) {
        page.evaluate(PASTE, letters);
        return this;
    }

    public Writer presses(String key) {
        page.keyboard().press(key);
        return this;
    }

    /// Gives a beat another title; the caret goes on into its prose.
    public Writer calls(String beat, String title) {
        card(beat).locator("[data-part=title]").click();
        return presses("Control+a").inserts(title).presses("Tab");
    }

    /// The titles in reading order.
    @SuppressWarnings("unchecked")
    public List<String> titles() {
        return (List<String>) page.evaluate(
                "[...document.querySelectorAll('[data-beat] [data-part=title]')].map(title => title.textContent)");
    }

    /// The words of a beat as its screen shows them.
    public String reads(String beat) {
        return (String) page.evaluate(WORDS, beat);
    }

    /// The words of a beat, if the screen calls everything saved at this very moment; else empty.
    public String readsSaved(String beat) {
        return (String) page.evaluate(
                "beat => document.querySelector('[data-save-state]').dataset.saveState === 'saved' ? (" + WORDS
                        + ")(beat) : ''",
                beat);
    }

    public boolean callsEverythingSaved() {
        return page.locator("[data-save-state=saved]").count() > 0;
    }

    /// Waits until nothing is on the way any more.
    public Writer isSaved() {
        try {
            page.locator("[data-save-state=saved]").first().waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        } catch (TimeoutError late) {
            throw new AssertionError("Not saved: " + evidence(), late);
        }
        return this;
    }

    /// What there is to be seen, for whoever has to find out why.
    private String evidence() {
        var picture = Path.of("target", "not-saved-" + System.nanoTime() + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        return "%s shows \"%s\", see %s; its console: %s".formatted(page.url(), page.evaluate(SHOWN), picture, console);
    }

    /// Waits until the beat reads so.
    public Writer sees(String beat, String words) {
        try {
            page.waitForFunction("([beat, words]) => (" + WORDS + ")(beat) === words", new Object[] {beat, words});
        } catch (TimeoutError late) {
            throw new AssertionError(
                    "Expected to read \"%s\", but it reads \"%s\"".formatted(words, reads(beat)), late);
        }
        return this;
    }

    /// The beat that stands at this place in reading order, from 1.
    public String beat(int place) {
        return page.locator("[data-beat]").nth(place - 1).getAttribute("data-beat");
    }

    /// The beats in reading order.
    @SuppressWarnings("unchecked")
    public List<String> order() {
        return (List<String>)
                page.evaluate("[...document.querySelectorAll('[data-beat]')].map(beat => beat.dataset.beat)");
    }

    /// Waits until the beats stand in this order.
    public Writer sees(List<String> order) {
        page.waitForFunction(
                "order => [...document.querySelectorAll('[data-beat]')].map(beat => beat.dataset.beat).join() === order",
                String.join(",", order));
        return this;
    }

    /// Waits until so many beats are there.
    public Writer seesBeats(int count) {
        page.waitForFunction("count => document.querySelectorAll('[data-beat]').length === count", count);
        return this;
    }

    /// Drags a beat by its number to just above another.
    public Writer drags(String beat, String above) {
        var from = card(beat).locator(".number");
        from.scrollIntoViewIfNeeded();
        from.hover();
        var mouse = page.mouse();
        mouse.down();
        var target = card(above).boundingBox();
        mouse.move(target.x + 60, target.y + target.height / 2, new Mouse.MoveOptions().setSteps(8));
        mouse.move(target.x + 60, target.y + 4, new Mouse.MoveOptions().setSteps(4));
        mouse.up();
        return this;
    }

    /// In the panel, which is Flow's, and waits until it is there, once.
    public Writer addsACharacter(String name) {
        page.getByLabel("Add a character").fill(name);
        page.keyboard().press("Enter");
        page.waitForFunction(
                "name => [...document.querySelectorAll('.characters .line input')]"
                        + ".filter(input => input.value === name).length === 1",
                name);
        return this;
    }

    public Page page() {
        return page;
    }

    public String url() {
        return url;
    }

    private Locator card(String beat) {
        return page.locator("[data-beat='" + beat + "']");
    }

    private Locator prose(String beat) {
        return card(beat).locator("[data-part=prose]").first();
    }
}
