package app.beatwright.room;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// What one connection has still to be told. Whoever tells never waits; one thread writes, and only that one. Who
/// reads too slowly is cut off before they cost others anything: they come back and catch up.
final class Outbox {

    static final int MOST_FRAMES = 512;

    /// In characters of the frames that wait.
    static final int MOST_WAITING = 1_000_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Deque<Waiting> frames = new ArrayDeque<>();
    private final SequencedMap<String, String> whispers = new LinkedHashMap<>();
    private Optional<Farewell> farewell = Optional.empty();
    private boolean greeted;
    private int waiting;

    void tell(String frame) {
        add(new Waiting(() -> frame, frame.length()));
    }

    /// Weighs nothing until it is its turn: what it is made of is there anyway.
    void tell(Supplier<String> frame) {
        add(new Waiting(frame, 0));
    }

    private void add(Waiting frame) {
        lock.lock();
        try {
            if (farewell.isEmpty()) {
                frames.addLast(frame);
                waiting += frame.weight();
                if (frames.size() > MOST_FRAMES || waiting > MOST_WAITING) {
                    cutOff();
                }
                something.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void cutOff() {
        frames.clear();
        whispers.clear();
        farewell = Optional.of(Farewell.TOO_SLOW);
    }

    void whisper(String client, String frame) {
        lock.lock();
        try {
            if (farewell.isEmpty()) {
                whispers.put(client, frame);
                something.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    void hush(String client) {
        lock.lock();
        try {
            whispers.remove(client);
        } finally {
            lock.unlock();
        }
    }

    /// Hello has been said. What is told next may take as long as it takes: a long outline on a slow disk is nobody's
    /// fault.
    void isGreeted() {
        lock.lock();
        try {
            greeted = true;
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Nothing is told any more after what already waits. The first farewell counts.
    void close(Farewell last) {
        lock.lock();
        try {
            if (farewell.isEmpty()) {
                farewell = Optional.of(last);
                something.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Writes until there is a farewell, and returns it.
    ///
    /// @param silence how long the hello may take, in milliseconds; without one by then it is [Farewell#NO_HELLO]
    Farewell write(Writing writing, long silence) throws IOException, InterruptedException {
        if (!isGreetedWithin(silence)) {
            close(Farewell.NO_HELLO);
        }
        for (var next = take(); next.isPresent(); next = take()) {
            writing.write(next.get().get());
        }
        return farewell.orElseThrow();
    }

    private boolean isGreetedWithin(long silence) throws InterruptedException {
        lock.lock();
        try {
            var left = TimeUnit.MILLISECONDS.toNanos(silence);
            while (!greeted && farewell.isEmpty() && left > 0) {
                left = something.awaitNanos(left);
            }
            return greeted || farewell.isPresent();
        } finally {
            lock.unlock();
        }
    }

    private boolean isIdle() {
        return frames.isEmpty() && whispers.isEmpty() && farewell.isEmpty();
    }

    /// The next frame; empty when all that was told before the farewell is written.
    private Optional<Supplier<String>> take() throws InterruptedException {
        lock.lock();
        try {
            while (isIdle()) {
                something.await();
            }
            var first = frames.pollFirst();
            if (first != null) {
                waiting -= first.weight();
                return Optional.of(first.frame());
            }
            return farewell.isPresent() ? Optional.empty() : whisper();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Supplier<String>> whisper() {
        var whispered = whispers.pollFirstEntry().getValue();
        return Optional.of(() -> whispered);
    }

    private record Waiting(Supplier<String> frame, int weight) {}

    interface Writing {
        void write(String frame) throws IOException;
    }
}
