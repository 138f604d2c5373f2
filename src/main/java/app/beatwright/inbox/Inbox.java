package app.beatwright.inbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import app.beatwright.account.Account;
import app.beatwright.account.AccountId;
import app.beatwright.account.Accounts;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Headings;
import app.beatwright.outline.NodeId;
import app.beatwright.review.Call;
import app.beatwright.review.Notices;
import app.beatwright.review.ThreadId;
import app.beatwright.room.Desk;
import app.beatwright.room.Library;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// What waits for somebody, thread by thread, in all outlines they may open now.
@Service
public class Inbox {

    /// The unread first, and of those the one that means them most.
    private static final Comparator<Call> TELLING =
            Comparator.comparing(Call::unread).reversed().thenComparing(Call::why);

    private final Notices notices;
    private final Library library;
    private final Headings headings;
    private final Accounts accounts;

    Inbox(Notices notices, Library library, Headings headings, Accounts accounts) {
        this.notices = notices;
        this.library = library;
        this.headings = headings;
        this.accounts = accounts;
    }

    /// The latest first.
    public List<Entry> of(AccountId who) {
        return entries(who, notices.of(who));
    }

    /// The threads in which something waits for them, the latest first.
    List<ThreadId> unread(AccountId who) {
        var unread = notices.unread(who);
        var open = unread.values().stream()
                .distinct()
                .filter(branch -> library.isOpenTo(who, branch))
                .collect(toSet());
        return unread.entrySet().stream()
                .filter(each -> open.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// They have seen the thread.
    public void read(AccountId who, ThreadId thread) {
        notices.read(who, thread);
    }

    public void readAll(AccountId who) {
        notices.readAll(who);
    }

    List<Entry> entries(AccountId who, List<Call> calls) {
        var desks = desks(who, calls);
        var readable =
                calls.stream().filter(call -> desks.containsKey(call.branch())).toList();
        var names = accounts.find(readable.stream().map(Call::by).collect(toSet()));
        var places = places(readable);
        return readable.stream()
                .collect(groupingBy(Call::thread, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(each -> entry(each, desks, names, places))
                .sorted(Comparator.comparing(Entry::at).reversed())
                .toList();
    }

    /// Each outline is asked for once, and what they may not open is not there.
    private Map<BranchId, Desk> desks(AccountId who, Collection<Call> calls) {
        var desks = new HashMap<BranchId, Desk>();
        calls.stream()
                .map(Call::branch)
                .distinct()
                .forEach(branch -> library.find(who, branch).ifPresent(desk -> desks.put(branch, desk)));
        return desks;
    }

    private Map<BranchId, Map<NodeId, String>> places(Collection<Call> calls) {
        var places = new HashMap<BranchId, Map<NodeId, String>>();
        calls.stream()
                .collect(groupingBy(Call::branch, mapping(Call::node, toSet())))
                .forEach((branch, nodes) -> places.put(branch, headings.of(branch, nodes)));
        return places;
    }

    private static Entry entry(
            List<Call> calls,
            Map<BranchId, Desk> desks,
            Map<AccountId, Account> names,
            Map<BranchId, Map<NodeId, String>> places) {
        var call = calls.stream().min(TELLING).orElseThrow();
        var unread = (int) calls.stream().filter(Call::unread).count();
        var desk = Optional.ofNullable(desks.get(call.branch())).orElseThrow();
        return new Entry(
                call.thread(),
                desk.id(),
                desk.title(),
                places.getOrDefault(call.branch(), Map.of()).getOrDefault(call.node(), ""),
                call.why(),
                Optional.ofNullable(names.get(call.by())).map(Account::name).orElse(""),
                Math.max(0, unread - 1),
                call.words(),
                calls.getFirst().at(),
                unread > 0,
                calls.stream().anyMatch(Call::charge),
                calls.stream().flatMap(each -> each.due().stream()).findFirst());
    }
}
