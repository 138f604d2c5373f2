package app.beatwright.room;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a member may do, the most first.
public enum Role {
    OWNER,
    EDITOR,
    COMMENTER,
    VIEWER;

    /// The word on the wire and in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /// Change the outline.
    public boolean mayWrite() {
        return this == OWNER || this == EDITOR;
    }

    /// Say something about it.
    public boolean mayComment() {
        return this != VIEWER;
    }

    /// Invite, change roles, remove others, archive.
    public boolean mayShare() {
        return this == OWNER;
    }

    boolean isMoreThan(Role other) {
        return compareTo(other) < 0;
    }
}
