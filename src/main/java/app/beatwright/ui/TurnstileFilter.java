package app.beatwright.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before the sign-in: too many attempts, and forms that somebody else's page sends here, do not get through.
class TurnstileFilter extends OncePerRequestFilter {

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

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

    /// Browsers say where a form comes from; other clients do not, and carry no cookies of anybody's. Our own
    /// invitation
    /// page sends no referrer and so the origin `null`, which alone accuses nobody.
    private static boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OWN_SITES.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin != null
                && !origin.equals("null")
                && !Objects.equals(authority(origin), request.getHeader("Host"));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
