package app.beatwright.room;

import app.beatwright.account.Account;
import app.beatwright.account.AccountId;
import java.util.function.Supplier;

/// Somebody who has an outline open and hears what happens to it. None of these calls waits.
interface Guest {

    Account account();

    /// The name of their tab.
    String client();

    /// What they may do now.
    Role role();

    void become(Role role);

    /// Everything told is heard once, in this order.
    void tell(String frame);

    /// For long frames: made only when it is their turn.
    void tell(Supplier<String> frame);

    /// Where somebody's caret is. Of what was not yet heard about one client only the last counts.
    void whisper(String client, String frame);

    /// What was whispered about this client and not yet heard is forgotten.
    void hush(String client);

    /// Shows them out, after all they were told.
    void dismiss(Farewell farewell);

    default AccountId id() {
        return account().id();
    }
}
