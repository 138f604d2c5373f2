package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Node;
import app.beatwright.room.Role;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The network is cut, somebody writes, and the page goes: the words come back with the next page of the same account,
/// and reach the server once.
class LeftWordsTest extends ScreenTest {

    private static final String THEY_WAIT = "Words of yours that were not sent wait in this browser";
    private static final String WORDS = " Nobody has read this yet.";

    private Account ada;
    private OutlineId outline;

    @BeforeEach
    void laBalanceIsHers() {
        ada = newcomer("Ada");
        outline = laBalance(ada);
    }

    @Test
    void a_closed_page_leaves_its_words_to_the_next() {
        try (var writer = offline(at(ada))) {
            writer.page().close();

            online(writer);
            var later = writer.opensATab().goes("/outline/" + outline);

            arrived(later);
        }
    }

    @Test
    void so_does_a_page_that_crashed() {
        try (var writer = offline(at(ada))) {
            crashes(writer);

            online(writer);
            var later = writer.opensATab().goes("/outline/" + outline);

            arrived(later);
        }
    }

    @Test
    void the_card_at_home_says_that_they_wait_until_they_are_sent() {
        try (var writer = offline(at(ada))) {
            var home = writer.opensATab();
            crashes(writer);

            online(writer);
            home.goes("/").sees(THEY_WAIT);
            home.opens("La Balance");
            arrived(home);

            home.goes("/").link("La Balance").waitFor();
            assertThat(home.page().getByText(THEY_WAIT)).hasCount(0);
        }
    }

    @Test
    void so_does_a_browser_that_was_closed(@TempDir Path profile) {
        var writer = offline(keeping(profile).signsIn(ada.email(), PASSWORD));
        writer.close();

        try (var later = keeping(profile).goes("/outline/" + outline)) {
            if (later.path().startsWith("/login")) {
                later.signsIn(ada.email(), PASSWORD).goes("/outline/" + outline);
            }
            arrived(later);
        }
    }

    @Test
    void a_tab_that_was_opened_meanwhile_sends_them_once_their_own_is_gone() {
        try (var writer = at(ada)) {
            var line = new OwnLine(writer);
            writes(writer);
            line.cut();
            types(writer);
            var other = writer.opensATab().goes("/outline/" + outline);
            saved(other);
            assertThat(words()).doesNotContain(WORDS);

            writer.page().close();

            assertThat(other.finds("[data-beat] [data-part=prose]")).containsText(WORDS);
            arrived(other);
        }
    }

    @Test
    void two_tabs_of_which_one_comes_back_send_them_once() {
        try (var writer = at(ada)) {
            var line = new OwnLine(writer);
            writes(writer);
            line.cut();
            types(writer);
            var other = writer.opensATab().goes("/outline/" + outline);
            saved(other);

            line.isBack();

            arrived(writer);
            writer.page().close();
            arrived(other);
        }
    }

    @Test
    void somebody_else_at_this_browser_neither_sees_nor_sends_what_a_crashed_page_left() {
        var bo = newcomer("Bo");
        member(ada, outline, bo, Role.EDITOR);
        try (var writer = offline(at(ada))) {
            crashes(writer);
            online(writer);
            writer.page().context().clearCookies();

            var other = writer.opensATab().signsIn(bo.email(), PASSWORD).goes("/outline/" + outline);
            saved(other);
            assertThat(other.page().getByText(WORDS.strip())).hasCount(0);
            assertThat(words()).doesNotContain(WORDS);
            other.page().context().clearCookies();

            arrived(writer.opensATab().signsIn(ada.email(), PASSWORD).goes("/outline/" + outline));
        }
    }

    private Person offline(Person writer) {
        writes(writer);
        writer.page().context().setOffline(true);
        writer.finds("[data-save-state][data-line=offline]");
        types(writer);
        return writer;
    }

    private void writes(Person writer) {
        writer.goes("/outline/" + outline)
                .finds("[data-beat] [data-part=prose]")
                .click();
        writer.finds(".cm-content[contenteditable=true]");
        saved(writer);
    }

    private static void types(Person writer) {
        writer.page().keyboard().press("Control+End");
        writer.page().keyboard().insertText(WORDS);
        writer.finds("[data-save-state=local]");
    }

    private static void online(Person writer) {
        writer.page().context().setOffline(false);
    }

    private static void crashes(Person writer) {
        var crashed = new AtomicBoolean();
        writer.page().onCrash(gone -> crashed.set(true));
        try {
            writer.page().navigate("chrome://crash");
        } catch (PlaywrightException gone) {
            // nobody is left to answer
        }
        writer.page().context().waitForCondition(crashed::get);
        writer.page().close();
    }

    private void arrived(Person later) {
        assertThat(later.finds("[data-beat] [data-part=prose]")).containsText(WORDS);
        saved(later);
        later.page().waitForCondition(() -> words().contains(WORDS));
        assertThat(words()).containsOnlyOnce(WORDS.strip());
    }

    private static void saved(Person writer) {
        writer.page().locator("[data-save-state=saved][data-line=live]").waitFor();
    }

    private String words() {
        return rooms.look(ada.id(), outline).beats().stream().map(Node::prose).collect(Collectors.joining("\n"));
    }
}
