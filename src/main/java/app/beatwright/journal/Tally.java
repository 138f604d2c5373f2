package app.beatwright.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;

/// What the lines of a branch come to if they are counted by what they are looked up by: client, node, undone change.
/// Counted from the lines themselves and from the database's indexes it must be the same, or one of these would find
/// what is not so.
final class Tally {

    /// Each can be answered from an index alone.
    private static final List<String> QUERIES = List.of(
            "select cast(client as varchar(40)), count(*), sum(n) from change where branch_id = :branch group by client",
            "select cast(node_id as varchar(40)), count(*), sum(seq) from change where branch_id = :branch and node_id is not null group by node_id",
            "select 'undone', count(*), sum(undo_of) from change where branch_id = :branch and undo_of is not null");

    private final Map<String, Count> counts = new HashMap<>();

    /// As the indexes have it.
    static Tally of(StatelessSession session, BranchId branch) {
        var tally = new Tally();
        for (var query : QUERIES) {
            session.createNativeQuery(query, Object[].class)
                    .setParameter("branch", branch.value())
                    .getResultList()
                    .forEach(tally::add);
        }
        return tally;
    }

    private void add(Object[] row) {
        var lines = ((Number) row[1]).longValue();
        if (lines > 0) {
            add((String) row[0], new Count(lines, ((Number) row[2]).longValue()));
        }
    }

    void add(ChangeRow line) {
        add(line.client, new Count(1, line.n));
        if (line.node != null) {
            add(line.node.toString(), new Count(1, line.key.seq()));
        }
        if (line.undoOf != null) {
            add("undone", new Count(1, line.undoOf));
        }
    }

    private void add(String name, Count more) {
        counts.merge(name, more, Count::plus);
    }

    boolean isSameAs(Tally other) {
        return counts.equals(other.counts);
    }

    private record Count(long lines, long sum) {

        Count plus(Count other) {
            return new Count(lines + other.lines, sum + other.sum);
        }
    }
}
