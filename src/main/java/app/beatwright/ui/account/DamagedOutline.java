package app.beatwright.ui.account;

import app.beatwright.journal.Damaged;
import app.beatwright.ui.part.DamageInWords;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;

/// An outline that is not on the disk as it was written: whoever asks for it is told so, and where to go from there.
@AnonymousAllowed
class DamagedOutline extends Door implements HasErrorParameter<Damaged>, HasDynamicTitle {

    private static final String LAST_GOOD =
            " On your desk, owners and editors can open the last good version as a copy.";

    private final Clock clock;

    DamagedOutline(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Damaged> parameter) {
        var words = DamageInWords.of(parameter.getException().damage(), clock.getZone());
        show("This outline is damaged", words + LAST_GOOD, NotHere.keptWords(event), NotHere.wayHome());
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    @Override
    public String getPageTitle() {
        return "Damaged outline · Beatwright";
    }
}
