package app.beatwright.ui.part;

import com.vaadin.flow.component.notification.Notification;

/// A sentence that comes, is read out, and goes.
public final class Toast {

    private static final int SHOWN_MILLIS = 5000;

    private Toast() {}

    public static void say(String sentence) {
        Notification.show(sentence, SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER);
    }
}
