package app.beatwright.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SigningInTest {

    @Test
    void a_password_costs_who_guesses_a_quarter_of_a_second_each_time() {
        var passwords = new SigningIn().passwordEncoder();

        var hash = passwords.encode("a long enough password");

        assertThat(hash).startsWith("{bcrypt}$2").contains("$12$");
        assertThat(passwords.matches("a long enough password", hash)).isTrue();
        assertThat(passwords.matches("another password", hash)).isFalse();
    }
}
