package app.beatwright.inbox;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// One letter about everything that waits for somebody, in words and as a page.
///
/// @param stop where to go, or to post to, for no more letters
record Letter(String subject, String words, String page, String stop) {

    /// Of what somebody has said, so much is in a letter, in characters.
    static final int EXCERPT = 200;

    /// Entries in one letter; what is more is counted.
    static final int MOST = 50;

    /// @param entries at least one, the latest first
    /// @param link from a path to where it is found from outside
    static Letter about(List<Entry> entries, UnaryOperator<String> link, String stopToken) {
        var stop = link.apply("/mail/stop/" + stopToken);
        return new Letter(subject(entries), new Words(link, stop).of(entries), new Page(link, stop).of(entries), stop);
    }

    private static String subject(List<Entry> entries) {
        var titles = entries.stream().map(Entry::title).distinct().toList();
        var where = titles.size() == 1 ? named(titles.getFirst()) : "your outlines";
        return entries.size() == 1
                ? Sentences.of(entries.getFirst()) + " " + where
                : entries.size() + " things wait for you in " + where;
    }

    private static String named(String title) {
        return title.isBlank() ? "an untitled outline" : title;
    }

    private static String place(Entry entry) {
        return named(entry.title()) + (entry.heading().isEmpty() ? "" : ", " + entry.heading());
    }

    private static String more(Entry entry) {
        return entry.more() == 0 ? "" : " (and " + entry.more() + " more)";
    }

    private static String excerpt(String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= EXCERPT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, EXCERPT - 1)) + "…";
    }

    private static String path(Entry entry) {
        return "/outline/" + entry.outline() + "?thread=" + entry.thread();
    }

    private static String rest(List<Entry> entries) {
        return entries.size() <= MOST ? "" : "And " + (entries.size() - MOST) + " more, in your inbox.";
    }

    private record Words(UnaryOperator<String> link, String stop) {

        String of(List<Entry> entries) {
            return entries.stream().limit(MOST).map(this::of).collect(Collectors.joining("\n\n"))
                    + "\n\n" + rest(entries)
                    + "\nBeatwright gathers what waits for you in one letter. How often, and when it is quiet, you choose in"
                    + " the inbox: " + link.apply("/") + "\nNo more letters: " + stop + "\n";
        }

        private String of(Entry entry) {
            return Sentences.of(entry) + " " + place(entry) + more(entry)
                    + (entry.words().isBlank() ? "" : "\n“" + excerpt(entry.words()) + "”")
                    + "\n" + link.apply(path(entry));
        }
    }

    /// Everything somebody has written is escaped.
    private record Page(UnaryOperator<String> link, String stop) {

        String of(List<Entry> entries) {
            return """
                    <!doctype html><html lang="en"><body style="margin:0;padding:24px;background:#f4f1ea;color:#1c1a17;\
                    font:15px/1.5 system-ui,sans-serif"><div style="max-width:560px;margin:0 auto">%s\
                    <p style="color:#6a645a;font-size:13px">%s Beatwright gathers what waits for you in one letter. How \
                    often, and when it is quiet, you choose in <a href="%s" style="color:#1f5a7a">your inbox</a>. \
                    <a href="%s" style="color:#1f5a7a">No more letters</a></p></div></body></html>
                    """.formatted(
                            entries.stream().limit(MOST).map(this::of).collect(Collectors.joining()),
                            safe(rest(entries)),
                            safe(link.apply("/")),
                            safe(stop));
        }

        private String of(Entry entry) {
            return """
                    <div style="background:#fff;border:1px solid #e2ddd2;border-radius:10px;padding:14px 16px;\
                    margin:0 0 12px"><div>%s <a href="%s" style="color:#1f5a7a">%s</a>%s</div>%s</div>
                    """.formatted(
                            safe(Sentences.of(entry)),
                            safe(link.apply(path(entry))),
                            safe(place(entry)),
                            safe(more(entry)),
                            quote(entry));
        }

        private static String quote(Entry entry) {
            return entry.words().isBlank()
                    ? ""
                    : "<div style=\"color:#6a645a;margin-top:4px\">“" + safe(excerpt(entry.words())) + "”</div>";
        }

        private static String safe(String words) {
            return HtmlUtils.htmlEscape(words, "UTF-8");
        }
    }
}
