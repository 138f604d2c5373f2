package app.beatwright.room;

import app.beatwright.account.Account;
import app.beatwright.journal.Malformed;
import app.beatwright.review.Say;
import java.util.Set;
import java.util.function.Supplier;

/// One open socket of a [SteppedCore]: a [Connection] without a thread, a pace or a network. What it hears becomes a
/// note for the room, what it is told is said at once.
final class Seat implements Guest {

    private final SteppedCore core;
    private final int line;
    private final Account account;
    private String client = "";
    private Role role = Role.VIEWER;
    private boolean greeted;
    private boolean gone;

    Seat(SteppedCore core, int line, Account account) {
        this.core = core;
        this.line = line;
        this.account = account;
    }

    void hears(String frame) {
        try {
            handle(FrameReader.read(frame));
        } catch (Malformed malformed) {
            dismiss(Farewell.MALFORMED);
        }
    }

    private void handle(Frame frame) throws Malformed {
        if (greeted == frame instanceof Frame.Hello) {
            throw new Malformed("The first frame is hello, and only the first");
        }
        switch (frame) {
            case Frame.Hello(var _, var name, var since) -> greet(name, since);
            case Frame.Do(long n, Wish wish) -> submit(n, wish);
            case Frame.Speak(long n, Say say) ->
                core.put(new Note.Remarked(new Remark(account.id(), say, this::role, outcome -> answer(n, outcome))));
            case Frame.Unreadable(long n) -> answer(n, new Outcome.Refused("bad_change", "Does not fit."));
            case Frame.At _, Frame.Nowhere _ -> core.put(new Note.Pointed(this, frame));
            case Frame.Differs(long seq, int _) ->
                throw new AssertionError("At change " + seq + " " + client + " had another outline than the server");
            case Frame.Touched(var since) -> tell(Telling.touched(since, Set.of()));
            case Frame.Ping() -> tell(Telling.PONG);
        }
    }

    private void greet(String name, long since) {
        greeted = true;
        client = name;
        core.put(new Note.Came(this, since));
    }

    private void submit(long n, Wish wish) {
        core.put(new Note.Submitted(
                new Submission(account.id(), client, n, wish, this::role, outcome -> answer(n, outcome))));
    }

    private void answer(long n, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done _ -> {} // told to everybody
            case Outcome.DoneBefore(long seq) -> tell(Telling.ack(n, seq));
            case Outcome.Nothing(), Outcome.Noted() -> tell(Telling.ack(n));
            case Outcome.Refused(String code, String sentence) -> tell(Telling.no(n, code, sentence));
        }
    }

    /// The other side has hung up.
    void leaves() {
        gone = true;
        if (greeted) {
            core.put(new Note.Went(this));
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
        if (!gone) {
            core.says(line, frame);
        }
    }

    @Override
    public void tell(Supplier<String> frame) {
        tell(frame.get());
    }

    @Override
    public void whisper(String client, String frame) {
        tell(frame);
    }

    @Override
    public void hush(String client) {}

    @Override
    public void dismiss(Farewell farewell) {
        if (!gone) {
            gone = true;
            core.hangsUp(line, farewell);
        }
    }
}
