package app.beatwright.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/// A calm page with one sheet of paper on it.
class Door extends Div {

    private final Div sheet = new Div();

    Door() {
        addClassName("door");
        sheet.addClassName("sheet");
        var badge = new Span();
        badge.addClassName("badge");
        var brand = new Div(badge, new Span("Beatwright"));
        brand.addClassName("brand");
        add(new Main(brand, sheet));
    }

    void show(String title, String lead, Component... rest) {
        sheet.removeAll();
        var words = new Paragraph(lead);
        words.addClassName("lead");
        sheet.add(new H1(title), words);
        sheet.add(rest);
    }
}
