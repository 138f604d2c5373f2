package app.beatwright.exchange;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.regex.Pattern;

/// Writes a memo as pages to print or to send: tagged, with a bookmark for each passage, and with the letters inside.
public final class MemoPdf {

    /// A4, in millimetres.
    private static final float PAGE_WIDTH = 210;

    private static final float PAGE_HEIGHT = 297;

    /// What stands for a letter that none of the fonts has.
    private static final String UNDRAWN = "\uFFFD";

    /// What nobody sees but in its work, and the fonts would draw: our pictures have no shades and do not merge, lines
    /// are broken and turned by now. What joins and parts Arabic letters is still needed.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\x{AD}\\x{61C}\\x{200B}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}"
                    + "\\x{2060}-\\x{206F}\\x{FE00}-\\x{FE0F}\\x{FEFF}\\x{1F3FB}-\\x{1F3FF}]"
                    + "|(?<!\\p{IsArabic})[\\x{200C}\\x{200D}]");

    private static final String STYLE = text("memo.css");

    private static final byte[] COLORS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final StringBuilder page = new StringBuilder();

    private MemoPdf() {}

    /// Writes all of it; the stream stays open.
    ///
    /// @throws IOException when the stream takes no more
    public static void write(Memo memo, OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        fonts(builder);
        builder.useDefaultPageSize(PAGE_WIDTH, PAGE_HEIGHT, PageSizeUnits.MM)
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .useColorProfile(COLORS)
                .useReplacementText(UNDRAWN)
                .useUnicodeBidiSplitter(ReadingOrder::new)
                .useUnicodeBidiReorderer(new ReadingOrder.Letters())
                .withProducer("Beatwright")
                .withHtmlContent(new MemoPdf().html(memo), null)
                .toStream(out);
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((_, _) -> false, moment);
        }
        builder.run();
    }

    /// In the order in which they are asked for a letter.
    private static void fonts(PdfRendererBuilder builder) {
        font(builder, "notoserif-regular-subset", "Memo", 400, FontStyle.NORMAL);
        font(builder, "notoserif-bold-subset", "Memo", 700, FontStyle.NORMAL);
        font(builder, "notoserif-italic-subset", "Memo", 400, FontStyle.ITALIC);
        font(builder, "DejaVuSans", "Memo Letters", 400, FontStyle.NORMAL);
        font(builder, "mplus1p-regular-fallback", "Memo Ideographs", 400, FontStyle.NORMAL);
        font(builder, "notoemoji-subset", "Memo Emoji", 400, FontStyle.NORMAL);
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> resource("fonts/" + file + ".ttf"), family, weight, style, true);
    }

    private String html(Memo memo) {
        page.append("<html lang=\"en\"><head><title>");
        page.append(escaped(memo.title() + " · " + memo.subject()));
        page.append("</title><meta name=\"description\" content=\"").append(escaped(memo.summary()));
        page.append("\"/><meta name=\"subject\" content=\"").append(escaped(memo.subject()));
        page.append("\"/><style>").append(STYLE).append("</style>");
        bookmarks(memo.noted());
        page.append("</head><body>");
        head(memo);
        var number = 0;
        for (var passage : memo.noted()) {
            passage(passage, number++);
        }
        return page.append("</body></html>").toString();
    }

    private void bookmarks(List<Memo.Passage> passages) {
        page.append("<bookmarks>");
        for (var number = 0; number < passages.size(); number++) {
            var heading = escaped(Copy.line(passages.get(number).heading()));
            page.append("<bookmark name=\"%s\" href=\"#passage-%d\"/>".formatted(heading, number));
        }
        page.append("</bookmarks>");
    }

    private void head(Memo memo) {
        element("div", "running", memo.running());
        element("h1", "title", memo.title());
        element("p", "subject", memo.subject());
        element("p", "origin", memo.origin());
        element("p", "summary", memo.summary());
    }

    private void passage(Memo.Passage passage, int number) {
        page.append("<div id=\"passage-").append(number).append("\">");
        element("div", "running-passage", Copy.brief(passage.heading()));
        element("h2", "passage", Copy.line(passage.heading()));
        passage.notes().forEach(this::note);
        page.append("</div>");
    }

    private void note(Memo.Note note) {
        page.append("<div class=\"note\">");
        element("p", "signed", note.signature());
        note.quote().map(Copy::lines).filter(lines -> !lines.isEmpty()).ifPresent(this::quote);
        all("words", Copy.lines(note.words()));
        note.replies().forEach(this::reply);
        answer(note.disposition().word(), note.answered());
        page.append("</div>");
    }

    private void reply(Memo.Reply reply) {
        page.append("<div class=\"reply\">");
        element("p", "signed", reply.signature());
        all("words", Copy.lines(reply.words()));
        page.append("</div>");
    }

    private void quote(List<String> lines) {
        open("blockquote", "quote", String.join(" ", lines));
        all("words", lines);
        page.append("</blockquote>");
    }

    /// All of it runs as its first line does, so that the word stands where that begins.
    private void answer(String word, List<String> lines) {
        open("div", "answer", lines.getFirst());
        open("p", "words", lines.getFirst());
        page.append("<span class=\"word\">").append(word).append("</span> ");
        page.append(escaped(lines.getFirst())).append("</p>");
        all("words", lines.subList(1, lines.size()));
        page.append("</div>");
    }

    private void all(String style, List<String> lines) {
        lines.forEach(line -> element("p", style, line));
    }

    private void element(String name, String style, String line) {
        open(name, style, line);
        page.append(escaped(line)).append("</").append(name).append('>');
    }

    private void open(String name, String style, String line) {
        var direction = Copy.isRightToLeft(line) ? "rtl" : "ltr";
        page.append("<%s class=\"%s\" dir=\"%s\">".formatted(name, style, direction));
    }

    private static String escaped(String line) {
        return UNSEEN.matcher(line)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String text(String name) {
        try (var resource = resource(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private static InputStream resource(String name) {
        var resource = MemoPdf.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IllegalStateException("What a memo is set in is missing: " + name);
        }
        return resource;
    }
}
