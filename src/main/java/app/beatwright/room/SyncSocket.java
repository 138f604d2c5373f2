package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.account.Accounts;
import app.beatwright.account.SignedIn;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/// `/sync`: live writing, as `docs/sync-protocol.md` says.
///
/// Frames come in pieces of a few kilobytes and are put together here, since a buffer for the longest frame would
/// be there for every open tab from the beginning.
///
/// Station 4 of 8 on a keystroke's way.
@Component
class SyncSocket extends TextWebSocketHandler implements SmartLifecycle {

    static final int SOCKETS_PER_ACCOUNT = 20;

    /// How long a server that stops waits for its farewells to be read, in milliseconds.
    private static final long FAREWELL_MILLIS = 2_000;

    private final Accounts accounts;
    private final OpenRooms rooms;
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final Map<AccountId, Integer> counts = new ConcurrentHashMap<>();
    private volatile boolean running;

    SyncSocket(Accounts accounts, OpenRooms rooms) {
        this.accounts = accounts;
        this.rooms = rooms;
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        var account = SignedIn.behind(session.getPrincipal()).flatMap(accounts::find);
        if (account.isEmpty()) {
            session.close(status(Farewell.NO_MEMBER));
            return;
        }
        var connection = new Connection(session, account.get(), rooms);
        connections.put(session.getId(), connection);
        if (counts.merge(account.get().id(), 1, Integer::sum) > SOCKETS_PER_ACCOUNT) {
            connection.dismiss(Farewell.TOO_MANY);
        }
        Patience.begin(session);
        connection.open();
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        var connection = connections.get(session.getId());
        if (connection != null) {
            connection.receive(message.getPayload(), message.getPayloadLength(), message.isLast());
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) throws IOException {
        session.close(status(Farewell.BROKEN));
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        var connection = connections.remove(session.getId());
        if (connection != null) {
            counts.computeIfPresent(connection.id(), (_, count) -> count == 1 ? null : count - 1);
            connection.closed();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /// The rooms have said farewell; the lines are not cut before it is on its way, or those at the other end would
    /// take it
    /// for an accident.
    @Override
    public void stop() {
        running = false;
        var last = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FAREWELL_MILLIS);
        connections.values().forEach(connection -> connection.dismiss(Farewell.GOING_DOWN));
        connections
                .values()
                .forEach(connection -> connection.awaitFarewell(Duration.ofNanos(last - System.nanoTime())));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Behind the rooms, before the server of pages.
    @Override
    public int getPhase() {
        return OpenRooms.PHASE - 1;
    }

    private static CloseStatus status(Farewell farewell) {
        return new CloseStatus(farewell.code(), farewell.reason());
    }
}
