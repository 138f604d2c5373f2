package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Damaged;
import app.beatwright.journal.Journal;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Limits;
import app.beatwright.outline.Outline;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Service;

/// What can be had of damaged outlines: their last good version, as an outline of its own. Nothing is written to the
/// damaged one, so that whoever has a backup loses nothing by it.
@Service
public class Recoveries {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Rights rights;
    private final Journal journal;
    private final Library library;
    private final Clock clock;

    Recoveries(Rights rights, Journal journal, Library library, Clock clock) {
        this.rights = rights;
        this.journal = journal;
        this.library = library;
        this.clock = clock;
    }

    /// A new outline of `who` alone, for those who may write in the damaged one. Throws [NotFound] for a stranger.
    public Recovered copy(AccountId who, OutlineId outline) {
        var standing = rights.of(who, outline);
        if (!standing.role().mayWrite()) {
            return new Recovered.Refused("Only an owner or an editor can copy this outline.");
        }
        if (isWhole(standing.branch())) {
            return new Recovered.Refused("This outline is whole. It can be opened as it is.");
        }
        return journal.lastGood(standing.branch())
                .<Recovered>map(moment -> copied(who, moment.outline()))
                .orElseGet(() -> new Recovered.Refused(
                        "Nothing of this outline can be read. Whoever runs this installation may have a backup."));
    }

    private boolean isWhole(BranchId branch) {
        try {
            journal.open(branch);
            return true;
        } catch (Damaged _) {
            return false;
        }
    }

    private Recovered copied(AccountId who, Outline lastGood) {
        var title = title(lastGood.story().title());
        var first = new Beginning();
        first.call(title);
        first.like(lastGood);
        return new Recovered.Copy(library.create(who, first), title);
    }

    private String title(String before) {
        var addition = " (recovered " + DATE.format(clock.instant().atZone(clock.getZone())) + ")";
        var words = before.isBlank() ? Library.UNTITLED : before;
        return words.substring(0, Math.min(words.length(), Limits.TITLE - addition.length())) + addition;
    }
}
