package app.beatwright.ui.editor;

import app.beatwright.outline.Field;
import app.beatwright.outline.Limits;
import app.beatwright.outline.NodeId;
import app.beatwright.ui.inbox.Bell;
import app.beatwright.ui.inbox.Mail;
import app.beatwright.ui.part.AccountMenu;
import app.beatwright.ui.part.Buttons;
import app.beatwright.ui.part.InPlace;
import app.beatwright.ui.part.TopBar;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;

/// The bar: home, title, facts, whether all is saved, undo, who is here, and the way out for the words.
@JsModule("./outline-editor/save-state.ts")
@JsModule("./outline-editor/presence-bar.ts")
@JsModule("./outline-editor/take-back.ts")
@JsModule("./outline-suggest/suggest-switch.ts")
@Tag("editor-bar")
class EditorBar extends Component {

    EditorBar(OpenOutline open, Sharing sharing, KeySheet keys, Mail mail) {
        var left = half(
                side("rail", "rail", "Beat sheet and cast"),
                title(open),
                new StoryFacts(open),
                live("save-state", open),
                live("take-back", open),
                fold());
        var right = half(
                live("presence-bar", open),
                live("suggest-switch", open),
                finding(),
                filter(),
                comments(),
                new Bell(mail),
                keysButton(keys),
                export(open),
                share(open, sharing),
                side("panel", "panel", "Details"),
                AccountMenu.drawn(mail.reader()));
        var bar = new TopBar(false, left, new ViewSwitch(), right);
        getElement().appendChild(bar.getElement());
    }

    /// The halves are as wide as each other whatever is in them, so that nothing between them moves.
    private static Div half(Component... parts) {
        var half = new Div(parts);
        half.addClassName("half");
        return half;
    }

    /// Where the bar breaks in two on a phone.
    private static Span fold() {
        var fold = new Span();
        fold.addClassName("fold");
        return fold;
    }

    /// Opens and closes at once, in the browser: `frontend/page/sides.ts`.
    private static NativeButton side(String side, String icon, String name) {
        var button = Buttons.drawn(icon, name, () -> {});
        button.getElement().setAttribute("data-toggles", side);
        button.addClassName("side-" + side);
        return button;
    }

    private static Component title(OpenOutline open) {
        var heading = new H1();
        heading.addClassName("outline-title");
        var field = new InPlace("title", "Title of the outline", Limits.TITLE, title -> {
            open.set(NodeId.STORY, Field.TITLE, title);
            open.look();
        });
        heading.add(field);
        field.getElement().setAttribute("placeholder", "Untitled");
        open.whenLooked(() -> {
            field.show(open.outline().story().title());
            field.readOnly(!open.mayWrite());
        });
        return heading;
    }

    private static Component live(String tag, OpenOutline open) {
        return new Live(tag, open.desk().branch());
    }

    /// The surface opens it by itself: `frontend/page/filters.ts`.
    private static Component filter() {
        var button = Buttons.drawn("filter", "Filter", () -> {});
        button.addClassName("filter-button");
        button.getElement().setAttribute("data-opens-filter", "");
        return button;
    }

    /// Shows them at once, in the browser: `frontend/page/sides.ts`.
    private static NativeButton comments() {
        var button = Buttons.drawn("comment", "Comments", () -> {});
        button.addClassName("comments-button");
        button.getElement().setAttribute("data-opens-comments", "");
        return button;
    }

    /// The palette listens to it: `frontend/command-palette`.
    private static Component finding() {
        var button = Buttons.drawn("search", "Find anything (Ctrl K)", () -> {});
        button.addClassName("finding-button");
        button.getElement().setAttribute("data-opens-palette", "");
        return button;
    }

    private static Component keysButton(KeySheet keys) {
        var button = Buttons.drawn("keys", "Keyboard", keys::open);
        button.addClassName("keys-button");
        return button;
    }

    private static Component export(OpenOutline open) {
        var button = Buttons.worded("download", "Export", () -> {});
        button.addClassName("export-button");
        button.setAriaLabel("Export");
        var popover = new Popover();
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel("Export");
        popover.setAutofocus(true);
        var menu = new Div();
        menu.addClassName("menu");
        List.of(ExportedFile.Format.values()).forEach(format -> menu.add(download(open, format)));
        popover.add(menu);
        var group = new Div(button, popover);
        group.addClassName("button-group");
        return group;
    }

    /// A plain link, so that it works whatever has become of the page's server side.
    private static Anchor download(OpenOutline open, ExportedFile.Format format) {
        var link = new Anchor("/outline/" + open.desk().id() + "/export/" + format.word(), "");
        link.addClassName("item");
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("router-ignore", true);
        var hint = new Span("." + format.extension());
        hint.addClassName("hint");
        link.add(new Span(format.title()), hint);
        return link;
    }

    private static Component share(OpenOutline open, Sharing sharing) {
        var button = Buttons.worded("Share", () -> sharing.open(open));
        button.addClassNames("next", "share-button");
        return button;
    }
}
