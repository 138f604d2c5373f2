package app.beatwright.room;

import app.beatwright.outline.Field;
import app.beatwright.outline.NodeId;
import org.springframework.stereotype.Service;

/// What outlines are called, without opening them.
@Service
class Titles {

    private final NodeRows nodes;

    Titles(NodeRows nodes) {
        this.nodes = nodes;
    }

    String of(BranchId branch) {
        return nodes.findById(new NodeRow.Key(branch.value(), NodeId.STORY.value()))
                .map(story -> Wire.fields(story.fields).getOrDefault(Field.TITLE, ""))
                .orElse("");
    }
}
