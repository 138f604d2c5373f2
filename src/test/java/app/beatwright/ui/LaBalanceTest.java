package app.beatwright.ui;

import app.beatwright.account.Account;
import app.beatwright.journal.OutlineId;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;

/// Scenes at one outline, the first of a new installation, and whoever it belongs to.
abstract class LaBalanceTest extends ScreenTest {

    Account ada;
    OutlineId outline;

    @BeforeEach
    void begin() {
        ada = newcomer("Ada");
        outline = laBalance(ada);
    }

    /// On a desk, where `shown` can be seen and all is saved.
    ///
    /// @param query behind the outline's address, such as `?view=board`
    Person at(Account account, String query, String shown) {
        var person = at(account, ColorScheme.LIGHT, 1440, 900).goes("/outline/" + outline + query);
        person.finds(shown);
        person.finds("[data-save-state=saved]");
        return person;
    }
}
