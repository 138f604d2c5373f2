package app.beatwright.account;

import java.io.Serializable;
import java.util.UUID;

/// Who somebody is, for ever; names and addresses may change.
public record AccountId(UUID value) implements Serializable {

    /// The id written as `uuid`; throws [IllegalArgumentException] for anything else.
    public static AccountId of(String uuid) {
        return new AccountId(UUID.fromString(uuid));
    }

    static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
