package app.beatwright.ui;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.SessionExpiredHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.IOException;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Answers pages whose server side is gone, after a restart or an expired session. Vaadin would have them reload, with
/// a
/// writer's caret in the middle of a word; we tell them to take up a new server side where they stand.
///
/// The answer is a normal one of Flow's protocol: the next expected message, with one line of script that wakes
/// `frontend/page/carry-on.ts` and ends the old client. A lost page's heartbeat is just answered: nothing needs doing
/// before its reader touches something. See docs/adr/0007.
class LostPages implements SessionExpiredHandler {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CARRY_ON =
            "this.stopApplication(); setTimeout(() => dispatchEvent(new Event('beatwright-lost')))";

    /// No UI under that number in a session that lives: this page is lost all the same.
    @Override
    public boolean handleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        return isOfAPage(request) && !isKnown(session, request) && handleSessionExpired(request, response);
    }

    private static boolean isOfAPage(VaadinRequest request) {
        return HandlerHelper.isRequestType(request, RequestType.UIDL)
                || HandlerHelper.isRequestType(request, RequestType.HEARTBEAT);
    }

    private static boolean isKnown(VaadinSession session, VaadinRequest request) {
        session.lock();
        try {
            return session.getService().findUI(request) != null;
        } finally {
            session.unlock();
        }
    }

    @Override
    public boolean handleSessionExpired(VaadinRequest request, VaadinResponse response) throws IOException {
        if (HandlerHelper.isRequestType(request, RequestType.HEARTBEAT)) {
            response.setHeader("Cache-Control", "no-store");
            return true;
        }
        if (HandlerHelper.isRequestType(request, RequestType.UIDL)) {
            UidlRequestHandler.commitJsonResponse(response, answerTo(request));
            return true;
        }
        return false;
    }

    private static String answerTo(VaadinRequest request) throws IOException {
        var answer = JSON.createObjectNode();
        answer.put("syncId", lastSeen(request) + 1);
        answer.putArray("changes");
        answer.putArray("execute").addArray().add(CARRY_ON);
        return answer.toString();
    }

    /// The number of the last message this page has seen, as it says itself.
    private static int lastSeen(VaadinRequest request) throws IOException {
        try (var reader = request.getReader()) {
            var body = reader.lines().limit(1).collect(Collectors.joining());
            return JSON.readTree(body).path("syncId").asInt(-1);
        } catch (JacksonException unreadable) {
            return -1;
        }
    }
}
