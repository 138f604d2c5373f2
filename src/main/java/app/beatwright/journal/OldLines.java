package app.beatwright.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives lines that were written before there was a [Chain] their place in it, once, when a new version starts. It
/// takes them as it finds them: damage from before cannot be told any more.
@Component
class OldLines implements JavaMigration {

    /// How many are held at a time.
    private static final int SOME = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("5");
    }

    @Override
    public String getDescription() {
        return "a chain through lines written before";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        for (var branch : branches(context.getConnection())) {
            var chain = chain(context.getConnection(), branch);
            try (var head = context.getConnection().prepareStatement("update branch set head_chain = ? where id = ?")) {
                head.setLong(1, chain);
                head.setObject(2, branch);
                head.executeUpdate();
            }
        }
    }

    private static List<UUID> branches(Connection database) throws SQLException {
        var branches = new ArrayList<UUID>();
        try (var query = database.prepareStatement("select id from branch");
                var found = query.executeQuery()) {
            while (found.next()) {
                branches.add(found.getObject(1, UUID.class));
            }
        }
        return branches;
    }

    private static long chain(Connection database, UUID branch) throws SQLException {
        var chain = Chain.START;
        var lines = after(database, branch, 0);
        try (var update = database.prepareStatement("update change set chain = ? where branch_id = ? and seq = ?")) {
            while (!lines.isEmpty()) {
                for (var line : lines) {
                    chain = Chain.link(chain, line);
                    update.setLong(1, chain);
                    update.setObject(2, branch);
                    update.setLong(3, line.key.seq());
                    update.addBatch();
                }
                update.executeBatch();
                lines = after(database, branch, lines.getLast().key.seq());
            }
        }
        return chain;
    }

    private static List<ChangeRow> after(Connection database, UUID branch, long seq) throws SQLException {
        var lines = new ArrayList<ChangeRow>();
        try (var query = database.prepareStatement(
                "select * from change where branch_id = ? and seq > ? order by seq limit " + SOME)) {
            query.setObject(1, branch);
            query.setLong(2, seq);
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    lines.add(line(branch, found));
                }
            }
        }
        return lines;
    }

    private static ChangeRow line(UUID branch, ResultSet found) throws SQLException {
        var line = new ChangeRow(
                new ChangeRow.Key(branch, found.getLong("seq")),
                found.getString("kind"),
                found.getObject("author_id", UUID.class),
                found.getString("client"),
                found.getLong("n"),
                found.getObject("made_at", OffsetDateTime.class).toInstant(),
                found.getString("payload"));
        line.node = found.getObject("node_id", UUID.class);
        line.channel = found.getString("channel");
        line.textRev = found.getObject("text_rev", Integer.class);
        line.textCount = found.getObject("text_count", Integer.class);
        line.undoOf = found.getObject("undo_of", Long.class);
        return line;
    }
}
