package app.beatwright.journal;

import java.util.UUID;

/// One outline, whatever its branches and its title.
public record OutlineId(UUID value) {

    /// The id written as `uuid`; throws [IllegalArgumentException] for anything else.
    public static OutlineId of(String uuid) {
        return new OutlineId(UUID.fromString(uuid));
    }

    public static OutlineId random() {
        return new OutlineId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
