package app.beatwright.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What makes damage to the journal show: a number that each line carries, made of all that it says and of the number
/// of the line before. So a line that is another, is elsewhere, is missing or is one too many breaks the chain, and the
/// number at the head of the branch stands for the whole history.
///
/// The first 64 bits of a SHA-256: one damage in 2^64 passes unseen. No guard against somebody who has the database and
/// wants to deceive.
final class Chain {

    /// What the first line of every journal follows.
    static final long START = 0;

    private final MessageDigest digest;

    private Chain() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /// What `line` carries if the line before it carries `before`. All columns count, those too that are only there to
    /// find a line by.
    static long link(long before, ChangeRow line) {
        var chain = new Chain();
        chain.add(before);
        chain.add(line.key.branch());
        chain.add(line.key.seq());
        chain.add(line.kind);
        chain.add(line.author);
        chain.add(line.client);
        chain.add(line.n);
        chain.add(line.node);
        chain.add(line.channel);
        chain.addOptional(line.textRev);
        chain.addOptional(line.textCount);
        chain.addOptional(line.undoOf);
        chain.add(line.madeAt);
        chain.add(line.payload);
        if (line.suggestion != null) {
            // not marked where there is none: no line had one when the first chains were made
            chain.add(line.suggestion);
            chain.add(line.acceptedBy);
        }
        return ByteBuffer.wrap(chain.digest.digest()).getLong();
    }

    /// Databases keep microseconds.
    private void add(Instant moment) {
        add(ChronoUnit.MICROS.between(Instant.EPOCH, moment));
    }

    private void add(@Nullable UUID id) {
        mark(id != null);
        if (id != null) {
            add(id.getMostSignificantBits());
            add(id.getLeastSignificantBits());
        }
    }

    private void addOptional(@Nullable Number number) {
        mark(number != null);
        if (number != null) {
            add(number.longValue());
        }
    }

    /// With its length, so that nothing can pass from one column to the next.
    private void add(@Nullable String words) {
        mark(words != null);
        if (words != null) {
            var bytes = words.getBytes(StandardCharsets.UTF_8);
            add(bytes.length);
            digest.update(bytes);
        }
    }

    private void add(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    }

    private void mark(boolean isThere) {
        digest.update((byte) (isThere ? 1 : 0));
    }
}
