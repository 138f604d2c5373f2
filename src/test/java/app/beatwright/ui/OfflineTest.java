package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.Writer;
import app.beatwright.account.Account;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Node;
import app.beatwright.room.Role;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Ada's network is switched off while Bo goes on in the same beats; then it is switched on again.
class OfflineTest extends ScreenTest {

    private OutlineId outline;
    private Account owner;
    private Person adasBrowser;
    private Person bosBrowser;
    private Writer ada;
    private Writer bo;
    private List<String> order;

    @BeforeEach
    void sitDown() {
        owner = newcomer("Ada");
        var other = newcomer("Bo");
        outline = laBalance(owner);
        member(owner, outline, other, Role.EDITOR);
        adasBrowser = at(owner);
        bosBrowser = at(other);
        ada = writes(adasBrowser);
        bo = writes(bosBrowser);
        order = ada.order();
    }

    @AfterEach
    void leave() {
        adasBrowser.close();
        bosBrowser.close();
    }

    @Test
    void everything_merges_and_the_screen_says_who_did_what() {
        var sentence = ada.reads(order.get(3));
        goesOffline();

        ada.goesTo(order.get(3)).inserts(" By night.");
        ada.calls(order.get(4), "Dawn");
        ada.goesTo(order.get(8)).inserts(" She waits.");
        ada.goesTo(order.get(6)).presses("Alt+ArrowDown");
        ada.goesTo(order.get(11)).presses("Escape").presses("Delete");
        ada.goesTo(order.get(13)).presses("Control+Home").presses("Control+Enter");
        ada.calls(order.get(15), "A way out").presses("Shift+Tab").presses("Enter");
        ada.inserts("Nobody comes");
        bo.goesTo(order.get(3)).presses("Control+Home").inserts("Late: ").presses("Control+Shift+ArrowRight");
        bo.presses("Delete").isSaved();
        bo.calls(order.get(4), "The raid").isSaved();
        bo.goesTo(order.get(8)).presses("Escape").presses("Delete");
        bo.goesTo(order.get(6)).presses("Alt+ArrowUp").isSaved();
        bo.goesTo(order.get(11)).inserts(" And again.").isSaved();
        comesBack();

        same(ada, bo);
        assertThat(ada.reads(order.get(3)))
                .startsWith("Late: ")
                .endsWith(" By night.")
                .isNotEqualTo(sentence);
        assertThat(prose(order.get(8))).endsWith(" She waits.");
        assertThat(prose(order.get(11))).endsWith(" And again.");
        assertThat(bo.titles()).containsOnlyOnce("Nobody comes", "A way out").contains("Dawn");
        assertThat(adasBrowser.finds(".meanwhile"))
                .containsText("While you were away: Bo rewrote beat 4, moved beat 7, wrote in beat 12.");
        adasBrowser.sees("Bo has put beat 9 into the bin. Your words are kept there.");
        assertThat(adasBrowser.finds(".meanwhile"))
                .containsText("Bo had called beat 5 “The raid” meanwhile. Yours stands.");
    }

    @Test
    void of_two_titles_the_other_can_be_had() {
        goesOffline();
        ada.calls(order.get(4), "Dawn");
        bo.calls(order.get(4), "The raid").isSaved();
        comesBack();

        adasBrowser.presses("Use Bo’s");

        same(ada, bo);
        assertThat(bo.titles()).contains("The raid").doesNotContain("Dawn");
        assertThat(adasBrowser.page().locator(".meanwhile")).hasCount(0);
    }

    @Test
    void who_puts_away_the_beat_one_writes_in_is_named_and_it_can_be_put_back_with_every_word() {
        var beat = order.get(8);
        ada.goesTo(beat).inserts(" She waits.");

        bo.goesTo(beat).presses("Escape").presses("Delete");
        adasBrowser.sees("Bo has put beat 9 into the bin. Your words are kept there.");
        adasBrowser.presses("Copy the words").presses("Put it back");

        ada.sees(order);
        bo.sees(order);
        assertThat(bo.reads(beat)).endsWith(" She waits.");
        same(ada, bo);
        assertThat(adasBrowser.page().locator(".meanwhile")).hasCount(0);
    }

    @Test
    void it_goes_to_the_beat_it_names() {
        goesOffline();
        ada.goesTo(order.get(17)).inserts(" By night.");
        bo.goesTo(order.get(17)).inserts(" By day.").isSaved();
        ada.goesTo(order.getFirst());
        comesBack();

        adasBrowser.presses("beat 18");

        assertThat(adasBrowser.page().locator("[data-beat='" + order.get(17) + "']"))
                .isInViewport();
    }

    @Test
    void where_nobody_else_was_nothing_is_said() {
        goesOffline();
        ada.goesTo(order.get(3)).inserts(" By night.");
        bo.goesTo(order.get(7)).inserts(" By day.").isSaved();

        comesBack();

        same(ada, bo);
        assertThat(adasBrowser.page().locator(".meanwhile")).hasCount(0);
    }

    private Writer writes(Person person) {
        person.goes("/outline/" + outline).finds("[data-beat]");
        return Writer.at(person.page(), url()).isSaved();
    }

    private void goesOffline() {
        adasBrowser.page().context().setOffline(true);
        adasBrowser.finds("[data-save-state][data-line=offline]");
    }

    /// Everything is sent, and everything missed is here.
    private void comesBack() {
        adasBrowser.sees("The server cannot be reached.");
        adasBrowser.page().context().setOffline(false);
        adasBrowser.page().locator("[data-save-state=saved][data-line=live]").waitFor();
    }

    private static void same(Writer one, Writer other) {
        other.isSaved().sees(one.order());
        one.order().forEach(beat -> other.sees(beat, one.reads(beat)));
        assertThat(other.titles()).isEqualTo(one.titles());
    }

    private String prose(String beat) {
        return rooms.look(owner.id(), outline).nodes().stream()
                .filter(node -> node.id().toString().equals(beat))
                .map(Node::prose)
                .findFirst()
                .orElseThrow();
    }
}
