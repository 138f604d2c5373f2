package app.beatwright.review;

import app.beatwright.journal.BranchId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The rounds of notes of every outline, in the database. Who may keep them is not asked here.
@Service
public class RoundBook {

    private final RoundRows rows;

    RoundBook(RoundRows rows) {
        this.rows = rows;
    }

    /// The first first.
    @Transactional(readOnly = true)
    public List<Round> of(BranchId branch) {
        return rows.of(branch.value()).stream().map(RoundRow::round).toList();
    }

    @Transactional
    public void keep(Round round) {
        rows.save(new RoundRow(round));
    }

    /// Whether it could be taken away: one with notes in it stays.
    @Transactional
    public boolean takeAway(RoundId round) {
        if (rows.notes(round.value()) > 0) {
            return false;
        }
        rows.empty(round.value());
        rows.deleteById(round.value());
        return true;
    }
}
