package app.beatwright.ui.account;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A mistake of ours while a page was made. What happened goes to the log, not to the screen.
@AnonymousAllowed
class WentWrong extends Door implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(WentWrong.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("A page could not be shown: /{}", event.getLocation().getPath(), parameter.getException());

        show("That went wrong", "It is our mistake, not yours. Nothing that was saved is lost.", NotHere.wayHome());
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    @Override
    public String getPageTitle() {
        return "That went wrong · Beatwright";
    }
}
