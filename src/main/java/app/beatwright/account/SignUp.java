package app.beatwright.account;

/// What became of signing up.
public sealed interface SignUp {

    record Welcome(Account account) implements SignUp {}

    /// `field` is `name`, `email`, `password`, or empty when the whole form is refused; the sentence says what to
    /// do.
    record Refused(String field, String sentence) implements SignUp {}
}
