package app.beatwright.ui;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;

/// Where somebody comes out who has signed in: the place the form named, else the page they were on their way to, else
/// Home. Only three kinds of places can be named, all ours.
class Welcome extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    static final String THEN = "then";

    private static final Pattern PLACES =
            Pattern.compile(WhoIsHere.PATH + "|/(?:outline/[0-9a-f-]{36}|join/[A-Za-z0-9_-]{16,128})");

    private final Turnstile turnstile;

    Welcome(Turnstile turnstile) {
        this.turnstile = turnstile;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        turnstile.forgive(authentication.getName(), request.getRemoteAddr());
        var then = Objects.requireNonNullElse(request.getParameter(THEN), "");
        if (PLACES.matcher(then).matches()) {
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, then);
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }

    /// Not what a request parameter says: it could lead anywhere.
    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
        return getDefaultTargetUrl();
    }
}
