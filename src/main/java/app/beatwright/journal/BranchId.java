package app.beatwright.journal;

import java.util.UUID;

/// One line of history of one outline; what a browser says `hello` to.
public record BranchId(UUID value) {

    public static BranchId random() {
        return new BranchId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
