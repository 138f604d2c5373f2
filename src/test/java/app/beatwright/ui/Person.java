package app.beatwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;

/// Somebody at a browser of their own. Everything on the page is found by its label, as they would find it.
final class Person implements AutoCloseable {

    private final BrowserContext browser;
    private final Page page;
    private final String url;
    private final List<String> complaints = new ArrayList<>();

    Person(BrowserContext browser, String url) {
        this.browser = browser;
        this.url = url;
        this.page = browser.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    /// Another tab of the same browser.
    Person opensATab() {
        return new Person(browser, url);
    }

    Person goes(String path) {
        page.navigate(url + path);
        return this;
    }

    Person signsIn(String email, String password) {
        goes("/login");
        fills("Email", email).fills("Password", password).presses("Sign in");
        page.waitForURL(address -> !address.contains("/login") || address.contains("?"));
        return this;
    }

    /// Without a page: what a door's form says is said to the server, and the browser keeps its cookies.
    Person isSignedIn(String email, String password) {
        var form = FormData.create()
                .set("username", email)
                .set("password", password)
                .set(Welcome.THEN, WhoIsHere.PATH);
        var answer =
                browser.request().post(url + "/login", RequestOptions.create().setForm(form));
        assertThat(answer.url()).as("signed in as %s", email).isEqualTo(url + WhoIsHere.PATH);
        return this;
    }

    Person fills(String label, String words) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(words);
        return this;
    }

    Person presses(String button) {
        button(button).first().click();
        return this;
    }

    Person opens(String link) {
        link(link).first().click();
        return this;
    }

    Person sees(String words) {
        page.getByText(words).first().waitFor();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /// Waits until it is there.
    Locator finds(String selector) {
        var found = page.locator(selector).first();
        found.waitFor();
        return found;
    }

    String path() {
        return page.url().substring(url.length());
    }

    Page page() {
        return page;
    }

    /// Errors of scripts, and what the content policy had to stop.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
    }
}
