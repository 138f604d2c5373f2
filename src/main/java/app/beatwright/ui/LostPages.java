package app.beatwright.ui;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Answers pages whose server side is gone, after a restart, an expired session or a signing out elsewhere. Vaadin
/// would
/// have them reload, with a writer's caret in the middle of a word; we tell them to take up a new server side where
/// they
/// stand.
///
/// The answer is a normal one of Flow's protocol: the next expected message, with one line of script that wakes
/// `frontend/page/carry-on.ts` and ends the old client. A lost page's heartbeat is just answered: nothing needs doing
/// before its reader touches something. See docs/adr/0007.
class LostPages extends UidlRequestHandler {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CARRY_ON =
            "this.stopApplication(); setTimeout(() => dispatchEvent(new Event('beatwright-lost')))";

    /// No UI under that number in a session that lives: this page is lost all the same.
    @Override
    public boolean handleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        if (HandlerHelper.isRequestType(request, RequestType.HEARTBEAT)) {
            return !isKnown(session, request) && handleSessionExpired(request, response);
        }
        return super.handleRequest(session, request, response);
    }

    private static boolean isKnown(VaadinSession session, VaadinRequest request) {
        session.lock();
        try {
            return session.getService().findUI(request) != null;
        } finally {
            session.unlock();
        }
    }

    /// Sessions count their pages from nought, so after signing in anew a page can find another one under its number.
    /// That one's key is not in what it says; one's own always is.
    @Override
    public Optional<ResponseWriter> synchronizedHandleRequest(
            VaadinSession session, VaadinRequest request, VaadinResponse response, String body) throws IOException {
        var page = session.getService().findUI(request);
        if (page == null || !body.contains(page.getCsrfToken())) {
            return Optional.of(() -> commitJsonResponse(response, answerTo(body)));
        }
        return super.synchronizedHandleRequest(session, request, response, body);
    }

    @Override
    public boolean handleSessionExpired(VaadinRequest request, VaadinResponse response) throws IOException {
        if (HandlerHelper.isRequestType(request, RequestType.HEARTBEAT)) {
            response.setHeader("Cache-Control", "no-store");
            return true;
        }
        if (HandlerHelper.isRequestType(request, RequestType.UIDL)) {
            commitJsonResponse(response, answerTo(getRequestBody(request.getReader())));
            return true;
        }
        return false;
    }

    private static String answerTo(String body) {
        var answer = JSON.createObjectNode();
        answer.put("syncId", lastSeen(body) + 1);
        answer.putArray("changes");
        answer.putArray("execute").addArray().add(CARRY_ON);
        return answer.toString();
    }

    /// The number of the last message this page has seen, as it says itself.
    private static int lastSeen(String body) {
        try {
            return JSON.readTree(body).path("syncId").asInt(-1);
        } catch (JacksonException unreadable) {
            return -1;
        }
    }
}
