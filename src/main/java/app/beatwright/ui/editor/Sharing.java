package app.beatwright.ui.editor;

import app.beatwright.room.Invitations;
import app.beatwright.room.Members;
import java.time.Clock;

/// What sharing needs besides the outline itself.
record Sharing(Members members, Invitations invitations, Clock clock) {

    void open(OpenOutline open) {
        new ShareDialog(open, this).open();
    }
}
