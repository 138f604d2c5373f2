package app.beatwright.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices;

/// Signed in stays signed in: after a restart of the server open pages come back by this cookie alone.
///
/// Signing out ends the cookie here as well as in the browser: another open tab sends it at that very moment, to find
/// out
/// why its socket was closed, and would sign the browser in again.
class Remembered extends TokenBasedRememberMeServices {

    private static final Duration FOR = Duration.ofDays(14);

    /// So many ended cookies are known; the oldest is forgotten first.
    private static final int KNOWN = 20_000;

    private final SequencedSet<String> ended = new LinkedHashSet<>();

    Remembered(UserDetailsService people, InstallationKey key) {
        super(key.value(), people, RememberMeTokenAlgorithm.SHA256);
        setMatchingAlgorithm(RememberMeTokenAlgorithm.SHA256);
        setAlwaysRemember(true);
        setTokenValiditySeconds((int) FOR.toSeconds());
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        cookieOf(request).ifPresent(this::end);
        super.logout(request, response, authentication);
    }

    private void end(String cookie) {
        synchronized (ended) {
            ended.add(cookie);
            if (ended.size() > KNOWN) {
                ended.removeFirst();
            }
        }
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] tokens, HttpServletRequest request, HttpServletResponse response) {
        if (cookieOf(request).filter(this::hasEnded).isPresent()) {
            throw new InvalidCookieException("Its owner has signed out");
        }
        return super.processAutoLoginCookie(tokens, request, response);
    }

    private boolean hasEnded(String cookie) {
        synchronized (ended) {
            return ended.contains(cookie);
        }
    }

    private Optional<String> cookieOf(HttpServletRequest request) {
        return Optional.ofNullable(extractRememberMeCookie(request));
    }
}
