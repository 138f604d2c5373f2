package app.beatwright.room;

import app.beatwright.outline.Outline;
import app.beatwright.room.Journal.Moment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whole branches at single moments, as gzipped JSON. Anything they say the journal says too: they only save
/// time.
@Component
class Snapshots {

    /// How the content is written; a reader that meets another number leaves it alone.
    private static final int FORMAT = 1;

    private final JdbcClient database;

    Snapshots(JdbcClient database) {
        this.database = database;
    }

    void keep(BranchId branch, Moment moment) {
        database.sql("insert into snapshot (branch_id, seq, format, content) values (?, ?, ?, ?)")
                .params(branch.value(), moment.seq(), FORMAT, packed(moment.outline()))
                .update();
    }

    private static byte[] packed(Outline outline) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Wire.JSON.writeValueAsBytes(Wire.nodes(outline)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// The last one at or before `seq`.
    Optional<Moment> nearest(BranchId branch, long seq) {
        return database.sql("""
                        select seq, content from snapshot where branch_id = ? and seq <= ? and format = ?
                        order by seq desc limit 1""")
                .params(branch.value(), seq, FORMAT)
                .query((row, _) -> new Moment(unpacked(row.getBytes("content")), row.getLong("seq")))
                .optional();
    }

    private static Outline unpacked(byte[] packed) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return Wire.outline(Wire.JSON.readTree(gzip));
        } catch (IOException broken) {
            throw new UncheckedIOException("A snapshot cannot be read", broken);
        }
    }
}
