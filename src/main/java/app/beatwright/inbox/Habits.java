package app.beatwright.inbox;

import app.beatwright.account.AccountId;
import app.beatwright.review.Rung;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How each person wants to be told what waits for them.
@Service
public class Habits {

    private static final int TOKEN_BYTES = 24;

    private final HabitRows rows;
    private final ApplicationEventPublisher events;
    private final SecureRandom chance = new SecureRandom();

    Habits(HabitRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Habit of(AccountId who) {
        return rows.findById(who.value()).map(HabitRow::habit).orElseGet(Habit::unspoken);
    }

    @Transactional
    public void choose(AccountId who, Habit habit) {
        var token = rows.findById(who.value()).map(HabitRow::stopToken).orElseGet(this::token);
        rows.save(new HabitRow(who, habit, token));
        events.publishEvent(new Rung(Set.of(who)));
    }

    /// What a letter to them carries, so that whoever has the letter can stop the next one without signing in. It does
    /// nothing else.
    @Transactional
    public String stopToken(AccountId who) {
        return rows.findById(who.value())
                .map(HabitRow::stopToken)
                .orElseGet(() ->
                        rows.save(new HabitRow(who, Habit.unspoken(), token())).stopToken());
    }

    /// Whether a link out of a letter still means somebody.
    @Transactional(readOnly = true)
    public boolean knows(String token) {
        return rows.findByStopToken(token).isPresent();
    }

    /// No letter any more, until they say otherwise. Whether the token means somebody.
    @Transactional
    public boolean stop(String token) {
        var row = rows.findByStopToken(token);
        row.ifPresent(found -> rows.save(new HabitRow(found.account(), silent(found.habit()), found.stopToken())));
        return row.isPresent();
    }

    private static Habit silent(Habit habit) {
        return new Habit(Rhythm.NEVER, habit.quiet(), habit.zone());
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        chance.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
