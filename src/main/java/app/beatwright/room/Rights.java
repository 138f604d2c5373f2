package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.OutlineId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one place that says who may open what. A stranger gets the same answer as somebody who asks for what never
/// was.
@Service
class Rights {

    private final OutlineRows outlines;
    private final MemberRows members;

    Rights(OutlineRows outlines, MemberRows members) {
        this.outlines = outlines;
        this.members = members;
    }

    /// Throws [NotFound] unless the account is a member.
    @Transactional(readOnly = true)
    public Standing of(AccountId account, OutlineId outline) {
        return outlines.findById(outline.value())
                .flatMap(row -> standing(account, row))
                .orElseThrow(NotFound::new);
    }

    /// The same, and nobody else changes who may open the outline until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public Standing hold(AccountId account, OutlineId outline) {
        return outlines.hold(outline.value())
                .flatMap(row -> standing(account, row))
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<Standing> find(AccountId account, BranchId branch) {
        return outlines.ofBranch(branch.value()).flatMap(row -> standing(account, row));
    }

    /// Which outline this is a branch of.
    @Transactional(readOnly = true)
    public Optional<OutlineId> outline(BranchId branch) {
        return outlines.ofBranch(branch.value()).map(OutlineRow::id);
    }

    private Optional<Standing> standing(AccountId account, OutlineRow row) {
        return members.find(row.id(), account.value())
                .map(member -> new Standing(row.id(), row.mainBranch(), member.role(), row.isArchived()));
    }
}
