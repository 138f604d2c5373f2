package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.account.Accounts;
import app.beatwright.journal.OutlineId;
import app.beatwright.review.Rung;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Who may open an outline, and as what. An outline always has an owner.
@Service
public class Members {

    private static final Decision DONE = new Decision.Done();

    private final MemberRows rows;
    private final Rights rights;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Members(
            MemberRows rows,
            Rights rights,
            Accounts accounts,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.rights = rights;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /// What this person is there, whether or not the outline is archived. Throws [NotFound] for a stranger.
    public Role roleOf(AccountId account, OutlineId outline) {
        return rights.of(account, outline).role();
    }

    /// Everybody who may open the outline, owners first. Throws [NotFound] for a stranger.
    public List<Member> of(AccountId asker, OutlineId outline) {
        rights.of(asker, outline);
        return of(outline);
    }

    /// For who has been let in.
    List<Member> of(OutlineId outline) {
        var found = rows.of(List.of(outline.value()));
        var people = accounts.find(found.stream().map(MemberRow::account).toList());
        return found.stream()
                .flatMap(row -> Optional.ofNullable(people.get(row.account()))
                        .map(account -> new Member(account, row.role(), row.since()))
                        .stream())
                .sorted(Comparator.comparing(Member::role))
                .toList();
    }

    /// Throws [NotFound] for a stranger.
    public Decision changeRole(AccountId by, OutlineId outline, AccountId who, Role role) {
        return decide(by, outline, standing -> {
            if (!standing.role().mayShare()) {
                return refused("Only an owner can change what others may do.");
            }
            return changed(
                    outline,
                    who,
                    member -> {
                        member.become(role);
                        rows.save(member);
                    },
                    role != Role.OWNER);
        });
    }

    /// Takes somebody's membership away. Throws [NotFound] for a stranger.
    public Decision remove(AccountId by, OutlineId outline, AccountId who) {
        var decision = decide(by, outline, standing -> {
            if (!standing.role().mayShare()) {
                return refused("Only an owner can remove others.");
            }
            return changed(outline, who, rows::delete, true);
        });
        return gone(who, decision);
    }

    /// Throws [NotFound] for a stranger.
    public Decision leave(AccountId who, OutlineId outline) {
        return gone(who, decide(who, outline, _ -> changed(outline, who, rows::delete, true)));
    }

    /// What waited for them there does so no longer.
    private Decision gone(AccountId who, Decision decision) {
        if (decision instanceof Decision.Done) {
            events.publishEvent(new Rung(Set.of(who)));
        }
        return decision;
    }

    /// With the outline's row held, so that of two last owners who leave at once one has to stay.
    private Decision decide(AccountId by, OutlineId outline, Function<Standing, Decision> deciding) {
        var decision = transaction.execute(_ -> deciding.apply(rights.hold(by, outline)));
        if (decision instanceof Decision.Done) {
            events.publishEvent(new StandingChanged(outline));
        }
        return decision;
    }

    private Decision changed(OutlineId outline, AccountId who, Changing changing, boolean ceasesToOwn) {
        var member = rows.find(outline, who.value());
        if (member.isEmpty()) {
            return refused("This person is not a member.");
        }
        if (ceasesToOwn && member.get().role() == Role.OWNER && rows.count(outline.value(), Role.OWNER) == 1) {
            return refused("An outline needs an owner. Make somebody else an owner first.");
        }
        changing.change(member.get());
        return DONE;
    }

    private static Decision refused(String sentence) {
        return new Decision.Refused(sentence);
    }

    private interface Changing {
        void change(MemberRow member);
    }
}
