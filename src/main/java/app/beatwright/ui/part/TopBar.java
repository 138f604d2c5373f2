package app.beatwright.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/// The bar on top of every page for the signed-in: the way home at its start, the account at its end.
public final class TopBar extends Header {

    public TopBar(boolean named, Component... between) {
        addClassName("top");
        add(home(named));
        add(between);
    }

    private static Anchor home(boolean named) {
        var badge = new Span();
        badge.addClassName("badge");
        var home = new Anchor("/", badge);
        home.addClassName("home");
        home.getElement().setAttribute("router-link", true);
        if (named) {
            home.add(new Span("Beatwright"));
        } else {
            home.setAriaLabel("Home");
            home.setTitle("Home");
        }
        return home;
    }
}
