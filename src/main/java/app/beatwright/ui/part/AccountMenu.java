package app.beatwright.ui.part;

import app.beatwright.account.Account;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;

/// Who I am, how the page looks to me, and the way out.
public final class AccountMenu extends Div {

    private AccountMenu(Reader reader, Account account, NativeButton button) {
        addClassName("account");
        add(button, menu(reader, account, button));
    }

    /// Opened by one's own disc.
    public static AccountMenu disc(Reader reader) {
        var account = reader.account();
        var button = new NativeButton(Disc.initials(account.name()));
        button.addClassName("disc");
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("data-colour", account.colour());
        button.setAriaLabel("Account: " + account.name());
        return new AccountMenu(reader, account, button);
    }

    /// Opened by a drawing, where one's disc stands among the others’ already.
    public static AccountMenu drawn(Reader reader) {
        var account = reader.account();
        return new AccountMenu(reader, account, Buttons.drawn("person", "Account: " + account.name(), () -> {}));
    }

    private static Popover menu(Reader reader, Account account, NativeButton button) {
        var popover = new Popover();
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel("Account");
        popover.setAutofocus(true);
        var menu = new Div(
                who(account),
                heading(),
                theme("light", "Light"),
                theme("dark", "Dark"),
                theme("system", "As the system has it"));
        menu.addClassName("menu");
        menu.add(Buttons.item("leave", "Sign out", reader::signOut));
        popover.add(menu);
        return popover;
    }

    private static Div who(Account account) {
        var name = new Span(account.name());
        name.addClassName("name");
        var who = new Div(name, new Span(account.email()));
        who.addClassName("who");
        return who;
    }

    private static Div heading() {
        var heading = new Div("Light or dark");
        heading.addClassName("heading");
        return heading;
    }

    /// The page itself turns, and keeps the choice in a cookie; the server need not know.
    private static NativeButton theme(String theme, String word) {
        var item = Buttons.item(theme, word, () -> {});
        item.getElement().executeJs("this.addEventListener('click', () => window.beatwright.chooseTheme($0))", theme);
        return item;
    }
}
