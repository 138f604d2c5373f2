package app.beatwright.ui;

import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// An installation that is open to everybody.
@TestPropertySource(properties = "beatwright.signup=open")
@DirtiesContext
class OpenSignupTest extends ScreenTest {

    @Test
    void anybody_makes_an_account_and_is_signed_in_with_it() {
        newcomer("Ada"); // the first account is asked for elsewhere

        try (var person = stranger()) {
            person.goes("/login").opens("Create an account");
            person.fills("Name", "Bo").fills("Email", "bo@example.org").fills("Password", "short");
            person.presses("Create account").sees("A password needs at least 10 characters.");
            person.fills("Password", PASSWORD).presses("Create account");

            person.sees("Your outlines");
            person.button("New outline").first().waitFor();
        }
    }
}
