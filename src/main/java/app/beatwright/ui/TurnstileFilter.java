package app.beatwright.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before the sign-in: too many attempts, and forms that somebody else's page sends here, do not get through.
class TurnstileFilter extends OncePerRequestFilter {

    private final Turnstile turnstile;

    TurnstileFilter(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getServletPath().equals("/login");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var account = Objects.requireNonNullElse(request.getParameter("username"), "");
        if (isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!turnstile.lets(account, request.getRemoteAddr())) {
            response.sendRedirect(request.getContextPath() + "/login?wait");
        } else {
            chain.doFilter(request, response);
        }
    }

    /// Browsers say where a form comes from; other clients do not, and carry no cookies of anybody's.
    private static boolean isForeign(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        return origin != null && !Objects.equals(authority(origin), request.getHeader("Host"));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
