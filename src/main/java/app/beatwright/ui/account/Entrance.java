package app.beatwright.ui.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whether anybody may make an account here, or only those with an invitation.
@Component
class Entrance {

    private final boolean open;

    Entrance(@Value("${beatwright.signup:invited}") String signup) {
        this.open = signup.equals("open");
    }

    boolean isOpen() {
        return open;
    }
}
