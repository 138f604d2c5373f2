package app.beatwright.room;

import app.beatwright.account.Account;
import app.beatwright.account.AccountId;
import app.beatwright.account.Accounts;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.BranchRow;
import app.beatwright.journal.BranchRows;
import app.beatwright.journal.Journal;
import app.beatwright.journal.OutlineId;
import app.beatwright.journal.SelfCheck;
import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.Kind;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Place;
import app.beatwright.outline.Seedling;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Everybody's outlines, open or not.
@Service
public class Library {

    public static final String UNTITLED = "Untitled outline";

    private final OutlineRows outlines;
    private final BranchRows branches;
    private final MemberRows members;
    private final Journal journal;
    private final Glances glances;
    private final SelfCheck selfCheck;
    private final Rooms rooms;
    private final Rights rights;
    private final Titles titles;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Library(
            OutlineRows outlines,
            BranchRows branches,
            MemberRows members,
            Journal journal,
            Glances glances,
            SelfCheck selfCheck,
            Rooms rooms,
            Rights rights,
            Titles titles,
            Accounts accounts,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outlines = outlines;
        this.branches = branches;
        this.members = members;
        this.journal = journal;
        this.glances = glances;
        this.selfCheck = selfCheck;
        this.rooms = rooms;
        this.rights = rights;
        this.titles = titles;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /// The outlines this person may open, the last edited first, archived ones too.
    public List<Listed> of(AccountId who) {
        var rows = outlines.of(who.value());
        var memberships = members.of(rows.stream().map(row -> row.id().value()).toList()).stream()
                .collect(Collectors.groupingBy(MemberRow::outline));
        var heads = branches
                .findByIdIn(rows.stream().map(row -> row.mainBranch().value()).toList())
                .stream()
                .collect(Collectors.toMap(BranchRow::id, BranchRow::headSeq));
        var seen = new LinkedHashMap<OutlineRow, Glances.Glance>();
        rows.forEach(row -> seen.put(row, glances.at(row.mainBranch(), heads.getOrDefault(row.mainBranch(), 0L))));
        var people = people(memberships.values(), seen.values());
        selfCheck.begin();
        return seen.entrySet().stream()
                .map(each -> listed(
                        who,
                        each.getKey(),
                        each.getValue(),
                        memberships.getOrDefault(each.getKey().id(), List.of()),
                        people))
                .sorted(Comparator.comparing(Listed::editedAt).reversed())
                .toList();
    }

    private Map<AccountId, Account> people(
            Collection<List<MemberRow>> memberships, Collection<Glances.Glance> glances) {
        var ids = new HashSet<AccountId>();
        memberships.forEach(rows -> rows.forEach(row -> ids.add(row.account())));
        glances.forEach(glance -> glance.editedBy().ifPresent(ids::add));
        return accounts.find(ids);
    }

    private static Listed listed(
            AccountId who,
            OutlineRow row,
            Glances.Glance glance,
            List<MemberRow> memberships,
            Map<AccountId, Account> people) {
        var role = memberships.stream()
                .filter(member -> member.account().equals(who))
                .map(MemberRow::role)
                .findFirst()
                .orElse(Role.VIEWER);
        return new Listed(
                row.id(),
                row.mainBranch(),
                glance.title(),
                glance.format(),
                role,
                row.isArchived(),
                glance.strip().size(),
                glance.editedAt().orElse(row.createdAt()),
                glance.editedBy().map(people::get).map(Account::name).orElse(""),
                glance.strip(),
                memberships.stream()
                        .sorted(Comparator.comparing(MemberRow::role))
                        .flatMap(member -> Stream.ofNullable(people.get(member.account())))
                        .toList(),
                glance.damage());
    }

    /// A new outline that can be written in at once: one act with one empty beat.
    public OutlineId create(AccountId owner, String title) {
        return create(owner, title.isBlank() ? UNTITLED : title, Optional.empty(), List.of(firstAct()));
    }

    private static Command firstAct() {
        var act = NodeId.random();
        return new Command.Insert(
                List.of(
                        new Seedling(act, Kind.ACT, Map.of(Field.TITLE, "Act One"), "", Map.of(), Optional.empty()),
                        new Seedling(NodeId.random(), Kind.BEAT, Map.of(), "", Map.of(), Optional.of(act))),
                Place.atEndOf(NodeId.STORY));
    }

    /// A new outline that begins with these commands, in its journal from the first change on. Throws
    /// [IllegalArgumentException] if one of them is refused; then there is no new outline.
    ///
    /// @param source the prose it comes from; the spans of beats refer to it
    public OutlineId create(AccountId owner, String title, Optional<String> source, List<Command> beginning) {
        var first = new Beginning();
        first.call(title);
        source.ifPresent(first::from);
        beginning.forEach(first::with);
        return create(owner, first);
    }

    OutlineId create(AccountId owner, Beginning first) {
        var outline = OutlineId.random();
        var branch = BranchId.random();
        var now = now();
        transaction.executeWithoutResult(_ -> {
            outlines.save(new OutlineRow(outline, branch, owner, now));
            branches.save(new BranchRow(branch, outline));
            members.save(new MemberRow(outline, owner, Role.OWNER, now));
            branches.flush();
            journal.append(List.of(first.batch(branch, owner, now)));
        });
        return outline;
    }

    /// What a page needs to show it. Throws [NotFound] for a stranger, and [Damaged].
    public Desk open(AccountId who, OutlineId outline) {
        var standing = rights.of(who, outline);
        var title = rooms.look(who, outline).story().title();
        return new Desk(outline, standing.branch(), title, standing.now(), standing.archived());
    }

    /// Whether they may open the outline this is a branch of.
    public boolean isOpenTo(AccountId who, BranchId branch) {
        return rights.find(who, branch).isPresent();
    }

    /// What a page needs to show it, without opening it; empty for a stranger.
    public Optional<Desk> find(AccountId who, BranchId branch) {
        return rights.find(who, branch)
                .map(standing ->
                        new Desk(standing.outline(), branch, titles.of(branch), standing.now(), standing.archived()));
    }

    /// Throws [NotFound] for a stranger.
    public Verdict rename(AccountId who, OutlineId outline, String title) {
        return rooms.submit(who, outline, new Command.SetField(NodeId.STORY, Field.TITLE, title.strip()));
    }

    /// From now on it can be looked at but not changed, until it is taken out again. Throws [NotFound] for a
    /// stranger.
    public Decision archive(AccountId who, OutlineId outline) {
        return change(who, outline, row -> row.archive(now()));
    }

    /// Throws [NotFound] for a stranger.
    public Decision unarchive(AccountId who, OutlineId outline) {
        return change(who, outline, OutlineRow::unarchive);
    }

    private Decision change(AccountId who, OutlineId outline, Consumer<OutlineRow> changing) {
        var decision = transaction.execute(_ -> {
            if (!rights.hold(who, outline).role().mayShare()) {
                return new Decision.Refused("Only an owner can put an outline into the archive or take it out.");
            }
            var row = outlines.findById(outline.value()).orElseThrow(NotFound::new);
            changing.accept(row);
            outlines.save(row);
            return new Decision.Done();
        });
        if (decision instanceof Decision.Done) {
            events.publishEvent(new StandingChanged(outline));
        }
        return decision;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
