package app.beatwright.journal;

import app.beatwright.journal.Journal.Moment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/// Whole branches at single moments, as gzipped JSON. Anything they say the journal says too: they only save
/// time.
@Component
public class Snapshots {

    /// How the content is written; a reader that meets another number leaves it alone. 1 did not say which change it
    /// was kept at, nor what it comes to.
    private static final int FORMAT = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final JdbcClient database;

    Snapshots(JdbcClient database) {
        this.database = database;
    }

    void keep(BranchId branch, Moment moment) {
        database.sql("insert into snapshot (branch_id, seq, format, content) values (?, ?, ?, ?)")
                .params(branch.value(), moment.seq(), FORMAT, packed(moment))
                .update();
    }

    private static byte[] packed(Moment moment) {
        var bytes = new ByteArrayOutputStream();
        var content = JsonNodeFactory.instance
                .objectNode()
                .put("seq", moment.seq())
                .put("h", moment.outline().digest())
                .set("nodes", Wire.nodes(moment.outline()));
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Wire.JSON.writeValueAsBytes(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// The last one at or before `seq`; none, if the disk has changed it.
    public Optional<Moment> nearest(BranchId branch, long seq) {
        return database.sql("""
                        select seq, content from snapshot where branch_id = ? and seq <= ? and format = ?
                        order by seq desc limit 1""")
                .params(branch.value(), seq, FORMAT)
                .query((row, _) -> unpacked(branch, row.getLong("seq"), row.getBytes("content")))
                .optional()
                .flatMap(moment -> moment);
    }

    private static Optional<Moment> unpacked(BranchId branch, long seq, byte[] packed) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            var content = Wire.JSON.readTree(gzip);
            var outline = Wire.outline(content.path("nodes"));
            if (content.path("seq").asLong() == seq && content.path("h").asInt() == outline.digest()) {
                return Optional.of(new Moment(outline, seq));
            }
            LOG.error("The snapshot of branch {} at {} is another", branch, seq);
        } catch (IOException | RuntimeException broken) {
            LOG.error("The snapshot of branch {} at {} cannot be read", branch, seq, broken);
        }
        return Optional.empty();
    }
}
