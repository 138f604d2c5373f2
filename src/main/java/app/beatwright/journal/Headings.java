package app.beatwright.journal;

import app.beatwright.outline.Field;
import app.beatwright.outline.Kind;
import app.beatwright.outline.NodeId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What single nodes are called, for who does not need the outline they are in.
@Service
public class Headings {

    private final EntityManager database;

    Headings(EntityManager database) {
        this.database = database;
    }

    /// `The raid`, or `beat 9` as long as it has no title, as it is on disk. The outline itself has none, and what is
    /// unknown is not there.
    @Transactional(readOnly = true)
    public Map<NodeId, String> of(BranchId branch, Collection<NodeId> nodes) {
        var ids = nodes.stream().map(NodeId::value).toList();
        return database.createQuery("from NodeRow n where n.key.branch = :branch and n.key.id in :ids", NodeRow.class)
                .setParameter("branch", branch.value())
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> new NodeId(row.key.id()), Headings::of));
    }

    private static String of(NodeRow row) {
        var title = Wire.fields(row.fields).getOrDefault(Field.TITLE, "");
        var kind = Kind.named(row.kind).orElse(Kind.STORY);
        if (kind.isRoot()) {
            return "";
        }
        if (!title.isEmpty()) {
            return title;
        }
        return kind == Kind.BEAT ? "beat " + row.number : kind.word();
    }
}
