package app.beatwright.ui.part;

import app.beatwright.account.Account;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Somebody's initials on their colour, called by their name.
public final class Disc extends Span {

    private static final int LETTERS = 2;

    public Disc(Account account) {
        setText(initials(account.name()));
        addClassName("disc");
        setTitle(account.name());
        getElement().setAttribute("data-colour", account.colour());
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", account.name());
    }

    /// The first letters of the first two words, by code point: a name may begin with anything.
    public static String initials(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(LETTERS)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
