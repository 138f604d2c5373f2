package app.beatwright.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Counts attempts to sign in: a few a minute for one account from one address, then a short wait.
class Turnstile {

    static final int ATTEMPTS = 5;
    static final Duration WINDOW = Duration.ofMinutes(1);

    /// So many pairs of account and address are kept; the oldest is forgotten first.
    private static final int REMEMBERED = 20_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> attempts = new LinkedHashMap<>();

    Turnstile(Clock clock) {
        this.clock = clock;
    }

    /// Whether one more attempt is let through; it is counted if so.
    synchronized boolean lets(String account, String address) {
        var now = clock.instant();
        var recent = attempts.computeIfAbsent(key(account, address), _ -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.getFirst().isAfter(now.minus(WINDOW))) {
            recent.removeFirst();
        }
        forgetOldest();
        if (recent.size() >= ATTEMPTS) {
            return false;
        }
        recent.addLast(now);
        return true;
    }

    /// The right password was given: nothing is held against them.
    synchronized void forgive(String account, String address) {
        attempts.remove(key(account, address));
    }

    private void forgetOldest() {
        var pairs = attempts.keySet().iterator();
        while (attempts.size() > REMEMBERED && pairs.hasNext()) {
            pairs.next();
            pairs.remove();
        }
    }

    private static String key(String account, String address) {
        return address + " " + account.strip().toLowerCase(Locale.ROOT);
    }
}
