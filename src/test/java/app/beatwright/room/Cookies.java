package app.beatwright.room;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a browser keeps of somebody who has signed in by the form.
final class Cookies {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private Cookies() {}

    static String of(int port, String email) throws Exception {
        var jar = new CookieManager();
        try (var browser = HttpClient.newBuilder().cookieHandler(jar).build()) {
            var door = URI.create("http://localhost:" + port + "/login");
            var page = browser.send(HttpRequest.newBuilder(door).build(), BodyHandlers.ofString());
            var csrf = CSRF.matcher(page.body())
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
            var form = "username=%s&password=%s&_csrf=%s"
                    .formatted(encoded(email), encoded(Installation.PASSWORD), encoded(csrf));
            browser.send(
                    HttpRequest.newBuilder(door)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.discarding());
        }
        return jar.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, UTF_8);
    }
}
