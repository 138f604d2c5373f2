package app.beatwright.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the sign-up form says to what somebody wrote into it.
class ApplicationTest {

    private static final String ADDRESS = "ada@example.org";
    private static final String PASSWORD = "ten letters and more";

    private static String complaint(String name, String email, String password) {
        return new Application(name, email, password)
                .complaint()
                .map(SignUp.Refused::field)
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "Dédé", "נעמי", "さくら", "Anne-Marie O’Neill", "क्‍ष", "😀"})
    void people_are_called_what_they_are_called(String name) {
        assertThat(complaint(name, ADDRESS, PASSWORD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Ada\nBo", "Ada\u0000", "Ada\u202Eevil", "\u2066Ada", "Ada\uD83D"})
    void a_name_can_be_shown_in_one_line(String name) {
        assertThat(complaint(name, ADDRESS, PASSWORD)).isEqualTo("name");
    }

    @Test
    void a_name_has_an_end() {
        assertThat(complaint("é".repeat(80), ADDRESS, PASSWORD)).isEmpty();
        assertThat(complaint("é".repeat(81), ADDRESS, PASSWORD)).isEqualTo("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "ada@", "@example.org", "a da@example.org", "ada@exa mple.org", "a@b@c"})
    void an_address_has_a_name_and_a_host(String email) {
        assertThat(complaint("Ada", email, PASSWORD)).isEqualTo("email");
    }

    @Test
    void an_address_is_the_same_however_it_is_written() {
        assertThat(new Application("Ada", " Ada@Example.ORG ", PASSWORD).email())
                .isEqualTo(ADDRESS);
    }

    @Test
    void a_password_is_neither_short_nor_longer_than_what_is_compared() {
        assertThat(complaint("Ada", ADDRESS, "too short")).isEqualTo("password");
        assertThat(complaint("Ada", ADDRESS, "é".repeat(36))).isEmpty();
        assertThat(complaint("Ada", ADDRESS, "é".repeat(37))).isEqualTo("password");
    }

    @Test
    void a_password_is_never_printed() {
        assertThat(new Application("Ada", ADDRESS, PASSWORD).toString()).doesNotContain(PASSWORD);
    }
}
