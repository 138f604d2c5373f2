package app.beatwright.room;

/// What became of a request about people: who is a member, and as what.
public sealed interface Decision {

    record Done() implements Decision {}

    /// Nothing was changed; the sentence tells why.
    record Refused(String sentence) implements Decision {}
}
