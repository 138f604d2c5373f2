package app.beatwright.room;

import java.util.function.LongSupplier;

/// How much of something may come: so much a second in the long run, and a burst of it at once. For one thread.
public final class Pace {

    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private final LongSupplier nanos;
    private double left;
    private long last;

    /// @param nanos a clock that never jumps, like [System#nanoTime]
    public Pace(double perSecond, double burst, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanos = nanos;
        this.left = burst;
        this.last = nanos.getAsLong();
    }

    /// Whether there was still that much left.
    public boolean allows(double amount) {
        var now = nanos.getAsLong();
        left = Math.min(burst, left + (now - last) / NANOS * perSecond);
        last = now;
        if (left < amount) {
            return false;
        }
        left -= amount;
        return true;
    }
}
