package app.beatwright.ui.account;

import app.beatwright.inbox.Habits;
import app.beatwright.ui.part.Buttons;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// Behind the last link of a letter. Looking changes nothing: mail programs open links too; only the button stops them.
@Route(value = "no-letters", autoLayout = false)
@PageTitle("Letters · Beatwright")
@AnonymousAllowed
class NoLettersView extends Door implements HasUrlParameter<String> {

    private final Habits habits;

    NoLettersView(Habits habits) {
        this.habits = habits;
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        if (!habits.knows(token)) {
            show("This link does not stop anything", "It is not whole. Copy all of it out of the letter.");
            return;
        }
        var stop = Buttons.worded("No more letters", () -> stop(token));
        stop.addClassName("next");
        show(
                "No more letters?",
                "Beatwright gathers what waits for you in one letter. Without letters it waits in your inbox.",
                stop);
    }

    private void stop(String token) {
        habits.stop(token);
        show(
                "No more letters",
                "What waits for you waits in your inbox. If you want letters again, choose them there, under quiet hours"
                        + " and letters.");
    }
}
