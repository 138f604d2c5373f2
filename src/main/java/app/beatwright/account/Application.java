package app.beatwright.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody wrote into the sign-up form, tidied: spaces around name and address gone, the address in lower
/// case.
record Application(String name, String email, String password) {

    static final int NAME_LENGTH = 80;
    static final int EMAIL_LENGTH = 254;
    static final int PASSWORD_LENGTH = 10;

    /// bcrypt reads no further; refusing is better than ignoring the rest of somebody's sentence.
    static final int PASSWORD_BYTES = 72;

    /// Something, an at sign, a host; the rest only a mail can prove.
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"(),:;\\\\]{1,64}@[^\\s@<>\"(),:;\\\\]{1,189}");

    Application {
        name = name.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
    }

    Optional<SignUp.Refused> complaint() {
        return nameComplaint().or(this::emailComplaint).or(this::passwordComplaint);
    }

    private Optional<SignUp.Refused> nameComplaint() {
        if (name.isEmpty()) {
            return refused("name", "Please say what we should call you.");
        }
        if (name.codePointCount(0, name.length()) > NAME_LENGTH) {
            return refused("name", "A name can have at most " + NAME_LENGTH + " characters.");
        }
        if (name.codePoints().anyMatch(Application::cannotBeInAName)) {
            return refused("name", "This name contains characters that cannot be shown.");
        }
        return Optional.empty();
    }

    /// Controls, direction overrides that would turn around the line they stand in, halves of characters, and
    /// characters that are nothing yet. Joiners are needed by some scripts and stay.
    private static boolean cannotBeInAName(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> codePoint != 0x200C && codePoint != 0x200D;
            default -> false;
        };
    }

    private Optional<SignUp.Refused> emailComplaint() {
        if (email.length() > EMAIL_LENGTH
                || !ADDRESS.matcher(email).matches()
                || email.codePoints().anyMatch(Application::cannotBeInAName)) {
            return refused("email", "Please give an email address like name@example.org.");
        }
        return Optional.empty();
    }

    private Optional<SignUp.Refused> passwordComplaint() {
        if (password.codePointCount(0, password.length()) < PASSWORD_LENGTH) {
            return refused("password", "A password needs at least " + PASSWORD_LENGTH + " characters.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > PASSWORD_BYTES) {
            return refused("password", "This password is too long: " + PASSWORD_BYTES + " letters are enough.");
        }
        return Optional.empty();
    }

    private static Optional<SignUp.Refused> refused(String field, String sentence) {
        return Optional.of(new SignUp.Refused(field, sentence));
    }

    /// Never shows the password, wherever it may be printed.
    @Override
    public String toString() {
        return "application of " + email;
    }
}
