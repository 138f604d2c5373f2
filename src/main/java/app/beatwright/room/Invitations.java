package app.beatwright.room;

import app.beatwright.account.Account;
import app.beatwright.account.AccountId;
import app.beatwright.account.Accounts;
import app.beatwright.journal.OutlineId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Links that let one person into one outline. Only owners make and see them; a link works once, until it expires
/// or is revoked, and looking at it changes nothing.
@Service
public class Invitations {

    public static final Duration LONGEST = Duration.ofDays(30);

    /// Links of one outline that can be open at a time.
    public static final int MOST_OPEN = 100;

    private final InvitationRows rows;
    private final OutlineRows outlines;
    private final MemberRows members;
    private final Rights rights;
    private final Titles titles;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    Invitations(
            InvitationRows rows,
            OutlineRows outlines,
            MemberRows members,
            Rights rights,
            Titles titles,
            Accounts accounts,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.outlines = outlines;
        this.members = members;
        this.rights = rights;
        this.titles = titles;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /// Throws [NotFound] for a stranger.
    public Invited invite(AccountId by, OutlineId outline, Role role, Duration validity) {
        if (validity.isNegative() || validity.isZero() || validity.compareTo(LONGEST) > 0) {
            return new Invited.Refused("An invitation can be valid for up to " + LONGEST.toDays() + " days.");
        }
        return transaction.execute(_ -> {
            if (!rights.hold(by, outline).role().mayShare()) {
                return new Invited.Refused("Only an owner can invite others.");
            }
            if (stillOpen(outline).size() >= MOST_OPEN) {
                return new Invited.Refused("There are very many open invitations. Please revoke some first.");
            }
            return made(by, outline, role, validity);
        });
    }

    private Invited made(AccountId by, OutlineId outline, Role role, Duration validity) {
        var now = now();
        var token = Token.random(chance);
        var row = rows.save(
                new InvitationRow(InvitationId.random(), outline, role, token.hash(), by, now, now.plus(validity)));
        return new Invited.Link(shown(row), token.value());
    }

    /// Those that can still be accepted, oldest first. Throws [NotFound] for a stranger; others than owners see
    /// none.
    public List<Invitation> open(AccountId by, OutlineId outline) {
        if (!rights.of(by, outline).role().mayShare()) {
            return List.of();
        }
        return stillOpen(outline).stream().map(this::shown).toList();
    }

    private List<InvitationRow> stillOpen(OutlineId outline) {
        var now = now();
        return rows.of(outline.value()).stream()
                .filter(row -> row.isOpenAt(now))
                .toList();
    }

    /// From now on the link lets nobody in. Throws [NotFound] for a stranger and for an invitation to another
    /// outline.
    public Decision revoke(AccountId by, OutlineId outline, InvitationId id) {
        return transaction.execute(_ -> {
            if (!rights.of(by, outline).role().mayShare()) {
                return new Decision.Refused("Only an owner can revoke an invitation.");
            }
            var row = rows.findById(id.value())
                    .filter(found -> found.outline().equals(outline))
                    .orElseThrow(NotFound::new);
            row.revoke(now());
            rows.save(row);
            return new Decision.Done();
        });
    }

    /// What a link that can still be accepted invites to.
    public Optional<Invitation> peek(String token) {
        return rows.findByTokenHash(new Token(token).hash())
                .filter(row -> row.isOpenAt(now()))
                .map(this::shown);
    }

    /// Makes this person a member. A member already stays one, and never becomes less by it.
    public Joined accept(AccountId who, String token) {
        var joined = transaction.execute(_ -> rows.hold(new Token(token).hash())
                .map(row -> row.isOpenAt(now()) ? entered(who, row) : again(who, row))
                .orElseGet(Joined.NoLongerValid::new));
        if (joined instanceof Joined.Welcome(OutlineId outline, Role _)) {
            events.publishEvent(new StandingChanged(outline));
        }
        return joined;
    }

    private Joined entered(AccountId who, InvitationRow row) {
        var already = members.find(row.outline(), who.value());
        if (already.isPresent() && !row.role().isMoreThan(already.get().role())) {
            return new Joined.Welcome(row.outline(), already.get().role());
        }
        var member = already.orElseGet(() -> new MemberRow(row.outline(), who, row.role(), now()));
        member.become(row.role());
        members.save(member);
        row.use(who, now());
        rows.save(row);
        return new Joined.Welcome(row.outline(), row.role());
    }

    /// Whoever came in by this link may follow it again, as long as they are still a member.
    private Joined again(AccountId who, InvitationRow row) {
        return members.find(row.outline(), who.value())
                .filter(_ -> row.wasUsedBy(who))
                .<Joined>map(member -> new Joined.Welcome(row.outline(), member.role()))
                .orElseGet(Joined.NoLongerValid::new);
    }

    private Invitation shown(InvitationRow row) {
        var title = outlines.findById(row.outline().value())
                .map(outline -> titles.of(outline.mainBranch()))
                .orElse("");
        var name = accounts.find(row.createdBy()).map(Account::name).orElse("");
        return row.toInvitation(title, name);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
