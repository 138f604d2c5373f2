package app.beatwright.room;

import jakarta.websocket.Session;
import java.util.function.Consumer;
import org.apache.tomcat.websocket.Constants;
import org.apache.tomcat.websocket.WsWebSocketContainer;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/// How long a socket waits for somebody who does not read, and for somebody who does not speak. In milliseconds.
public final class Patience {

    /// For somebody who pings every two seconds and has not said that they are away.
    static final long SHORT_MILLIS = 10_000;

    /// For everybody else.
    static final long LONG_MILLIS = 120_000;

    /// How often Tomcat looks for those whose time is over, in seconds.
    private static final int LOOKS_EVERY = 2;

    /// What one write to a peer that does not read may take; then the connection is given up.
    private static final long WRITE_MILLIS = 10_000;

    private Patience() {}

    /// As long as nothing is known of them.
    public static void begin(WebSocketSession session) {
        in(session, socket -> socket.getUserProperties().put(Constants.BLOCKING_SEND_TIMEOUT_PROPERTY, WRITE_MILLIS));
        in(session, Patience::lookOften);
        withSilenceOf(session, LONG_MILLIS);
    }

    private static void lookOften(Session socket) {
        if (socket.getContainer() instanceof WsWebSocketContainer container) {
            container.setProcessPeriod(LOOKS_EVERY);
        }
    }

    /// What is written to somebody does not count: to a line that is dead, others' words are written all the time.
    static void withSilenceOf(WebSocketSession session, long millis) {
        in(session, socket -> socket.getUserProperties().put(Constants.READ_IDLE_TIMEOUT_MS, millis));
    }

    private static void in(WebSocketSession session, Consumer<Session> setting) {
        if (session instanceof NativeWebSocketSession wrapped && wrapped.getNativeSession() instanceof Session socket) {
            setting.accept(socket);
        }
    }
}
