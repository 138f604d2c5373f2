package app.beatwright.room;

/// Why a connection is closed by us: the codes of the sync protocol.
enum Farewell {
    GOING_DOWN(1001, "The server is going down"),
    BROKEN(1011, "Something went wrong here"),
    TOO_LARGE(4009, "A frame was too large"),
    TOO_SLOW(4013, "You read too slowly"),
    TOO_MANY(4029, "Too many frames"),
    MALFORMED(4400, "A frame was malformed"),
    NO_MEMBER(4403, "You are not a member"),
    NO_BRANCH(4404, "There is no such branch here"),
    DAMAGED(4410, "This outline is damaged on the server's disk"),
    NO_HELLO(4408, "There was no hello"),
    ELSEWHERE(4409, "The same client said hello elsewhere");

    private final int code;
    private final String reason;

    Farewell(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    int code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
