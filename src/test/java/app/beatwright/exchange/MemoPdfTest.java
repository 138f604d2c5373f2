package app.beatwright.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.beatwright.exchange.Memo.Disposition;
import app.beatwright.exchange.Memo.Note;
import app.beatwright.exchange.Memo.Passage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemoPdfTest {

    @Test
    void a_memo_reads_from_the_title_to_the_last_answer() throws IOException {
        try (var read = read(Studio.whole())) {
            assertThat(text(read)).isEqualTo("""
                            Page 1 of 1
                            La Balance
                            Response to “Studio notes, second pass”
                            Studio · Given 3 November 2026 · Answered 1 December 2026
                            4 notes: 1 taken, 1 tried, 1 declined, 1 waiting
                            The whole outline
                            Mara, 3 November 2026
                            Whose story is it?
                            Taken Nicole’s, throughout.
                            9 · The raid
                            Mara, 3 November 2026
                            They find a gun.
                            Too easy.
                            Could she hand it over herself?
                            Jon, 5 November 2026
                            She would never.
                            Tried We tried it on the board.
                            It makes the next scene a repeat of this one.
                            Mara, 3 November 2026
                            Lose the second policeman.
                            Declined He is the witness in 31.
                            In the bin: 12 · The river
                            Mara, 3 November 2026
                            Is it cut?
                            Waiting No answer yet""");
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_disposition_is_a_word_beside_the_answer(Disposition disposition) throws IOException {
        var note = Studio.note("Why?", disposition, "Because.");

        try (var read = read(Studio.memo(new Passage("Act I", List.of(note))))) {
            assertThat(text(read)).endsWith(disposition.word() + " Because.");
        }
    }

    @Test
    void each_passage_has_a_bookmark() throws IOException {
        try (var read = read(Studio.whole())) {
            var names = new ArrayList<String>();
            read.getDocumentCatalog().getDocumentOutline().children().forEach(mark -> names.add(mark.getTitle()));

            assertThat(names).containsExactly("The whole outline", "9 · The raid", "In the bin: 12 · The river");
        }
    }

    @Test
    void the_file_can_be_read_aloud_and_says_what_it_is() throws IOException {
        try (var read = read(Studio.whole())) {
            var catalog = read.getDocumentCatalog();
            var marks = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);

            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(read.getDocumentInformation().getTitle())
                    .isEqualTo("La Balance · Response to “Studio notes, second pass”");
            assertThat(marks).contains("pdfaid:part", "pdfuaid:part");
        }
    }

    @Test
    void pages_are_a4_and_all_but_the_first_say_what_they_are_of() throws IOException {
        var notes = new ArrayList<Note>();
        for (var number = 1; number <= 30; number++) {
            notes.add(Studio.note("Note " + number, Disposition.TAKEN, "Yes."));
        }

        try (var read = read(Studio.memo(new Passage("Act I", notes)))) {
            assertThat(read.getNumberOfPages()).isGreaterThan(1);
            assertThat(read.getPage(1).getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within(1f));
            assertThat(text(read, 1)).startsWith("Page 1 of ");
            assertThat(text(read, 2))
                    .startsWith("La Balance · Response to “Studio notes, second pass” Act I\nPage 2 of ");
        }
    }

    @Test
    void letters_of_every_script_that_we_have_are_inside() throws IOException {
        var words = "Řeka İğne Đặng Ελλάδα Москва 監督の意見 🎬 ½ ☐";

        try (var read = read(Studio.memo(new Passage("Act I", List.of(Studio.note(words, Disposition.TAKEN, "")))))) {
            assertThat(text(read)).contains(words);
            assertThat(fonts(read)).allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void a_letter_that_no_font_has_leaves_a_mark() throws IOException {
        var note = Studio.note("한 word", Disposition.TAKEN, "");

        try (var read = read(Studio.memo(new Passage("Act I", List.of(note))))) {
            assertThat(text(read)).contains("\uFFFD word");
        }
    }

    @Test
    void hebrew_and_arabic_are_read_back_as_they_were_typed() throws IOException {
        var note = Studio.note("שלום עולם", Disposition.TAKEN, "السلام عليكم");

        try (var read = read(Studio.memo(new Passage("Act I", List.of(note))))) {
            assertThat(text(read)).contains("שלום עולם", "السلام عليكم");
        }
    }

    @Test
    void joined_pictures_are_drawn_beside_each_other() throws IOException {
        var note = Studio.note("👩‍👧 👍🏽 ❤️", Disposition.TAKEN, "");

        try (var read = read(Studio.memo(new Passage("Act I", List.of(note))))) {
            assertThat(text(read)).contains("👩👧 👍 ❤");
        }
    }

    @Test
    void what_no_page_can_show_is_left_out_and_the_rest_means_nothing_but_itself() throws IOException {
        var words = "<script>&\" ]]> \uD800half \u0000\u0007bell\uFFFF";
        var note = new Note(Optional.of(words), words, Studio.GIVEN, words, List.of(), Disposition.TAKEN, words);

        try (var read = read(new Memo(
                words, words, words, Studio.GIVEN, Studio.GIVEN, List.of(new Passage(words, List.of(note)))))) {
            assertThat(text(read).split("<script>&\" ]]> \uFFFDhalf bell", -1)).hasSize(9);
        }
    }

    @RepeatedTest(5)
    void whatever_is_typed_can_be_printed() throws IOException {
        var seed = System.nanoTime();
        var letters = Studio.letters(seed);
        var note = Studio.note(letters, Disposition.WAITING, "");

        try (var read = read(Studio.memo(new Passage(letters, List.of(note))))) {
            assertThat(text(read)).as("seed %s", seed).endsWith("No answer yet");
        }
    }

    @Test
    void a_round_without_notes_says_so() throws IOException {
        try (var read = read(Studio.memo())) {
            assertThat(text(read)).endsWith("There are no notes in this round.");
        }
    }

    @Test
    void a_note_longer_than_a_page_is_written_to_its_end() throws IOException {
        var note = Studio.note("On and on. ".repeat(1000) + "End.", Disposition.DECLINED, "No.");

        try (var read = read(Studio.memo(new Passage("Act I", List.of(note))))) {
            assertThat(text(read)).endsWith("End.\nDeclined No.");
        }
    }

    private static List<PDFont> fonts(PDDocument read) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : read.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    /// As a reader's program takes the words off the page; how wide a gap is does not matter.
    private static String text(PDDocument read) throws IOException {
        return plain(new PDFTextStripper(), read);
    }

    private static String text(PDDocument read, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return plain(stripper, read);
    }

    private static String plain(PDFTextStripper stripper, PDDocument read) throws IOException {
        return stripper.getText(read)
                .replaceAll("[ \\x{A0}]+", " ")
                .replaceAll(" ?\\R", "\n")
                .strip();
    }

    private static PDDocument read(Memo memo) throws IOException {
        var out = new ByteArrayOutputStream();
        MemoPdf.write(memo, out);
        return Loader.loadPDF(out.toByteArray());
    }
}
