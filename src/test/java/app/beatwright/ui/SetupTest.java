package app.beatwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// The first minutes of a new installation.
@TestPropertySource(properties = "spring.application.name=beatwright-new")
@DirtiesContext
class SetupTest extends ScreenTest {

    @Test
    void the_first_account_finds_two_outlines_on_its_desk() {
        try (var person = stranger()) {
            person.goes("/outline/00000000-0000-4000-8000-000000000000")
                    .button("Create account")
                    .waitFor();
            assertThat(person.path()).isEqualTo("/setup");
            person.fills("Name", "Ada").fills("Email", "ada@example.org").fills("Password", "short");
            person.presses("Create account").sees("A password needs at least 10 characters.");
            person.fills("Password", PASSWORD).presses("Create account");

            person.link("La Balance").waitFor();
            person.link("Killing Zoe").waitFor();
            person.goes("/setup").link("La Balance").waitFor();
        }
    }
}
