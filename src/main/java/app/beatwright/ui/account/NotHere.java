package app.beatwright.ui.account;

import app.beatwright.room.NotFound;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// An outline that is not there, or not for this reader: the same words for both, so that nothing is given away.
@AnonymousAllowed
class NotHere extends Door implements HasErrorParameter<NotFound>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        show("Not here", "There is no such outline, or it is not shared with you.", keptWords(event), wayHome());
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    /// Somebody may have been writing here a moment ago: what they wrote and could not send is theirs to take away.
    static Component keptWords(BeforeEnterEvent event) {
        var kept = new KeptWords();
        var segments = event.getLocation().getSegments();
        kept.getElement().setProperty("outline", segments.size() > 1 ? segments.get(1) : "");
        return kept;
    }

    /// `frontend/page/kept-words.ts`.
    @Tag("kept-words")
    @JsModule("./page/kept-words.ts")
    private static final class KeptWords extends Component {}

    static Anchor wayHome() {
        var home = new Anchor("/", "Go home");
        home.addClassNames("button", "alone");
        return home;
    }

    @Override
    public String getPageTitle() {
        return "Not here · Beatwright";
    }
}
