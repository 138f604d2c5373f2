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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The first bytes of every page: its content policy with a nonce of its own, its language, and the theme its reader
/// chose. Also hangs [LostPages] into Vaadin's line of request handlers.
@Component
class PageBeginning implements VaadinServiceInitListener, IndexHtmlRequestListener {

    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final int NONCE_BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this);
        event.addRequestHandler(new LostPages());
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        var nonce = nonce();
        var page = response.getDocument();
        page.select("script").attr("nonce", nonce);
        page.selectXpath("/html").attr("lang", "en");
        theme(response).ifPresent(theme -> page.selectXpath("/html").attr("data-theme", theme));
        response.getVaadinResponse().setHeader("Content-Security-Policy", ContentPolicy.withNonce(nonce));
        if (Objects.requireNonNullElse(response.getVaadinRequest().getPathInfo(), "")
                .startsWith("/join/")) {
            response.getVaadinResponse().setHeader("Referrer-Policy", "no-referrer");
        }
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
