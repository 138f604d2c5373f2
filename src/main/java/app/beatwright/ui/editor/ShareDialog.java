package app.beatwright.ui.editor;

import app.beatwright.room.Decision;
import app.beatwright.ui.part.Buttons;
import app.beatwright.ui.part.Toast;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/// Who may open this outline, and who else shall. Owners change it; everybody else sees it, and may leave.
class ShareDialog extends Dialog {

    private final OpenOutline open;
    private final Sharing sharing;
    private final Div content = new Div();

    ShareDialog(OpenOutline open, Sharing sharing) {
        this.open = open;
        this.sharing = sharing;
        setHeaderTitle("Share");
        addClassName("share-dialog");
        content.addClassName("share");
        getHeader().add(Buttons.drawn("close", "Close", this::close));
        add(content);
        show();
    }

    private void show() {
        open.look();
        content.removeAll();
        content.add(new PeopleList(open, sharing.members(), this::settle, this::left));
        if (mayShare()) {
            content.add(new InvitePart(open, sharing.invitations(), sharing.clock()));
        }
    }

    private boolean mayShare() {
        return sharing.members().roleOf(open.reader(), open.desk().id()).mayShare();
    }

    private void settle(Decision decision) {
        if (decision instanceof Decision.Refused(String sentence)) {
            Toast.say(sentence);
        }
        show();
    }

    private void left() {
        close();
        getUI().ifPresent(ui -> ui.navigate(""));
    }
}
