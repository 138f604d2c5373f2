package app.beatwright.ui.part;

import app.beatwright.room.Role;

/// Roles in words.
public final class Roles {

    private Roles() {}

    public static String name(Role role) {
        return switch (role) {
            case OWNER -> "Owner";
            case EDITOR -> "Editor";
            case COMMENTER -> "Commenter";
            case VIEWER -> "Viewer";
        };
    }

    /// Within a sentence, with its article.
    public static String called(Role role) {
        return switch (role) {
            case OWNER -> "an owner";
            case EDITOR -> "an editor";
            case COMMENTER -> "a commenter";
            case VIEWER -> "a viewer";
        };
    }

    /// What it allows, for whoever hands it out.
    public static String allows(Role role) {
        return switch (role) {
            case OWNER -> "writes, invites, archives";
            case EDITOR -> "writes";
            case COMMENTER -> "reads, comments and suggests";
            case VIEWER -> "reads";
        };
    }
}
