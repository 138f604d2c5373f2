package app.beatwright.room;

/// What became of inviting.
public sealed interface Invited {

    /// The token is shown this once; only its hash is kept.
    record Link(Invitation invitation, String token) implements Invited {

        /// Never shows the token, wherever it may be printed.
        @Override
        public String toString() {
            return "link for " + invitation.id();
        }
    }

    record Refused(String sentence) implements Invited {}
}
