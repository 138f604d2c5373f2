package app.beatwright.account;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// What Spring Security needs to know of accounts. The doors themselves (pages, filters) belong to the roof.
@Configuration(proxyBeanMethods = false)
class SigningIn {

    /// About a quarter of a second on a small machine; older hashes are renewed at the next sign-in.
    private static final int BCRYPT_STRENGTH = 12;

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_STRENGTH)));
    }

    @Bean
    People people(Accounts accounts) {
        return new People(accounts);
    }

    /// Looks people up by their address.
    static final class People implements UserDetailsService, UserDetailsPasswordService {

        private final Accounts accounts;

        People(Accounts accounts) {
            this.accounts = accounts;
        }

        @Override
        public UserDetails loadUserByUsername(String email) {
            return accounts.byEmail(email)
                    .map(SignedIn::new)
                    .orElseThrow(() -> new UsernameNotFoundException("Nobody signs in like this"));
        }

        @Override
        public UserDetails updatePassword(UserDetails user, @Nullable String hash) {
            if (hash != null && user instanceof SignedIn somebody) {
                accounts.rehash(somebody.id(), hash);
            }
            return user;
        }
    }
}
