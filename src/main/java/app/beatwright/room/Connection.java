package app.beatwright.room;

import app.beatwright.account.Account;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Malformed;
import app.beatwright.outline.Channel;
import app.beatwright.outline.Command;
import app.beatwright.outline.NodeId;
import app.beatwright.review.Say;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/// One open socket: what comes in, piece by piece, and what goes out, through its own [Outbox] and thread.
///
/// Station 7 of 8 on a keystroke's way.
final class Connection implements Guest {

    /// Commands a second, and at once. A text that waits for its answer is free, so that nobody can type too
    /// fast; only who sends a second one for the same text before that pays for it.
    private static final int COMMANDS = 40;

    private static final int COMMANDS_BURST = 200;

    /// Carets and pings.
    private static final int MURMURS = 100;

    private static final int MURMURS_BURST = 400;
    /// Questions about the past, a second and at once.
    private static final int LOOKS_BACK = 1;

    private static final int LOOKS_BACK_BURST = 10;

    /// What is said about the outline, a second and at once; what is more is asked for again a little later.
    private static final int SAYS = 2;

    private static final int SAYS_BURST = 60;

    private static final int BYTES = 256 * 1024;
    private static final int BYTES_BURST = 1024 * 1024;
    private static final long HELLO_MILLIS = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final WebSocketSession session;
    private final Account account;
    private final OpenRooms rooms;
    private final Outbox outbox = new Outbox();
    private final StringBuilder pieces = new StringBuilder();
    private final Pace commands = new Pace(COMMANDS, COMMANDS_BURST, System::nanoTime);
    private final Pace murmurs = new Pace(MURMURS, MURMURS_BURST, System::nanoTime);
    private final Pace looksBack = new Pace(LOOKS_BACK, LOOKS_BACK_BURST, System::nanoTime);
    private final Pace says = new Pace(SAYS, SAYS_BURST, System::nanoTime);
    private final Pace bytes = new Pace(BYTES, BYTES_BURST, System::nanoTime);
    private final Set<TextOf> underWay = ConcurrentHashMap.newKeySet();
    private int size;
    private boolean greeted;
    private boolean pings;
    private boolean mayBeSilent;
    private volatile Optional<Thread> writer = Optional.empty();
    private BranchId branch = new BranchId(new UUID(0, 0));
    private String client = "";
    private volatile Role role = Role.VIEWER;

    Connection(WebSocketSession session, Account account, OpenRooms rooms) {
        this.session = session;
        this.account = account;
        this.rooms = rooms;
    }

    /// Begins to write what is told, on a thread of its own.
    void open() {
        writer =
                Optional.of(Thread.ofVirtual().name("outbox " + session.getId()).start(this::write));
    }

    /// Until all that was told is written, the farewell too, but no longer than `most`: who does not read is not waited
    /// for.
    void awaitFarewell(Duration most) {
        try {
            if (writer.isPresent() && most.isPositive()) {
                writer.get().join(most);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            hangUp(outbox.write(frame -> session.sendMessage(new TextMessage(frame)), HELLO_MILLIS));
        } catch (IOException | IllegalStateException | InterruptedException gone) {
            LOG.debug("Connection {} is gone", session.getId(), gone);
            hangUp(Farewell.TOO_SLOW);
        }
    }

    private void hangUp(Farewell farewell) {
        try {
            session.close(new CloseStatus(farewell.code(), farewell.reason()));
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("Connection {} was gone already", session.getId(), gone);
        }
    }

    /// A piece of a frame. Those of one connection come one after the other.
    void receive(String piece, int length, boolean isLast) {
        size += length;
        if (size > FrameReader.LONGEST) {
            pieces.setLength(0);
            dismiss(Farewell.TOO_LARGE);
            return;
        }
        pieces.append(piece);
        if (isLast) {
            var frame = pieces.toString();
            var weight = size;
            pieces.setLength(0);
            size = 0;
            receive(frame, weight);
        }
    }

    private void receive(String frame, int weight) {
        if (!bytes.allows(weight)) {
            dismiss(Farewell.TOO_MANY);
            return;
        }
        try {
            handle(FrameReader.read(frame));
        } catch (Malformed malformed) {
            LOG.info("Connection {} of {}: {}", session.getId(), account, malformed.getMessage());
            dismiss(Farewell.MALFORMED);
        }
    }

    private void handle(Frame frame) throws Malformed {
        if (greeted == frame instanceof Frame.Hello) {
            throw new Malformed("The first frame is hello, and only the first");
        }
        switch (frame) {
            case Frame.Hello(var wanted, var name, var since) -> greet(new BranchId(wanted), name, since);
            case Frame.Do(long n, Wish wish) -> submit(n, wish);
            case Frame.Speak(long n, Say say) -> speak(n, say);
            case Frame.Unreadable(long n) -> refuse(n);
            case Frame.At at -> murmur(() -> point(at, at.mood()));
            case Frame.Nowhere nowhere -> murmur(() -> point(nowhere, nowhere.mood()));
            case Frame.Differs(long seq, int digest) -> murmur(() -> report(seq, digest));
            case Frame.Touched(var since) -> lookBack(since);
            case Frame.Ping() -> murmur(this::pong);
        }
    }

    private void greet(BranchId wanted, String name, long since) {
        greeted = true;
        outbox.isGreeted();
        branch = wanted;
        client = name;
        if (rooms.mayEnter(account.id(), branch)) {
            rooms.join(branch, this, since);
        } else {
            dismiss(Farewell.NO_BRANCH);
        }
    }

    private void submit(long n, Wish wish) {
        var text = wish instanceof Wish.Do(Command.Write write)
                ? Set.of(new TextOf(write.node(), write.channel()))
                : Set.<TextOf>of();
        var free = !text.isEmpty() && underWay.addAll(text);
        if (!free && !commands.allows(1)) {
            dismiss(Farewell.TOO_MANY);
            return;
        }
        rooms.submit(branch, new Submission(account.id(), client, n, wish, this::role, outcome -> {
            underWay.removeAll(text);
            answer(n, outcome);
        }));
    }

    private void speak(long n, Say say) {
        if (!commands.allows(1)) {
            dismiss(Farewell.TOO_MANY);
        } else if (says.allows(1)) {
            rooms.remark(branch, new Remark(account.id(), say, this::role, outcome -> answer(n, outcome)));
        } else {
            answer(n, Outcome.later());
        }
    }

    /// A change that is done is its own answer: it is told to everybody, by whom and as which `n`.
    private void answer(long n, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done _ -> {}
            case Outcome.DoneBefore(long seq) -> outbox.tell(Telling.ack(n, seq));
            case Outcome.Nothing(), Outcome.Noted() -> outbox.tell(Telling.ack(n));
            case Outcome.Refused(String code, String sentence) -> outbox.tell(Telling.no(n, code, sentence));
        }
    }

    private void refuse(long n) {
        if (commands.allows(1)) {
            outbox.tell(Telling.no(n, "bad_change", "This change does not fit the text."));
        } else {
            dismiss(Farewell.TOO_MANY);
        }
    }

    private void murmur(Runnable murmuring) {
        if (murmurs.allows(1)) {
            murmuring.run();
        } else {
            dismiss(Farewell.TOO_MANY);
        }
    }

    /// A page that is not looked at is let sleep by its browser, and may be silent.
    private void point(Frame where, Mood mood) {
        mayBeSilent = mood == Mood.AWAY;
        listen();
        rooms.point(branch, this, where);
    }

    /// Beside everything else, since a long journal takes its time.
    private void lookBack(Instant since) {
        if (!looksBack.allows(1)) {
            dismiss(Farewell.TOO_MANY);
            return;
        }
        Thread.ofVirtual().name("looking back " + session.getId()).start(() -> {
            try {
                if (rooms.mayEnter(account.id(), branch)) {
                    outbox.tell(Telling.touched(since, rooms.touchedSince(branch, since)));
                }
            } catch (RuntimeException away) {
                LOG.warn("Nothing could be said of what happened since {}", since, away);
            }
        });
    }

    private void pong() {
        pings = true;
        listen();
        outbox.tell(Telling.PONG);
    }

    /// Who pings is expected to go on with it: a line that died without a word is noticed within seconds, and nobody is
    /// said to be here who is not.
    private void listen() {
        Patience.withSilenceOf(session, pings && !mayBeSilent ? Patience.SHORT_MILLIS : Patience.LONG_MILLIS);
    }

    /// They ask for the whole outline by themselves; why they had to is for us to find out.
    private void report(long seq, int digest) {
        LOG.error("At change {} of branch {}, {} had another outline than ours: {}", seq, branch, client, digest);
    }

    /// The other side has hung up.
    void closed() {
        outbox.close(Farewell.GOING_DOWN);
        if (greeted) {
            rooms.leave(branch, this);
        }
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public String client() {
        return client;
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public void become(Role role) {
        this.role = role;
    }

    @Override
    public void tell(String frame) {
        outbox.tell(frame);
    }

    @Override
    public void tell(Supplier<String> frame) {
        outbox.tell(frame);
    }

    @Override
    public void whisper(String client, String frame) {
        outbox.whisper(client, frame);
    }

    @Override
    public void hush(String client) {
        outbox.hush(client);
    }

    @Override
    public void dismiss(Farewell farewell) {
        outbox.close(farewell);
    }

    private record TextOf(NodeId node, Channel channel) {}
}
