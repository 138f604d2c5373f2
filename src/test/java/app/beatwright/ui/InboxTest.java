package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.inbox.Habit;
import app.beatwright.inbox.Habits;
import app.beatwright.inbox.QuietHours;
import app.beatwright.inbox.Rhythm;
import app.beatwright.room.Role;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is said to somebody waits for them, on Home and behind the bell, until they have seen it.
class InboxTest extends LaBalanceTest {

    private static final String BELL = ".inbox-bell > button";

    @Autowired
    private Habits habits;

    private Account cleo;

    @BeforeEach
    void invite() {
        cleo = newcomer("Cleo");
        member(ada, outline, cleo, Role.COMMENTER);
    }

    private Person opens(Account account) {
        return at(account, "", "[data-beat]");
    }

    private Person onHome(Account account) {
        var person = at(account).goes("/");
        person.finds(".cards");
        return person;
    }

    private static Locator in(Person person, String selector) {
        return person.page().locator(selector);
    }

    private static void says(Person person, int beat, String words) {
        in(person, "[data-number='%d']".formatted(beat)).first().focus();
        person.page().keyboard().press("c");
        in(person, ".composer textarea").fill(words);
        in(person, ".composer .next").click();
        assertThat(in(person, "comment-thread[chosen]:not([data-pending]) .said-words"))
                .hasText(words);
    }

    private static void hasUnread(Person person, int count) {
        assertThat(in(person, BELL)).hasAttribute("aria-label", count == 0 ? "Inbox" : "Inbox: " + count + " unread");
    }

    @Test
    void who_is_spoken_to_finds_it_on_home_and_is_led_to_where_it_was_said() {
        try (var one = onHome(ada);
                var other = opens(cleo)) {
            hasUnread(one, 0);
            assertThat(in(one, ".waiting")).isHidden();
            says(other, 12, "@" + ada.name() + " Who is <b>driving</b>?");

            hasUnread(one, 1);
            var line = in(one, ".waiting .inbox-line");
            assertThat(line).containsText(cleo.name() + " mentioned you in La Balance · ");
            assertThat(line).containsText("“@" + ada.name() + " Who is <b>driving</b>?”");
            line.click();

            assertThat(in(one, "comment-thread[chosen] .said-words")).containsText("Who is");
            assertThat(in(one, "beat-card.selected")).hasAttribute("data-number", "12");
            assertThat(in(one, "[data-number='12']").first()).isInViewport();
            hasUnread(one, 0);
            assertThat(one.page()).not().hasURL(Pattern.compile("thread="));
            assertThat(one.complaints()).isEmpty();
            assertThat(other.complaints()).isEmpty();
        }
    }

    @Test
    void what_is_read_in_one_page_is_read_in_all_and_the_page_is_not_left_for_it() {
        try (var one = opens(ada);
                var elsewhere = onHome(ada);
                var other = opens(cleo)) {
            says(other, 3, "Too soon for me.");
            says(other, 15, "And this too late.");
            hasUnread(one, 2);
            hasUnread(elsewhere, 2);
            one.page().evaluate("window.stays = true");
            in(one, BELL).click();
            assertThat(in(one, ".inbox .inbox-line")).hasCount(2);
            in(one, ".inbox .inbox-line").first().click();

            assertThat(in(one, "comment-thread[chosen] .said-words")).hasText("And this too late.");
            assertThat(in(one, "beat-card.selected")).hasAttribute("data-number", "15");
            assertThat(in(one, "comment-thread[data-unread]")).hasCount(1);
            hasUnread(one, 1);
            hasUnread(elsewhere, 1);
            assertThat(in(elsewhere, ".waiting .inbox-line")).hasCount(1);
            in(one, "comment-thread[data-unread] .said-words").click();
            hasUnread(elsewhere, 0);
            assertThat(in(elsewhere, ".waiting")).isHidden();
            assertThat(one.page().evaluate("window.stays")).isEqualTo(true);
            assertThat(one.complaints()).isEmpty();
            assertThat(elsewhere.complaints()).isEmpty();
        }
    }

    @Test
    void all_is_read_at_a_press_and_still_stands_there() {
        try (var one = onHome(ada);
                var other = opens(cleo)) {
            says(other, 3, "Too soon for me.");
            hasUnread(one, 1);
            in(one, BELL).click();
            one.presses("All read");

            hasUnread(one, 0);
            assertThat(in(one, ".inbox .inbox-line")).hasCount(1);
            assertThat(in(one, ".inbox .inbox-line[data-unread]")).hasCount(0);
        }
    }

    @Test
    void a_link_to_what_was_taken_away_says_so_and_waits_no_longer() {
        try (var one = onHome(ada);
                var other = opens(cleo)) {
            says(other, 3, "Too soon for me.");
            var path = in(one, ".waiting .inbox-line").getAttribute("href");
            in(other, "comment-thread[chosen] .comment").hover();
            in(other, "comment-thread[chosen]").getByLabel("Remove").click();
            in(other, "comment-thread[chosen] .danger").click();
            assertThat(in(other, "comment-thread")).hasCount(0);
            hasUnread(one, 0);
            assertThat(in(one, ".waiting")).isHidden();

            one.goes("/" + path.replaceFirst("^/", ""));
            assertThat(in(one, "comments-side [role=status]"))
                    .hasText("What was said there has been taken away meanwhile.");
            hasUnread(one, 0);
            assertThat(one.complaints()).isEmpty();
        }
    }

    @Test
    void in_quiet_hours_the_bell_is_silent_and_nothing_is_lost() {
        var now = LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MINUTES);
        var here = new QuietHours(now.minusHours(2), now.plusHours(2));
        var later = new QuietHours(now.plusHours(2), now.plusHours(4));
        try (var one = onHome(ada);
                var other = opens(cleo)) {
            habits.choose(ada.id(), new Habit(Rhythm.NEVER, Optional.of(here), ZoneOffset.UTC));
            assertThat(in(one, BELL)).hasAttribute("aria-label", "Inbox, in quiet hours");
            says(other, 3, "Too soon for me.");
            assertThat(in(one, ".waiting .inbox-line")).hasCount(1);
            assertThat(in(one, ".inbox-bell .count")).hasCount(0);

            habits.choose(ada.id(), new Habit(Rhythm.NEVER, Optional.of(later), ZoneOffset.UTC));
            hasUnread(one, 1);
        }
    }

    @Test
    void quiet_hours_are_chosen_behind_the_bell_and_kept_at_once() {
        try (var one = onHome(ada)) {
            in(one, BELL).click();
            assertThat(in(one, ".inbox .calm")).containsText("Nothing has been said to you yet.");
            one.presses("Quiet hours and letters").finds(".habits");
            in(one, ".habits vaadin-checkbox input").check();
            var from = in(one, ".hours vaadin-time-picker input").first();
            from.fill("21:15");
            from.press("Tab");
            assertThat(in(one, ".habits .hint").last()).hasText("This installation sends no letters.");
            one.presses("Close");
            in(one, BELL).click();
            one.presses("Quiet hours and letters").finds(".habits");

            assertThat(in(one, ".hours vaadin-time-picker input").first()).hasValue("21:15");
            var until = in(one, ".hours vaadin-time-picker input").last();
            until.fill("21:15");
            until.press("Tab");
            one.sees("Quiet hours need a beginning, and another time at which they end.");
            assertThat(habits.of(ada.id()).quiet()).contains(new QuietHours(LocalTime.of(21, 15), LocalTime.of(8, 0)));
            assertThat(one.complaints()).isEmpty();
        }
    }

    @Test
    void the_last_link_of_a_letter_stops_them_once_it_is_meant() {
        var token = habits.stopToken(ada.id());
        try (var stranger = stranger()) {
            stranger.goes("/mail/stop/" + token).sees("No more letters?");
            assertThat(habits.of(ada.id()).mail()).isEqualTo(Rhythm.HOURLY);
            stranger.presses("No more letters").sees("What waits for you waits in your inbox.");
            assertThat(habits.of(ada.id()).mail()).isEqualTo(Rhythm.NEVER);

            stranger.goes("/mail/stop/" + token.substring(1)).sees("It is not whole.");
            assertThat(stranger.complaints()).isEmpty();
        }
    }

    @Test
    void a_mail_program_stops_them_with_nothing_but_the_link() throws Exception {
        assertThat(post("/mail/stop/" + habits.stopToken(ada.id()))).isEqualTo(204);
        assertThat(habits.of(ada.id()).mail()).isEqualTo(Rhythm.NEVER);
        assertThat(post("/mail/stop/nonsense")).isEqualTo(404);
        assertThat(post("/reader"))
                .as("everywhere else nothing is done without a token")
                .isEqualTo(403);
    }

    private int post(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url() + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
