package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.outline.Command;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Everybody's outlines, open or not.
@Service
public class Shelf {

    /// The outlines this person may open, the last edited first, archived ones too.
    public List<Listed> of(AccountId who) {
        throw new UnsupportedOperationException("coming: " + who);
    }

    /// A new outline that can be written in at once: one act with one beat.
    public OutlineId create(AccountId owner, String title) {
        throw new UnsupportedOperationException("coming: " + owner + title);
    }

    /// A new outline that begins with these commands, in its journal from the first change on.
    ///
    /// @param source the prose it comes from; the spans of beats refer to it
    public OutlineId create(AccountId owner, String title, Optional<String> source, List<Command> beginning) {
        throw new UnsupportedOperationException("coming: " + owner + title + source + beginning);
    }

    /// What a page needs to show it. Throws [NotFound] for a stranger.
    public Desk open(AccountId who, OutlineId outline) {
        throw new UnsupportedOperationException("coming: " + who + outline);
    }

    /// Throws [NotFound] for a stranger.
    public Verdict rename(AccountId who, OutlineId outline, String title) {
        throw new UnsupportedOperationException("coming: " + who + outline + title);
    }

    /// From now on it can be looked at but not changed, until it is taken out again. Throws [NotFound] for a stranger.
    public Decision archive(AccountId who, OutlineId outline) {
        throw new UnsupportedOperationException("coming: " + who + outline);
    }

    /// Throws [NotFound] for a stranger.
    public Decision unarchive(AccountId who, OutlineId outline) {
        throw new UnsupportedOperationException("coming: " + who + outline);
    }
}
