package app.beatwright.ui;

import app.beatwright.account.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.web.filter.OncePerRequestFilter;

/// As long as nobody has an account, every page leads to the one where the first is made.
class FirstAccountFirst extends OncePerRequestFilter {

    private final Accounts accounts;
    private volatile boolean founded;

    FirstAccountFirst(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return founded || !isPage(request) || request.getServletPath().equals("/setup");
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getParameter("v-r") == null
                && Objects.requireNonNullElse(request.getHeader("Accept"), "").contains("text/html");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        founded = !accounts.none();
        if (founded) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/setup");
        }
    }
}
