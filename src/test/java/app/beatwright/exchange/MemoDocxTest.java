package app.beatwright.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.exchange.Memo.Disposition;
import app.beatwright.exchange.Memo.Note;
import app.beatwright.exchange.Memo.Passage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemoDocxTest {

    @Test
    void a_memo_reads_from_the_title_to_the_last_answer() throws IOException {
        try (var read = read(Studio.whole())) {
            assertThat(read.getParagraphs())
                    .extracting(MemoDocxTest::styled)
                    .containsExactly(
                            "Title: La Balance",
                            "Subtitle: Response to “Studio notes, second pass”",
                            "Origin: Studio · Given 3 November 2026 · Answered 1 December 2026",
                            "Summary: 4 notes: 1 taken, 1 tried, 1 declined, 1 waiting",
                            "Heading1: The whole outline",
                            "Signature: Mara, 3 November 2026",
                            "Note: Whose story is it?",
                            "Answer: Taken\tNicole’s, throughout.",
                            "Heading1: 9 · The raid",
                            "Signature: Mara, 3 November 2026",
                            "Quote: They find a gun.",
                            "Note: Too easy.",
                            "Note: Could she hand it over herself?",
                            "ReplySignature: Jon, 5 November 2026",
                            "Reply: She would never.",
                            "Answer: Tried\tWe tried it on the board.",
                            "AnswerContinued: It makes the next scene a repeat of this one.",
                            "Signature: Mara, 3 November 2026",
                            "Note: Lose the second policeman.",
                            "Answer: Declined\tHe is the witness in 31.",
                            "Heading1: In the bin: 12 · The river",
                            "Signature: Mara, 3 November 2026",
                            "Note: Is it cut?",
                            "Answer: Waiting\tNo answer yet");
        }
    }

    @Test
    void every_style_that_is_used_is_in_the_file() throws IOException {
        try (var read = read(Studio.whole())) {
            assertThat(read.getParagraphs())
                    .allMatch(paragraph -> read.getStyles().styleExist(paragraph.getStyle()));
        }
    }

    @Test
    void a_note_stays_with_its_answer_and_a_heading_with_its_note() throws IOException {
        try (var read = read(Studio.whole())) {
            var keeping = List.of("Heading1", "Signature", "Quote", "Note", "Reply", "ReplySignature");

            assertThat(keeping).allMatch(style -> keepsNext(read, style));
            assertThat(keepsNext(read, "Answer")).isFalse();
        }
    }

    @Test
    void the_file_says_what_it_is_and_in_which_language() throws IOException {
        try (var read = read(Studio.whole())) {
            var core = read.getProperties().getCoreProperties();

            assertThat(core.getTitle()).isEqualTo("La Balance · Response to “Studio notes, second pass”");
            assertThat(core.getUnderlyingProperties().getLanguageProperty()).hasValue("en");
            assertThat(core.getSubject()).isEqualTo("4 notes: 1 taken, 1 tried, 1 declined, 1 waiting");
        }
    }

    @Test
    void pages_are_numbered_and_all_but_the_first_say_what_they_are_of() throws IOException {
        try (var read = read(Studio.whole())) {
            var running = new XWPFHeaderFooterPolicy(read);

            assertThat(running.getDefaultFooter()._getHdrFtr().xmlText()).contains("PAGE", "NUMPAGES");
            assertThat(running.getFirstPageFooter()._getHdrFtr().xmlText()).contains("PAGE", "NUMPAGES");
            assertThat(running.getDefaultHeader().getText().strip())
                    .isEqualTo("La Balance · Response to “Studio notes, second pass”");
            assertThat(running.getDefaultHeader()._getHdrFtr().xmlText()).contains("STYLEREF 1");
            assertThat(running.getFirstPageHeader().getText()).isBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_disposition_is_a_word_beside_the_answer(Disposition disposition) throws IOException {
        var note = Studio.note("Why?", disposition, "Because.");

        try (var read = read(Studio.memo(new Passage("Act I", List.of(note))))) {
            assertThat(read.getParagraphs().getLast().getText()).isEqualTo(disposition.word() + "\tBecause.");
        }
    }

    @Test
    void letters_of_any_script_and_pictures_stay_as_they_were_typed() throws IOException {
        var words = "🎬 👩‍👩‍👧 👍🏽 監督の意見 说话 한국어 हिन्दी ไทย שלום עולם السلام عليكم \u200Fplain\u200E ﬁ é";

        try (var read = read(Studio.memo(new Passage(words, List.of(Studio.note(words, Disposition.TAKEN, words)))))) {
            assertThat(texts(read)).contains(words, "Taken\t" + words);
        }
    }

    @Test
    void what_runs_from_right_to_left_says_so() throws IOException {
        try (var read = read(
                Studio.memo(new Passage("Act I", List.of(Studio.note("שלום (NICOLE)", Disposition.TAKEN, "Fine.")))))) {
            var paragraphs = read.getParagraphs();
            var note = paragraphs.get(paragraphs.size() - 2).getCTP();

            assertThat(note.getPPr().isSetBidi()).isTrue();
            assertThat(paragraphs.getLast().getCTP().getPPr().isSetBidi()).isFalse();
        }
    }

    @Test
    void what_no_file_can_hold_is_left_out_and_the_rest_means_nothing_but_itself() throws IOException {
        var words = "<script>&\" ]]> \uD800half \u0000\u0007bell\uFFFF";
        var note = new Note(Optional.of(words), words, Studio.GIVEN, words, List.of(), Disposition.TAKEN, words);

        try (var read = read(new Memo(
                words, words, words, Studio.GIVEN, Studio.GIVEN, List.of(new Passage(words, List.of(note)))))) {
            assertThat(texts(read))
                    .filteredOn("<script>&\" ]]> \uFFFDhalf bell"::equals)
                    .hasSize(4);
        }
    }

    @RepeatedTest(5)
    void whatever_is_typed_can_be_read_again() throws IOException {
        var seed = System.nanoTime();
        var letters = Studio.letters(seed);
        var note = Studio.note(letters, Disposition.WAITING, "");

        try (var read = read(Studio.memo(new Passage(letters, List.of(note))))) {
            assertThat(texts(read)).as("seed %s", seed).containsAll(Copy.lines(letters));
        }
    }

    @Test
    void a_round_without_notes_says_so() throws IOException {
        try (var read = read(Studio.memo(new Passage("Act I", List.of())))) {
            assertThat(texts(read)).last().isEqualTo("There are no notes in this round.");
        }
    }

    @Test
    void what_has_no_title_is_untitled() throws IOException {
        try (var read = read(new Memo(" ", "", "", Studio.GIVEN, Studio.GIVEN, List.of()))) {
            assertThat(texts(read))
                    .startsWith("Untitled", "Response to notes", "Given 3 November 2026 · Answered 3 November 2026");
        }
    }

    @Test
    void nothing_in_the_file_runs_or_lies_elsewhere() throws IOException {
        try (var files = new ZipInputStream(new ByteArrayInputStream(written(Studio.whole())))) {
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                assertThat(file).extracting(ZipEntry::getName).asString().doesNotContain("vba", "embeddings");
                assertThat(new String(files.readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain("TargetMode=\"External\"");
            }
        }
    }

    private static boolean keepsNext(XWPFDocument read, String style) {
        for (var named = read.getStyles().getStyle(style);
                named != null;
                named = read.getStyles().getStyle(named.getBasisStyleID())) {
            var properties = named.getCTStyle().getPPr();
            if (properties != null && properties.isSetKeepNext()) {
                return true;
            }
        }
        return false;
    }

    private static String styled(XWPFParagraph paragraph) {
        return paragraph.getStyle() + ": " + paragraph.getText();
    }

    private static List<String> texts(XWPFDocument read) {
        return read.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static XWPFDocument read(Memo memo) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(written(memo)));
    }

    private static byte[] written(Memo memo) throws IOException {
        var out = new ByteArrayOutputStream();
        MemoDocx.write(memo, out);
        return out.toByteArray();
    }
}
