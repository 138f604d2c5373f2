package app.beatwright.inbox;

import app.beatwright.account.AccountId;
import app.beatwright.account.SignedIn;
import app.beatwright.review.Rung;
import app.beatwright.review.ThreadId;
import app.beatwright.room.Pace;
import app.beatwright.room.Patience;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/// `/bell`: tells every open page of somebody what they have not read, whenever that changes, as
/// `docs/sync-protocol.md` says.
@Component
class BellSocket extends TextWebSocketHandler {

    static final int SOCKETS_PER_ACCOUNT = 50;

    /// The longest frame a page sends, in characters.
    private static final int LONGEST = 200;

    private static final int FRAMES = 5;
    private static final int FRAMES_BURST = 100;

    private static final CloseStatus MALFORMED = new CloseStatus(4400, "A frame was malformed");
    private static final CloseStatus TOO_MANY = new CloseStatus(4029, "Too many frames");

    private static final Logger LOG = LoggerFactory.getLogger(BellSocket.class);

    private final Inbox inbox;
    private final Habits habits;
    private final Map<String, Bell> bells = new ConcurrentHashMap<>();

    BellSocket(Inbox inbox, Habits habits) {
        this.inbox = inbox;
        this.habits = habits;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        var who = SignedIn.behind(session.getPrincipal());
        if (who.isEmpty() || of(who.get()) >= SOCKETS_PER_ACCOUNT) {
            session.close(TOO_MANY);
            return;
        }
        session.setTextMessageSizeLimit(LONGEST);
        Patience.begin(session);
        var bell = new Bell(who.get(), session);
        bells.put(session.getId(), bell);
        bell.ring();
    }

    private long of(AccountId who) {
        return bells.values().stream().filter(bell -> bell.who.equals(who)).count();
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
        var bell = bells.get(session.getId());
        if (bell == null) {
            return;
        }
        if (!bell.pace.allows(1)) {
            session.close(TOO_MANY);
            return;
        }
        switch (BellFrame.read(message.getPayload())) {
            case BellFrame.Ping() -> bell.send(BellFrame.PONG);
            case BellFrame.Read(ThreadId thread) -> inbox.read(bell.who, thread);
            case BellFrame.Nonsense() -> session.close(MALFORMED);
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        bells.remove(session.getId());
    }

    /// Beside whoever has said or read it: they must not wait for others' lines.
    @TransactionalEventListener(fallbackExecution = true)
    void rung(Rung event) {
        bells.values().stream()
                .filter(bell -> event.people().contains(bell.who))
                .forEach(bell -> Thread.startVirtualThread(bell::ring));
    }

    /// One open page.
    private final class Bell {

        private final AccountId who;
        private final WebSocketSession session;
        private final Pace pace = new Pace(FRAMES, FRAMES_BURST, System::nanoTime);
        private final Lock line = new ReentrantLock();

        Bell(AccountId who, WebSocketSession session) {
            this.who = who;
            this.session = session;
        }

        /// What is told last is what was looked up last.
        void ring() {
            line.lock();
            try {
                session.sendMessage(new TextMessage(BellFrame.inbox(inbox.unread(who), habits.of(who))));
            } catch (IOException | IllegalStateException gone) {
                LOG.debug("Bell {} is gone", session.getId(), gone);
            } catch (RuntimeException away) {
                LOG.warn("What waits for {} could not be told", who, away);
            } finally {
                line.unlock();
            }
        }

        void send(String frame) throws IOException {
            line.lock();
            try {
                session.sendMessage(new TextMessage(frame));
            } finally {
                line.unlock();
            }
        }
    }
}
