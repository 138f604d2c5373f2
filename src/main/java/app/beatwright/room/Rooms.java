package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.outline.Command;
import app.beatwright.outline.Outline;
import org.springframework.stereotype.Service;

/// The outlines that are open here.
@Service
public class Rooms {

    /// The outline as it is now. Throws [NotFound] for a stranger.
    public Outline look(AccountId who, OutlineId outline) {
        throw new UnsupportedOperationException("coming: " + who + outline);
    }

    /// Does something to the outline on somebody's behalf, like a frame from their browser. Throws [NotFound] for a
    /// stranger.
    public Verdict submit(AccountId who, OutlineId outline, Command command) {
        throw new UnsupportedOperationException("coming: " + who + outline + command);
    }
}
