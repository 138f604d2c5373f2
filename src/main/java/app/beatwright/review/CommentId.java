package app.beatwright.review;

import java.util.UUID;

/// The permanent name of a comment, chosen by whoever writes it: sent twice, it is there once.
public record CommentId(UUID value) {

    public static CommentId random() {
        return new CommentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
