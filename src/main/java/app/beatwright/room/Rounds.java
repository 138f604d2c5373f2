package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.journal.Journal;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Outline;
import app.beatwright.outline.Wording;
import app.beatwright.review.CommentThread;
import app.beatwright.review.ReviewLimits;
import app.beatwright.review.Round;
import app.beatwright.review.RoundBook;
import app.beatwright.review.RoundId;
import app.beatwright.review.RoundNote;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Rounds of notes. Everybody who may open an outline sees them; who may change it keeps them.
@Service
public class Rounds {

    private static final Decision DONE = new Decision.Done();

    private static final String NOT_YOURS = "Only who may change the outline keeps rounds of notes.";

    private final RoundBook book;
    private final OpenRooms rooms;
    private final Journal journal;
    private final Rights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rounds(
            RoundBook book,
            OpenRooms rooms,
            Journal journal,
            Rights rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.rooms = rooms;
        this.journal = journal;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /// The first first. Throws [NotFound] for a stranger.
    public List<Round> of(AccountId who, OutlineId outline) {
        return book.of(rights.of(who, outline).branch());
    }

    /// Throws [NotFound] for a stranger, and where there is no such round.
    public Round find(AccountId who, OutlineId outline, RoundId id) {
        return of(who, outline).stream()
                .filter(round -> round.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// Begins one that is given on the outline as it is now. Throws [NotFound] for a stranger.
    public Decision begin(AccountId who, OutlineId outline, String name, String source) {
        var standing = rights.of(who, outline);
        if (book.of(standing.branch()).size() >= ReviewLimits.ROUNDS) {
            return new Decision.Refused("There are very many rounds on this outline. Please begin no more.");
        }
        var round = new Round(
                RoundId.random(),
                standing.branch(),
                name.strip(),
                source.strip(),
                rooms.look(standing.branch()).seq(),
                who,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return keep(standing, round);
    }

    /// Throws [NotFound] for a stranger, and where there is no such round.
    public Decision rename(AccountId who, OutlineId outline, RoundId id, String name, String source) {
        var before = find(who, outline, id);
        var round =
                new Round(id, before.branch(), name.strip(), source.strip(), before.given(), before.by(), before.at());
        return keep(rights.of(who, outline), round);
    }

    private Decision keep(Standing standing, Round round) {
        var complaint = complaint(standing, round);
        if (complaint.isPresent()) {
            return new Decision.Refused(complaint.get());
        }
        book.keep(round);
        events.publishEvent(new RoundsChanged(round.branch()));
        return DONE;
    }

    private static Optional<String> complaint(Standing standing, Round round) {
        if (!standing.now().mayWrite()) {
            return Optional.of(NOT_YOURS);
        }
        if (round.name().isEmpty()) {
            return Optional.of("A round needs a name, such as “Studio, first notes”.");
        }
        return line("The name of a round", round.name()).or(() -> line("The source of a round", round.source()));
    }

    private static Optional<String> line(String what, String value) {
        return value.contains("\n")
                ? Optional.of(what + " is one line.")
                : Wording.complaint(what, value, ReviewLimits.ROUND_NAME);
    }

    /// Takes one away in which there is no note. Throws [NotFound] for a stranger, and where there is no such round.
    public Decision takeAway(AccountId who, OutlineId outline, RoundId id) {
        var round = find(who, outline, id);
        if (!rights.of(who, outline).now().mayWrite()) {
            return new Decision.Refused(NOT_YOURS);
        }
        if (!book.takeAway(round.id())) {
            return new Decision.Refused("There are notes in this round. Take them out of it first.");
        }
        events.publishEvent(new RoundsChanged(round.branch()));
        return DONE;
    }

    /// The notes of every round that has some, each where it is now, oldest first. Throws [NotFound] for a stranger.
    public Map<RoundId, List<CommentThread>> notes(AccountId who, OutlineId outline) {
        var notes = new HashMap<RoundId, List<CommentThread>>();
        rooms.threads(rights.of(who, outline).branch())
                .forEach(thread -> thread.note()
                        .flatMap(RoundNote::round)
                        .ifPresent(round -> notes.computeIfAbsent(round, _ -> new ArrayList<>())
                                .add(thread)));
        return notes;
    }

    /// The notes given in it. Throws [NotFound] for a stranger, and where there is no such round.
    public List<CommentThread> notes(AccountId who, OutlineId outline, RoundId id) {
        return notes(who, outline).getOrDefault(find(who, outline, id).id(), List.of());
    }

    /// The outline as it was when the round was given. Throws [NotFound] for a stranger, and where there is no such
    /// round.
    public Outline given(AccountId who, OutlineId outline, RoundId id) {
        var round = find(who, outline, id);
        return journal.stateAt(round.branch(), round.given());
    }
}
