package app.beatwright.review;

import app.beatwright.account.AccountId;
import app.beatwright.journal.BranchId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What each person was told of, in the database.
@Service
public class Notices {

    /// As many as are looked back at, of one person.
    public static final int MOST = 300;

    private final NoticeRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(NoticeRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /// What they were told of, the latest first, then what they are to see to.
    @Transactional(readOnly = true)
    public List<Call> of(AccountId who) {
        return Stream.concat(
                        rows.of(who.value(), Limit.of(MOST)).stream().map(found -> found.call(who)),
                        rows.charges(who.value(), Limit.of(MOST)).stream().map(NoticeRows.Charge::call))
                .toList();
    }

    /// What they have neither read nor been sent, the latest first.
    @Transactional(readOnly = true)
    public List<Call> unsent(AccountId who) {
        return rows.unsent(who.value(), Limit.of(MOST)).stream()
                .map(found -> found.call(who))
                .toList();
    }

    /// The threads in which something waits for them, and of which branch each is, the latest first. Whether they may
    /// still open it is not asked here.
    @Transactional(readOnly = true)
    public Map<ThreadId, BranchId> unread(AccountId who) {
        var unread = new LinkedHashMap<ThreadId, BranchId>();
        rows.unread(who.value(), Limit.of(MOST))
                .forEach(each -> unread.put(new ThreadId(each.thread()), new BranchId(each.branch())));
        return unread;
    }

    /// For whom there is something that was neither read nor sent.
    @Transactional(readOnly = true)
    public List<AccountId> owed() {
        return rows.owed().stream().map(AccountId::new).toList();
    }

    /// They have seen the thread as it is now.
    @Transactional
    public void read(AccountId who, ThreadId thread) {
        rung(rows.read(who.value(), thread.value(), now()), who);
    }

    @Transactional
    public void readAll(AccountId who) {
        rung(rows.readAll(who.value(), now()), who);
    }

    /// Something of the thread was taken away: who had not read it yet need not.
    @Transactional
    public void areLess(ThreadId thread) {
        var people = rows.waiting(thread.value()).stream().map(AccountId::new).collect(Collectors.toSet());
        if (!people.isEmpty()) {
            events.publishEvent(new Rung(people));
        }
    }

    private void rung(int changed, AccountId who) {
        if (changed > 0) {
            events.publishEvent(new Rung(Set.of(who)));
        }
    }

    /// These are on their way by mail, and need not be sent again.
    @Transactional
    public void sent(Collection<UUID> notices) {
        if (!notices.isEmpty()) {
            rows.sent(notices, now());
        }
    }

    /// Tells each once, however often it is asked to.
    @Transactional
    public void tell(List<Notice> notices) {
        var fresh =
                notices.stream().filter(notice -> !rows.existsById(notice.id())).toList();
        fresh.forEach(notice -> rows.save(new NoticeRow(notice)));
        if (!fresh.isEmpty()) {
            events.publishEvent(new Rung(fresh.stream().map(Notice::to).collect(Collectors.toSet())));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
