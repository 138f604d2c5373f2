package app.beatwright.inbox;

import app.beatwright.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/// A habit, and what the links in letters are signed with. Times are written as `22:00`, and empty where there are
/// none.
@Entity
@Table(name = "inbox_habit")
class HabitRow {

    @Id
    @Column(name = "account_id")
    private UUID account;

    private String mail;

    @Column(name = "quiet_from")
    private String quietFrom;

    @Column(name = "quiet_until")
    private String quietUntil;

    private String zone;

    @Column(name = "stop_token")
    private String stopToken;

    /// For Hibernate alone, which fills every field at once.
    @SuppressWarnings("NullAway.Init")
    protected HabitRow() {}

    HabitRow(AccountId account, Habit habit, String stopToken) {
        this.account = account.value();
        this.mail = habit.mail().word();
        this.quietFrom = habit.quiet().map(hours -> hours.from().toString()).orElse("");
        this.quietUntil = habit.quiet().map(hours -> hours.until().toString()).orElse("");
        this.zone = habit.zone().getId();
        this.stopToken = stopToken;
    }

    Habit habit() {
        var quiet = quietFrom.isEmpty()
                ? Optional.<QuietHours>empty()
                : Optional.of(new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietUntil)));
        return new Habit(Rhythm.named(mail), quiet, ZoneId.of(zone));
    }

    AccountId account() {
        return new AccountId(account);
    }

    String stopToken() {
        return stopToken;
    }
}
