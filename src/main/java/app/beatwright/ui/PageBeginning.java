package app.beatwright.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The first bytes of every page: its content policy with a nonce of its own, its language, the theme its reader
/// chose, and the scripts it is going to need. Also hangs [LostPages] into Vaadin's line of request handlers.
@Component
class PageBeginning implements VaadinServiceInitListener, IndexHtmlRequestListener {

    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final int NONCE_BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    /// Of this build, so it is found out once.
    private final AtomicReference<@Nullable List<String>> coming = new AtomicReference<>();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this);
        event.addRequestHandler(new LostPages());
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        var nonce = nonce();
        var page = response.getDocument();
        coming(page)
                .forEach(script -> page.head()
                        .appendElement("link")
                        .attr("rel", "modulepreload")
                        .attr("href", script)
                        .attr("crossorigin", ""));
        page.select("script, link[rel=modulepreload]").attr("nonce", nonce);
        page.selectXpath("/html").attr("lang", "en");
        theme(response).ifPresent(theme -> page.selectXpath("/html").attr("data-theme", theme));
        response.getVaadinResponse().setHeader("Content-Security-Policy", ContentPolicy.withNonce(nonce));
        if (Objects.requireNonNullElse(response.getVaadinRequest().getPathInfo(), "")
                .startsWith("/join/")) {
            response.getVaadinResponse().setHeader("Referrer-Policy", "no-referrer");
        }
    }

    private List<String> coming(Document page) {
        var known = coming.get();
        if (known != null) {
            return known;
        }
        var found = ComingScripts.after(page);
        coming.set(found);
        return found;
    }

    private String nonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Optional<String> theme(IndexHtmlResponse response) {
        var cookies = ((VaadinServletRequest) response.getVaadinRequest()).getCookies();
        return Arrays.stream(Objects.requireNonNullElse(cookies, new Cookie[0]))
                .filter(cookie -> cookie.getName().equals("theme"))
                .map(Cookie::getValue)
                .filter(THEMES::contains)
                .findFirst();
    }
}
