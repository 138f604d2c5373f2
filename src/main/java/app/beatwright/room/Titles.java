package app.beatwright.room;

import app.beatwright.journal.BranchId;
import app.beatwright.journal.BranchRows;
import java.util.List;
import org.springframework.stereotype.Service;

/// What outlines are called, for whoever is only invited to them.
@Service
class Titles {

    private final BranchRows branches;
    private final Glances glances;

    Titles(BranchRows branches, Glances glances) {
        this.branches = branches;
        this.glances = glances;
    }

    String of(BranchId branch) {
        return branches.findByIdIn(List.of(branch.value())).stream()
                .findFirst()
                .map(row -> glances.at(branch, row.headSeq()).title())
                .orElse("");
    }
}
