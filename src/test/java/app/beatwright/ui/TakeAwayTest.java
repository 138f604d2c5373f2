package app.beatwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.journal.OutlineId;
import app.beatwright.room.Members;
import app.beatwright.room.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Words that can never be sent are not lost: their writer reads why, and takes them away.
class TakeAwayTest extends ScreenTest {

    private static final String WORDS = " Nobody else has read this.";
    private static final String SHUT = "This outline is not open to you any more";

    @Autowired
    Members members;

    private Account ada;
    private Account bo;
    private OutlineId outline;

    @BeforeEach
    void share() {
        ada = newcomer("Ada");
        bo = newcomer("Bo");
        outline = laBalance(ada);
        member(ada, outline, bo, Role.EDITOR);
    }

    @Test
    void who_was_removed_copies_the_words_that_were_never_sent() {
        try (var writer = writingWithoutALine()) {
            members.remove(ada.id(), outline, bo.id());
            signsInAgain(writer);

            writer.sees(SHUT).presses("Copy the words");
            writer.sees("Copied");

            writer.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            assertThat((String) writer.page().evaluate("() => navigator.clipboard.readText()"))
                    .contains(SHUT, "Beat 1", WORDS.strip());
        }
    }

    @Test
    void the_words_outlive_a_reload_until_their_writer_lets_go_of_them() throws IOException {
        try (var writer = writingWithoutALine()) {
            members.remove(ada.id(), outline, bo.id());
            signsInAgain(writer);
            writer.sees(SHUT);

            writer.page().reload();
            writer.sees("There is no such outline, or it is not shared with you.")
                    .sees(WORDS.strip());
            assertThat(saved(writer)).contains("La Balance", WORDS.strip());
            writer.presses("Let go").presses("Let go for good");

            gone(writer);
            writer.page().reload();
            writer.sees("There is no such outline, or it is not shared with you.");
            gone(writer);
        }
    }

    @Test
    void words_of_a_page_that_was_closed_are_there_at_the_shut_door() {
        try (var writer = writingWithoutALine()) {
            members.remove(ada.id(), outline, bo.id());
            writer.page().close();

            var later = writer.opensATab().signsIn(bo.email(), PASSWORD).goes("/outline/" + outline);

            later.sees("There is no such outline, or it is not shared with you.")
                    .sees(WORDS.strip());
        }
    }

    @Test
    void who_became_a_viewer_is_offered_what_was_not_taken() throws IOException {
        try (var writer = writingWithoutALine()) {
            members.changeRole(ada.id(), outline, bo.id(), Role.VIEWER);
            signsInAgain(writer);
            writer.sees("You may read this outline now, but not change it.");

            writer.finds(".rejected q").getByText(WORDS.strip()).waitFor();
            writer.page().reload();

            writer.finds(".rejected q").getByText(WORDS.strip()).waitFor();
            assertThat(saved(writer)).contains("Beat 1", WORDS.strip());
        }
    }

    @Test
    void an_archived_outline_gives_back_what_came_too_late() {
        try (var writer = writingWithoutALine()) {
            library.archive(ada.id(), outline);
            signsInAgain(writer);

            writer.finds(".rejected q").getByText(WORDS.strip()).waitFor();
        }
    }

    /// Signed out, so that what is typed stays in the browser.
    private Person writingWithoutALine() {
        var writer = at(bo).goes("/outline/" + outline);
        writer.finds("[data-beat] [data-part=prose]").click();
        writer.finds(".cm-content[contenteditable=true]");
        writer.page().keyboard().press("Control+End");
        var other = writer.opensATab().goes("/");
        other.finds("[aria-label^='Account: ']").click();
        other.presses("Sign out");
        writer.sees("You have been signed out.");
        writer.page().keyboard().type(WORDS);
        writer.finds("[data-save-state=local]");
        return writer;
    }

    private static void signsInAgain(Person writer) {
        var field = writer.page().locator("sign-in-again [type=password]");
        field.fill(PASSWORD);
        field.press("Enter");
    }

    private static String saved(Person writer) throws IOException {
        var file = writer.page().waitForDownload(() -> writer.presses("Save as a file"));
        assertThat(file.suggestedFilename()).isEqualTo("La Balance - kept words.md");
        return Files.readString(file.path());
    }

    private static void gone(Person writer) {
        writer.page()
                .locator(".rejected")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
