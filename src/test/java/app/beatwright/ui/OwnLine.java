package app.beatwright.ui;

import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;

/// The line of one page, which can be cut while others of the same browser go on, or be left without an answer. To be
/// taken hold of before the page opens an outline.
final class OwnLine {

    private final List<WebSocketRoute> open = new ArrayList<>();
    private boolean cut;
    private boolean deaf;

    OwnLine(Person person) {
        person.page().routeWebSocket(address -> address.endsWith("/sync"), this::dial);
    }

    /// The socket breaks, and no other can be opened.
    void cut() {
        cut = true;
        open.forEach(each -> each.close(new WebSocketRoute.CloseOptions().setCode(4999)));
        open.clear();
    }

    void isBack() {
        cut = deaf = false;
    }

    /// Submissions go nowhere, though pings are answered.
    void swallowsSubmissions() {
        deaf = true;
    }

    private void dial(WebSocketRoute page) {
        if (cut) {
            page.close(new WebSocketRoute.CloseOptions().setCode(4999));
            return;
        }
        var server = page.connectToServer();
        open.add(page);
        page.onMessage(frame -> {
            if (!deaf
                    || frame.text().startsWith("{\"t\":\"ping\"")
                    || frame.text().startsWith("{\"t\":\"hello\"")) {
                server.send(frame.text());
            }
        });
    }
}
