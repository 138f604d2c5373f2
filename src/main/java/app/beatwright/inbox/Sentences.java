package app.beatwright.inbox;

/// What an entry says, in words, as far as the outline: `Cleo mentioned you in`.
public final class Sentences {

    private static final String NOBODY = "Somebody";

    private Sentences() {}

    public static String of(Entry entry) {
        return (entry.by().isEmpty() ? NOBODY : entry.by()) + " " + did(entry);
    }

    private static String did(Entry entry) {
        return switch (entry.why()) {
            case MENTIONED -> "mentioned you in";
            case ASSIGNED ->
                entry.charge() || entry.unread()
                        ? "left something for you to see to in"
                        : "had left something for you in";
            case ANSWERED -> "answered in";
            case SUGGESTED -> "suggested a change in";
            case BEGUN -> "commented in";
            case ACCEPTED -> "accepted your suggestion in";
            case REJECTED -> "rejected your suggestion in";
            case DISPOSED -> "answered your note in";
            case RESOLVED -> "resolved your thread in";
        };
    }
}
