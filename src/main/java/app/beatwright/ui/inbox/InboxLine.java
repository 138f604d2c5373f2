package app.beatwright.ui.inbox;

import app.beatwright.inbox.Entry;
import app.beatwright.inbox.Sentences;
import app.beatwright.ui.part.Ago;
import app.beatwright.ui.part.LineIcon;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// One thread that waits, or has: what happened, where, and the words; a link to it.
class InboxLine extends Anchor {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    InboxLine(Entry entry, Clock clock) {
        super("/outline/" + entry.outline() + "?thread=" + entry.thread(), "");
        addClassName("inbox-line");
        getElement().setAttribute("router-link", true);
        getElement().setAttribute("data-thread", entry.thread().toString());
        if (entry.unread()) {
            getElement().setAttribute("data-unread", "");
        }
        add(new LineIcon(icon(entry)), what(entry), when(entry, clock));
    }

    private static String icon(Entry entry) {
        if (entry.charge()) {
            return "charge";
        }
        return switch (entry.why()) {
            case MENTIONED -> "at";
            case ASSIGNED -> "charge";
            case ANSWERED, DISPOSED -> "answer";
            case SUGGESTED -> "suggest";
            case BEGUN -> "comment";
            case ACCEPTED -> "accept";
            case REJECTED -> "close";
            case RESOLVED -> "resolve";
        };
    }

    private static Span what(Entry entry) {
        var what = new Span(new Span(Sentences.of(entry) + " "), title(entry));
        what.addClassName("what");
        if (!entry.heading().isEmpty()) {
            what.add(new Span(" · " + entry.heading()));
        }
        if (entry.more() > 0) {
            what.add(new Span(", and " + entry.more() + " more"));
        }
        what.add(new Span(" "), said(entry));
        return what;
    }

    private static Span title(Entry entry) {
        var title = new Span(entry.title().isBlank() ? "Untitled" : entry.title());
        title.addClassName("title");
        return title;
    }

    private static Span said(Entry entry) {
        var said = new Span(entry.words().isBlank() ? "" : "“" + entry.words() + "”");
        said.addClassName("said");
        said.getElement().setAttribute("dir", "auto");
        return said;
    }

    /// When it happened, or by when it is to be done.
    private static Span when(Entry entry, Clock clock) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var when = new Span(entry.due()
                .map(day -> "due " + DAY.format(day))
                .orElseGet(() -> Ago.inWords(entry.at(), clock.instant(), clock.getZone())));
        when.addClassName("when");
        if (entry.due().filter(day -> day.isBefore(today)).isPresent()) {
            when.getElement().setAttribute("data-late", "");
        }
        return when;
    }
}
