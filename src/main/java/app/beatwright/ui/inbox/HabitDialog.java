package app.beatwright.ui.inbox;

import app.beatwright.inbox.Habit;
import app.beatwright.inbox.QuietHours;
import app.beatwright.inbox.Rhythm;
import app.beatwright.ui.part.Buttons;
import app.beatwright.ui.part.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/// When nothing rings, and how often a letter comes. What is chosen is kept at once.
class HabitDialog extends Dialog {

    private static final QuietHours PROPOSED = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));
    private static final Duration STEP = Duration.ofMinutes(30);

    private final Mail mail;
    private final Checkbox quiet = new Checkbox("Quiet hours");
    private final TimePicker from = new TimePicker("From");
    private final TimePicker until = new TimePicker("Until");
    private final Select<Rhythm> letters = new Select<>();
    private final ZoneId zone;

    HabitDialog(Mail mail) {
        this.mail = mail;
        setHeaderTitle("Quiet hours and letters");
        addClassName("habit-dialog");
        getHeader().add(Buttons.drawn("close", "Close", this::close));
        var habit = mail.habits().of(mail.reader().account().id());
        this.zone = zoneOfTheBrowser().orElse(habit.zone());
        show(habit);
        var hours = new Div(from, until);
        hours.addClassName("hours");
        var content = new Div(
                quiet, hours, hint("Nothing rings then and no letter is sent. What comes waits in your inbox."));
        content.addClassName("habits");
        if (mail.post().isOn()) {
            content.add(
                    letters,
                    hint("One letter about all you have not read, to "
                            + mail.reader().account().email() + "."));
        } else {
            content.add(hint("This installation sends no letters."));
        }
        add(content);
    }

    private static Paragraph hint(String words) {
        var hint = new Paragraph(words);
        hint.addClassName("hint");
        return hint;
    }

    /// Hours are meant where the browser is.
    private static Optional<ZoneId> zoneOfTheBrowser() {
        try {
            return Optional.ofNullable(
                            UI.getCurrent().getPage().getExtendedClientDetails().getTimeZoneId())
                    .map(ZoneId::of);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private void show(Habit habit) {
        var hours = habit.quiet().orElse(PROPOSED);
        quiet.setValue(habit.quiet().isPresent());
        prepare(from, hours.from());
        prepare(until, hours.until());
        letters.setLabel("Letters");
        letters.setItems(Rhythm.values());
        letters.setItemLabelGenerator(HabitDialog::called);
        letters.setValue(habit.mail());
        enable();
        quiet.addValueChangeListener(_ -> keep());
        from.addValueChangeListener(_ -> keep());
        until.addValueChangeListener(_ -> keep());
        letters.addValueChangeListener(_ -> keep());
    }

    private static void prepare(TimePicker time, LocalTime value) {
        time.setLocale(Locale.FRANCE); // 22:00 and not 10 PM, as everywhere on our pages
        time.setStep(STEP);
        time.setValue(value);
    }

    private static String called(Rhythm rhythm) {
        return switch (rhythm) {
            case NEVER -> "None";
            case HOURLY -> "At most one an hour";
            case DAILY -> "One a day, at " + Rhythm.MORNING;
        };
    }

    private void enable() {
        from.setEnabled(quiet.getValue());
        until.setEnabled(quiet.getValue());
    }

    private void keep() {
        enable();
        var start = from.getValue();
        var end = until.getValue();
        if (quiet.getValue() && (start == null || end == null || start.equals(end))) {
            Toast.say("Quiet hours need a beginning, and another time at which they end.");
            return;
        }
        var hours = quiet.getValue() ? Optional.of(new QuietHours(start, end)) : Optional.<QuietHours>empty();
        mail.habits().choose(mail.reader().account().id(), new Habit(letters.getValue(), hours, zone));
    }
}
