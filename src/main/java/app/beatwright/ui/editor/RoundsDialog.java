package app.beatwright.ui.editor;

import app.beatwright.review.CommentThread;
import app.beatwright.review.Disposition;
import app.beatwright.review.ReviewLimits;
import app.beatwright.review.Round;
import app.beatwright.review.RoundNote;
import app.beatwright.room.Decision;
import app.beatwright.room.NotFound;
import app.beatwright.room.Rounds;
import app.beatwright.ui.part.Buttons;
import app.beatwright.ui.part.InPlace;
import app.beatwright.ui.part.Toast;
import com.vaadin.flow.component.HasValue.ValueChangeEvent;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The rounds of notes: how each stands, its memo, the outline as it was when it was given; and a new one.
class RoundsDialog extends Dialog {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    private final OpenOutline open;
    private final Rounds rounds;
    private final Clock clock;
    private final Div content = new Div();

    RoundsDialog(OpenOutline open, Rounds rounds, Clock clock) {
        this.open = open;
        this.rounds = rounds;
        this.clock = clock;
        setHeaderTitle("Rounds of notes");
        addClassName("rounds-dialog");
        getHeader().add(Buttons.drawn("close", "Close", this::close));
        content.addClassName("rounds-of-notes");
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        try {
            var all = rounds.of(open.reader(), open.desk().id());
            if (!all.isEmpty()) {
                var list = new UnorderedList();
                list.addClassName("people");
                var notes = rounds.notes(open.reader(), open.desk().id());
                all.forEach(round -> list.add(line(round, notes.getOrDefault(round.id(), List.of()))));
                content.add(list);
            }
            if (open.desk().role().mayWrite()) {
                content.add(beginning());
            }
        } catch (NotFound _) {
            content.add(new Paragraph("This outline is not open to you any more."));
        }
    }

    private Section beginning() {
        var name = field("Name", "Studio, first notes");
        var source = field("From", "Room, studio, network…");
        var begin = Buttons.worded(
                "Begin round",
                () -> settle(() -> rounds.begin(open.reader(), open.desk().id(), name.getValue(), source.getValue())));
        begin.addClassName("next");
        var row = new Div(name, source, begin);
        row.addClassName("invite-row");
        return new Section(
                new H3("Begin a round"),
                row,
                new Paragraph("Its notes are given on the outline as it is now. Choose it above the comments, and what"
                        + " is said then is a note of the round."));
    }

    private static TextField field(String label, String hint) {
        var field = new TextField(label);
        field.setPlaceholder(hint);
        field.setMaxLength(ReviewLimits.ROUND_NAME);
        return field;
    }

    /// What was typed stays where it is refused.
    private void settle(Supplier<Decision> act) {
        if (isDone(act)) {
            show();
        }
    }

    private boolean isDone(Supplier<Decision> act) {
        try {
            return switch (act.get()) {
                case Decision.Done() -> true;
                case Decision.Refused(String sentence) -> {
                    Toast.say(sentence);
                    yield false;
                }
            };
        } catch (NotFound _) {
            Toast.say("This round of notes is not there any more.");
            return true;
        }
    }

    private ListItem line(Round round, List<CommentThread> notes) {
        var name = word("name", "Name of the round", round.name(), round);
        name.addClassName("name");
        var source = word("source", "Source of the round", round.source(), round);
        source.getElement().setAttribute("placeholder", "From nobody named");
        source.addClassName("email");
        name.addValueChangeListener(change -> rename(change, round, name, source));
        source.addValueChangeListener(change -> rename(change, round, name, source));
        var facts = new Span(facts(round, notes));
        facts.addClassNames("email", "facts");
        var links = new Div();
        links.addClassName("links");
        for (var format : RoundFile.MemoFormat.values()) {
            links.add(link(round, "memo/" + format.word(), "Memo as " + format.title()));
        }
        for (var format : ExportedFile.Format.values()) {
            links.add(link(round, "given/" + format.word(), "As given, " + format.title()));
        }
        var line = new ListItem(new Div(name, source, facts, links));
        if (open.desk().role().mayWrite() && notes.isEmpty()) {
            var remove = Buttons.worded(
                    "Remove",
                    () -> settle(
                            () -> rounds.takeAway(open.reader(), open.desk().id(), round.id())));
            remove.addClassNames("quiet", "danger");
            line.add(remove);
        }
        return line;
    }

    private String facts(Round round, List<CommentThread> notes) {
        return "Given " + WHEN.format(round.at().atZone(clock.getZone())) + " · " + count(notes);
    }

    /// To be changed where it stands, by who keeps rounds.
    private InPlace word(String part, String label, String value, Round round) {
        var field = new InPlace("round-" + part + "-" + round.id(), label, ReviewLimits.ROUND_NAME, _ -> {});
        field.show(value);
        field.readOnly(!open.desk().role().mayWrite());
        return field;
    }

    /// The line stays as it is, so that nobody's next press goes astray; where it is refused, all are shown as they
    /// are.
    private void rename(ValueChangeEvent<String> change, Round round, InPlace name, InPlace source) {
        if (change.isFromClient()
                && !isDone(() -> rounds.rename(
                        open.reader(), open.desk().id(), round.id(), name.getValue(), source.getValue()))) {
            show();
        }
    }

    private static String count(List<CommentThread> notes) {
        if (notes.isEmpty()) {
            return "no notes yet";
        }
        var parts = Arrays.stream(Disposition.values())
                .map(disposition -> part(disposition, notes))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return notes.size() + (notes.size() == 1 ? " note: " : " notes: ") + parts;
    }

    private static String part(Disposition disposition, List<CommentThread> notes) {
        var count = notes.stream()
                .flatMap(note -> note.note().stream())
                .map(RoundNote::disposition)
                .filter(disposition::equals)
                .count();
        return count == 0 ? "" : count + " " + disposition.word();
    }

    /// A plain link, so that it works whatever has become of the page’s server side.
    private Anchor link(Round round, String path, String words) {
        var link = new Anchor("/outline/" + open.desk().id() + "/round/" + round.id() + "/" + path, words);
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }
}
