package app.beatwright.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.outline.Command;
import app.beatwright.room.Role;
import app.beatwright.room.Rounds;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Notes given in rounds, what came of each, and the memo that says so.
class RoundsTest extends LaBalanceTest {

    private static final String STUDIO = "Studio, first notes";

    @Autowired
    private Rounds rounds;

    private Account cleo;

    @BeforeEach
    void invite() {
        cleo = newcomer("Cleo");
        member(ada, outline, cleo, Role.COMMENTER);
    }

    private Person opens(Account account) {
        var person = at(account, "", "[data-beat]");
        person.presses("Comments");
        person.finds("#side-comments comments-side .comments-head");
        return person;
    }

    private static Locator in(Person person, String selector) {
        return person.page().locator(selector);
    }

    private static void chooses(Person person, String round) {
        in(person, ".rounds select").selectOption(new SelectOption().setLabel(round));
    }

    private static void says(Person person, int beat, String words) {
        in(person, "[data-number='%d']".formatted(beat)).first().focus();
        person.page().keyboard().press("c");
        in(person, ".composer textarea").fill(words);
        in(person, ".composer .next").click();
        assertThat(in(person, "comment-thread[chosen]:not([data-pending]) .said-words")
                        .first())
                .hasText(words);
    }

    private String path(String of) {
        var round = rounds.of(ada.id(), outline).getFirst();
        return "/outline/" + outline + "/round/" + round.id() + "/" + of;
    }

    private byte[] asked(Person person, String of) {
        var answer = person.page().request().get(url() + path(of));
        assertThat(answer.status()).as(of).isEqualTo(200);
        return answer.body();
    }

    @Test
    void notes_are_given_in_a_round_answered_and_sent_back_as_a_memo() throws Exception {
        try (var one = opens(ada);
                var other = opens(cleo)) {
            assertThat(in(other, ".rounds")).hasCount(0);
            one.presses("Begin a round of notes…").fills("Name", STUDIO).fills("From", "The studio");
            one.presses("Begin round").finds(".rounds-of-notes .people li");
            one.presses("Close");
            chooses(other, STUDIO);
            assertThat(in(other, ".standing")).hasText("No notes yet. What you say now is given in this round.");
            says(other, 9, "Why does he not trust him?");
            says(other, 2, "Whose want is this?");

            chooses(one, STUDIO);
            assertThat(in(one, "comment-thread .where")).hasCount(2);
            var first = in(one, "comment-thread").first();
            assertThat(first.locator(".said-words")).hasText("Whose want is this?");
            first.locator("[data-disposition=tried]").click();
            var answer = first.locator("textarea[aria-label='Answer to the note']");
            answer.click();
            one.page().keyboard().type("Hers, from page ten on.");
            one.page().keyboard().press("Control+Enter");

            assertThat(in(one, ".standing")).hasText("2 notes: 1 tried, 1 waiting.");
            assertThat(in(other, ".standing")).hasText("2 notes: 1 tried, 1 waiting.");
            assertThat(in(other, ".outcome .said-words")).hasText("Hers, from page ten on.");
            assertThat(in(other, ".dispositions")).hasCount(0);

            try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(asked(one, "memo/docx"))));
                    var pdf = Loader.loadPDF(asked(other, "memo/pdf"))) {
                var told = List.of(
                        STUDIO,
                        "The studio",
                        "2 · ",
                        "Whose want is this?",
                        "Hers, from page ten on.",
                        "9 · ",
                        "Why does he not trust him?",
                        "No answer yet");
                assertThat(word.getText()).containsSubsequence(told);
                assertThat(new PDFTextStripper().getText(pdf)).containsSubsequence(told);
            }
            assertThat(one.complaints()).isEmpty();
            assertThat(other.complaints()).isEmpty();
        }
    }

    @Test
    void half_an_answer_outlives_a_reload_and_a_note_of_another_beat_keeps_what_came_of_it() {
        rounds.begin(ada.id(), outline, STUDIO, "");
        try (var one = opens(ada)) {
            chooses(one, STUDIO);
            says(one, 2, "Whose want is this?");
            in(one, "[data-disposition=declined]").click();
            in(one, ".outcome textarea").click();
            one.page().keyboard().type("Nobody’s, and th");
            one.page().reload();
            one.finds("[data-save-state=saved]");
            one.presses("Comments");
            chooses(one, STUDIO);
            assertThat(in(one, ".outcome textarea")).hasValue("Nobody’s, and th");
            in(one, ".outcome textarea").click();
            one.page().keyboard().press("End");
            one.page().keyboard().type("at is the point.");
            one.page().keyboard().press("Control+Enter");
            one.finds("[data-save-state=saved]");

            var beats = rooms.look(ada.id(), outline).beats();
            rooms.submit(
                    ada.id(), outline, new Command.Remove(List.of(beats.get(1).id())));
            assertThat(in(one, "comment-thread .outcome [aria-pressed=true]")).hasText("Declined");
            assertThat(new String(asked(one, "given/markdown"), java.nio.charset.StandardCharsets.UTF_8))
                    .as("what they had before them")
                    .contains(beats.get(1).title());
            in(one, ".rounds .quiet").click();
            assertThat(in(one, ".rounds-of-notes .facts")).containsText("1 note: 1 declined");
            assertThat(one.complaints()).isEmpty();
        }
    }

    @Test
    void a_comment_is_put_into_a_round_later_and_out_again_and_an_empty_round_is_taken_away() {
        rounds.begin(ada.id(), outline, STUDIO, "");
        try (var one = opens(ada);
                var other = opens(cleo)) {
            says(other, 2, "Whose want is this?");
            var thread = in(one, "comment-thread");
            thread.locator(".comment").hover();
            thread.locator("[aria-label=Assign]").click();
            thread.locator("[aria-label='Round of notes']").selectOption(new SelectOption().setLabel(STUDIO));
            assertThat(in(other, "comment-thread .outcome")).containsText(STUDIO);
            assertThat(in(other, "comment-thread .outcome b")).hasText("Waiting");

            thread.locator("[aria-label='Round of notes']").selectOption("");
            assertThat(in(other, "comment-thread .outcome")).hasCount(0);
            in(one, ".rounds .quiet").click();
            var name = in(one, ".rounds-of-notes [aria-label='Name of the round']");
            name.fill("");
            name.press("Enter");
            one.sees("A round needs a name");
            assertThat(name).hasValue(STUDIO);
            name.fill("Network, first notes");
            name.press("Enter");
            assertThat(in(other, ".rounds option").last()).hasText("Network, first notes");
            one.presses("Remove");
            assertThat(in(one, ".rounds-of-notes .people")).hasCount(0);
            assertThat(in(other, ".rounds")).hasCount(0);
        }
    }

    @Test
    void of_two_who_answer_at_once_the_second_is_told_and_keeps_their_words() {
        rounds.begin(ada.id(), outline, STUDIO, "");
        var bo = newcomer("Bo");
        member(ada, outline, bo, Role.EDITOR);
        try (var one = opens(ada);
                var other = opens(bo)) {
            chooses(one, STUDIO);
            chooses(other, STUDIO);
            says(one, 2, "Whose want is this?");
            in(other, ".outcome textarea").click();
            other.page().keyboard().type("Nobody’s.");
            in(one, ".outcome textarea").click();
            one.page().keyboard().type("Hers.");
            one.page().keyboard().press("Control+Enter");
            one.finds("[data-save-state=saved]");
            other.page().keyboard().press("Control+Enter");

            other.sees("Somebody else has answered this note meanwhile.");
            assertThat(in(other, ".outcome textarea")).hasValue("Hers.");
            assertThat(in(other, ".rejected")).containsText("Nobody’s.");
            assertThat(in(one, ".outcome textarea")).hasValue("Hers.");
        }
    }

    @Test
    void nothing_of_a_round_is_anybody_elses() {
        rounds.begin(ada.id(), outline, STUDIO, "");
        try (var stranger = at(newcomer("Eve"))) {
            for (var of : List.of("memo/docx", "memo/pdf", "given/markdown", "given/fountain")) {
                assertThat(stranger.page().request().get(url() + path(of)).status())
                        .as(of)
                        .isEqualTo(404);
            }
        }
        try (var one = at(ada)) {
            for (var of : List.of("memo/exe", "given/exe")) {
                assertThat(one.page().request().get(url() + path(of)).status())
                        .as(of)
                        .isEqualTo(404);
            }
            var nonsense = "/outline/" + outline + "/round/nonsense/memo/pdf";
            assertThat(one.page().request().get(url() + nonsense).status()).isEqualTo(404);
        }
    }
}
