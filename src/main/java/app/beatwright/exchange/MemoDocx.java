package app.beatwright.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// Writes a memo for Word and whatever else reads its files. All that is seen is said by named styles, so that a studio
/// can make it look like its own.
public final class MemoDocx {

    /// A4 and its margins in twentieths of a point.
    private static final int PAGE_WIDTH = 11906;

    private static final int PAGE_HEIGHT = 16838;
    private static final int MARGIN = 1418;

    /// The first heading of level one on a page, or the last before it; by number, as its name is another in each
    /// language.
    private static final String PASSAGE = "STYLEREF 1";

    private static final String STYLES = "memo-styles.xml";

    private final Memo memo;
    private final XWPFDocument document;

    private MemoDocx(Memo memo, XWPFDocument document) {
        this.memo = memo;
        this.document = document;
    }

    /// Writes all of it; the stream stays open.
    ///
    /// @throws IOException when the stream takes no more
    public static void write(Memo memo, OutputStream out) throws IOException {
        try (var document = new XWPFDocument()) {
            var writer = new MemoDocx(memo, document);
            writer.paper();
            writer.names();
            writer.head();
            memo.noted().forEach(writer::passage);
            document.write(out);
        }
    }

    private void paper() throws IOException {
        document.createStyles().setStyles(styles());
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
        running();
    }

    private static CTStyles styles() throws IOException {
        try (var resource = MemoDocx.class.getResourceAsStream(STYLES)) {
            if (resource == null) {
                throw new IllegalStateException("The styles of a memo are missing");
            }
            return StylesDocument.Factory.parse(resource).getStyles();
        } catch (XmlException wrong) {
            throw new IllegalStateException("The styles of a memo cannot be read", wrong);
        }
    }

    /// The number on every page; what the memo is of, and which passage is going on, on all but the first.
    private void running() {
        numbered(document.createFooter(HeaderFooterType.DEFAULT).createParagraph());
        numbered(document.createFooter(HeaderFooterType.FIRST).createParagraph());
        var header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        say(header, "Header", memo.running());
        header.createRun().addTab();
        header.getCTP().addNewFldSimple().setInstr(PASSAGE);
        document.createHeader(HeaderFooterType.FIRST).createParagraph().setStyle("Header");
        document.getDocument().getBody().getSectPr().addNewTitlePg();
    }

    private static void numbered(XWPFParagraph footer) {
        footer.setStyle("Footer");
        footer.createRun().setText("Page ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        footer.createRun().setText(" of ");
        footer.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private void names() {
        var core = document.getProperties().getCoreProperties();
        core.setTitle(memo.title() + " · " + memo.subject());
        core.setSubjectProperty(memo.summary());
        core.setCreator("Beatwright");
        core.setCreated(Optional.of(
                Date.from(memo.written().atStartOfDay(ZoneOffset.UTC).toInstant())));
        core.getUnderlyingProperties().setLanguageProperty("en");
    }

    private void head() {
        paragraph("Title", memo.title());
        paragraph("Subtitle", memo.subject());
        paragraph("Origin", memo.origin());
        paragraph("Summary", memo.summary());
    }

    private void passage(Memo.Passage passage) {
        paragraph("Heading1", Copy.line(passage.heading()));
        passage.notes().forEach(this::note);
    }

    private void note(Memo.Note note) {
        paragraph("Signature", note.signature());
        note.quote().ifPresent(words -> all("Quote", Copy.lines(words)));
        all("Note", Copy.lines(note.words()));
        for (var reply : note.replies()) {
            paragraph("ReplySignature", reply.signature());
            all("Reply", Copy.lines(reply.words()));
        }
        answer(note.disposition().word(), note.answered());
    }

    private void all(String style, List<String> lines) {
        lines.forEach(line -> paragraph(style, line));
    }

    private void answer(String word, List<String> lines) {
        var paragraph = document.createParagraph();
        paragraph.setStyle("Answer");
        var disposition = paragraph.createRun();
        disposition.setStyle("Strong");
        disposition.setText(word);
        disposition.addTab();
        say(paragraph, "Answer", lines.getFirst());
        all("AnswerContinued", lines.subList(1, lines.size()));
    }

    private void paragraph(String style, String line) {
        say(document.createParagraph(), style, line);
    }

    private static void say(XWPFParagraph paragraph, String style, String line) {
        paragraph.setStyle(style);
        var run = paragraph.createRun();
        run.setText(line);
        if (Copy.isRightToLeft(line)) {
            paragraph.getCTP().getPPr().addNewBidi();
            run.getCTR().addNewRPr().addNewRtl();
        }
    }
}
