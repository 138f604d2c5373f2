package app.beatwright.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// People for tests that need no database: the same name is the same person.
public final class Somebody {

    private Somebody() {}

    public static Account called(String name) {
        var id = new AccountId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        return new Account(id, name, name.toLowerCase(Locale.ROOT) + "@example.org", "", "a", Instant.EPOCH);
    }
}
