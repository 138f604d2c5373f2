package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Command;
import app.beatwright.outline.Outline;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Service;

/// Open outlines, for pages and panels. What is done here reaches every open screen, as what is typed does.
@Service
public class Rooms {

    private final OpenRooms open;
    private final Rights rights;

    /// The name under which pages of this process count their changes. No browser can choose it: theirs have no
    /// dot.
    private final String client = "page." + UUID.randomUUID().toString().substring(0, 13);

    private final AtomicLong count = new AtomicLong();

    Rooms(OpenRooms open, Rights rights) {
        this.open = open;
        this.rights = rights;
    }

    /// The outline as it is now. Throws [NotFound] for a stranger, and [Damaged].
    public Outline look(AccountId who, OutlineId outline) {
        return open.look(rights.of(who, outline).branch()).outline();
    }

    /// Does something to the outline on somebody's behalf, and returns when it is on disk. Throws [NotFound] for
    /// a stranger.
    public Verdict submit(AccountId who, OutlineId outline, Command command) {
        var branch = rights.of(who, outline).branch();
        var outcome = new CompletableFuture<Outcome>();
        open.submit(
                branch,
                new Submission(
                        who,
                        client,
                        count.incrementAndGet(),
                        new Wish.Do(command),
                        () -> rights.find(who, branch).map(Standing::now).orElse(Role.VIEWER),
                        outcome::complete));
        return verdict(outcome.join());
    }

    private static Verdict verdict(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(long seq) -> new Verdict.Done(seq);
            case Outcome.DoneBefore(long seq) -> new Verdict.Done(seq);
            case Outcome.Nothing(), Outcome.Noted() -> new Verdict.Nothing();
            case Outcome.Refused(String code, String sentence) -> new Verdict.Refused(code, sentence);
        };
    }
}
