package app.beatwright.ui.part;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/// The few kinds of button there are.
public final class Buttons {

    private Buttons() {}

    /// A drawing and a word.
    public static NativeButton worded(String icon, String word, Runnable press) {
        var button = plain(press);
        button.add(new LineIcon(icon), new Span(word));
        return button;
    }

    /// A word alone.
    public static NativeButton worded(String word, Runnable press) {
        var button = plain(press);
        button.setText(word);
        return button;
    }

    /// A drawing alone; `name` is what it is called for those who cannot see it, and shows on hovering.
    public static NativeButton drawn(String icon, String name, Runnable press) {
        var button = plain(press);
        button.add(new LineIcon(icon));
        button.addClassNames("bare", "quiet");
        button.setAriaLabel(name);
        button.setTitle(name);
        return button;
    }

    /// One line of a menu.
    public static NativeButton item(String icon, String word, Runnable press) {
        var item = new NativeButton();
        item.getElement().setAttribute("type", "button");
        item.addClassName("item");
        item.add(new LineIcon(icon), new Span(word));
        item.addClickListener(_ -> press.run());
        return item;
    }

    private static NativeButton plain(Runnable press) {
        var button = new NativeButton();
        button.getElement().setAttribute("type", "button");
        button.addClassName("button");
        button.addClickListener(_ -> press.run());
        return button;
    }
}
