package app.beatwright.room;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface NodeRows extends Repository<NodeRow, NodeRow.Key> {

    Optional<NodeRow> findById(NodeRow.Key key);
}
