package app.beatwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.room.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Signing in, joining, and what every door says to those it does not let in.
class DoorsTest extends ScreenTest {

    /// Before there is an account, every door leads to the making of the first.
    @BeforeEach
    void somebodyLivesHere() {
        if (accounts.none()) {
            newcomer("Ada");
        }
    }

    @Test
    void a_wrong_password_is_answered_with_a_sentence() {
        var ada = newcomer("Ada");

        try (var person = stranger()) {
            person.signsIn(ada.email(), "not her password");

            person.sees("This address and password do not belong together.");
        }
    }

    @Test
    void the_right_password_leads_to_the_page_somebody_was_on_their_way_to() {
        var ada = newcomer("Ada");
        var outline = laBalance(ada);

        try (var person = stranger()) {
            person.goes("/outline/" + outline).signsIn(ada.email(), PASSWORD);

            person.finds("[data-beat]");
            assertThat(person.path()).startsWith("/outline/" + outline);
        }
    }

    @Test
    void after_a_few_wrong_passwords_there_is_a_wait() {
        var ada = newcomer("Ada");

        try (var person = stranger()) {
            for (var attempt = 0; attempt < Turnstile.ATTEMPTS; attempt++) {
                person.signsIn(ada.email(), "not her password");
            }
            person.signsIn(ada.email(), PASSWORD);

            person.sees("Please wait a minute, then try again.");
        }
    }

    @Test
    void a_link_lets_somebody_new_in_with_the_role_it_names() {
        var ada = newcomer("Ada");
        var outline = laBalance(ada);
        var token = invitation(ada, outline, Role.EDITOR);

        try (var person = stranger()) {
            person.goes("/join/" + token).sees("Ada invites you to this outline as an editor.");
            person.fills("Name", "Bo")
                    .fills("Email", "bo-" + port + "@example.org")
                    .fills("Password", PASSWORD)
                    .presses("Join");

            person.finds("[data-beat]");
            assertThat(person.path()).startsWith("/outline/" + outline);
            var bo = accounts.byEmail("bo-" + port + "@example.org").orElseThrow();
            assertThat(library.open(bo.id(), outline).role()).isEqualTo(Role.EDITOR);
        }
    }

    @Test
    void somebody_signed_in_joins_with_one_button_and_looking_alone_joins_nobody() {
        var ada = newcomer("Ada");
        var bo = newcomer("Bo");
        var outline = laBalance(ada);
        var token = invitation(ada, outline, Role.VIEWER);

        try (var person = at(bo)) {
            person.goes("/join/" + token).sees("Ada invites you to this outline as a viewer.");
            assertThat(library.of(bo.id())).isEmpty();
            person.presses("Join");

            person.finds("[data-beat]");
            assertThat(library.open(bo.id(), outline).role()).isEqualTo(Role.VIEWER);
        }
    }

    @Test
    void a_link_taken_back_and_one_that_never_was_say_the_same() {
        var ada = newcomer("Ada");
        var outline = laBalance(ada);
        var token = invitation(ada, outline, Role.EDITOR);
        invitations.open(ada.id(), outline).forEach(open -> invitations.revoke(ada.id(), outline, open.id()));

        try (var person = stranger()) {
            var revoked = sheet(person.goes("/join/" + token));
            var unknown = sheet(person.goes("/join/" + "x".repeat(token.length())));

            assertThat(revoked).contains("This link does not open anything").isEqualTo(unknown);
        }
    }

    private static String sheet(Person person) {
        var sheet = person.page().locator(".sheet h1");
        sheet.waitFor(new Locator.WaitForOptions());
        return person.page().locator(".sheet").innerText();
    }

    @Test
    void without_an_invitation_nobody_makes_an_account_here() {
        try (var person = stranger()) {
            person.goes("/signup").sees("Accounts here are made by invitation.");

            assertThat(person.button("Create account").count()).isZero();
        }
    }

    @Test
    void the_outline_of_others_and_one_that_never_was_say_the_same() {
        var outline = laBalance(newcomer("Ada"));

        try (var person = at(newcomer("Bo"))) {
            var others = sheet(person.goes("/outline/" + outline));
            var unknown = sheet(person.goes("/outline/00000000-0000-4000-8000-000000000000"));

            assertThat(others)
                    .contains("There is no such outline, or it is not shared with you.")
                    .isEqualTo(unknown);
        }
    }

    @Test
    void the_socket_says_401_to_strangers_instead_of_showing_them_a_form() throws Exception {
        assertThat(get("/sync").statusCode()).isEqualTo(401);
    }

    @Test
    void a_refused_socket_begins_no_session() throws Exception {
        assertThat(get("/sync").headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void strangers_are_told_that_nobody_is_signed_in_here() throws Exception {
        var answer = get("/reader");

        assertThat(answer.body()).isEqualTo("{\"account\":\"\",\"name\":\"\"}");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void who_has_signed_out_is_not_let_in_again_by_the_cookie_they_had() {
        try (var person = at(newcomer("Ada")).goes("/")) {
            var browser = person.page().context();
            var remembered = browser.cookies().stream()
                    .filter(cookie -> cookie.name.equals("remember-me"))
                    .toList();
            person.finds("[aria-label^='Account: ']").click();
            person.presses("Sign out");
            person.page()
                    .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .waitFor();

            browser.clearCookies();
            browser.addCookies(remembered);
            person.goes("/");

            assertThat(person.path()).startsWith("/login");
        }
    }

    @Test
    void every_page_comes_with_its_content_policy_and_keeps_its_address_to_itself() throws Exception {
        var page = get("/login");
        var join = get("/join/some-token-or-other-of-a-length");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("script-src 'self' 'nonce-", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(page.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(join.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    }

    @Test
    void a_page_names_the_scripts_it_is_going_to_need_and_all_of_them_are_there() throws Exception {
        var links = Jsoup.parse(get("/login").body()).select("link[rel=modulepreload]");

        assertThat(links.eachAttr("href"))
                .anyMatch(script -> script.startsWith("VAADIN/build/FlowClient-"))
                .anyMatch(script -> script.startsWith("VAADIN/build/chunk-"))
                .doesNotHaveDuplicates();
        assertThat(links).allMatch(link -> !link.attr("nonce").isEmpty());
        for (var script : links.eachAttr("href")) {
            assertThat(get("/" + script).statusCode()).as(script).isEqualTo(200);
        }
    }

    @Test
    void a_form_on_somebody_elses_page_signs_nobody_in() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url() + "/login"))
                .header("Origin", "https://elsewhere.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=a&password=b"))
                .build();

        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(403);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(url() + path))
                            .header("Accept", "text/html, */*;q=0.8")
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
