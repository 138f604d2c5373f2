package app.beatwright.inbox;

import app.beatwright.account.Account;
import app.beatwright.account.AccountId;
import app.beatwright.account.Accounts;
import app.beatwright.review.Call;
import app.beatwright.review.Notices;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends everybody what waits for them, in one letter, when it is due. What was read in the meantime is not in it, and
/// nothing is sent twice, unless we are stopped between sending and noting it.
@Component
class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final Notices notices;
    private final Inbox inbox;
    private final Habits habits;
    private final Accounts accounts;
    private final Post post;
    private final Clock clock;

    Letters(Notices notices, Inbox inbox, Habits habits, Accounts accounts, Post post, Clock clock) {
        this.notices = notices;
        this.inbox = inbox;
        this.habits = habits;
        this.accounts = accounts;
        this.post = post;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${beatwright.mail.every:PT1M}", initialDelayString = "${beatwright.mail.every:PT1M}")
    void send() {
        if (post.isOn()) {
            notices.owed().forEach(this::write);
        }
    }

    /// One mailbox that is full must not keep the others waiting.
    private void write(AccountId who) {
        try {
            var calls = notices.unsent(who);
            if (!calls.isEmpty() && habits.of(who).isDue(calls.getLast().at(), clock.instant())) {
                accounts.find(who).ifPresent(account -> write(account, calls));
            }
        } catch (MailException refused) {
            var reason = NestedExceptionUtils.getMostSpecificCause(refused).getClass();
            LOG.warn("A letter to {} was not taken, and waits: {}", who, reason.getSimpleName());
        } catch (RuntimeException failed) {
            LOG.error("A letter to {} could not be written", who, failed);
        }
    }

    /// Of outlines they may not open any more nothing is told, now or later.
    private void write(Account account, List<Call> calls) {
        var entries = inbox.entries(account.id(), calls);
        if (!entries.isEmpty()) {
            var stop = habits.stopToken(account.id());
            post.send(account.email(), Letter.about(entries, post::link, stop));
        }
        notices.sent(calls.stream().flatMap(call -> call.notice().stream()).toList());
    }
}
