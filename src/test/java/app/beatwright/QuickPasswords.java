package app.beatwright;

import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Passwords that cost a processor next to nothing: hundreds of people sign up and in while the tests run, and each
/// would
/// take a quarter of a second, twice. Real ones: `account/SigningInTest`.
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {

    private static final int WEAKEST = 4;

    @Bean
    @Primary
    PasswordEncoder quickPasswords() {
        // a server of its own that is started on the same data knows what it reads, and makes it strong
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(WEAKEST)));
    }
}
