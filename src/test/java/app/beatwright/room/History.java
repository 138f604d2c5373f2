package app.beatwright.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// An evening of three to five writers whose frames get lost, arrive twice, late and in another order, and whose
/// lines are cut: all of it by chance, and the same each time for the same seed.
final class History {

    private static final int STEPS = 70;

    /// Of saying everything again; after that something is never answered.
    private static final int ROUNDS = 100;

    private final Random chance;
    private final WritersRoom room;
    private final List<Writer> writers = new ArrayList<>();
    private final List<Runnable> late = new ArrayList<>();

    History(long seed, WritersRoom room) {
        this.chance = new Random(seed);
        this.room = room;
    }

    void happens(List<Writer> cast) {
        writers.addAll(cast);
        writers.forEach(writer -> writer.sendsBy(frame -> post(writer, frame)));
        var whim = new Whim(chance);
        for (var step = 0; step < STEPS; step++) {
            var writer = writers.get(chance.nextInt(writers.size()));
            whim.seizes(writer);
            weather(writer);
        }
        calms();
        room.hasOneTruth(writers.toArray(Writer[]::new));
    }

    private void post(Writer writer, String frame) {
        switch (chance.nextInt(10)) {
            case 0 -> {} // lost
            case 1 -> {
                writer.deliver(frame);
                late.add(() -> writer.deliver(frame));
            }
            case 2, 3 -> late.add(() -> writer.deliver(frame));
            default -> writer.deliver(frame);
        }
    }

    private void weather(Writer writer) {
        if (!late.isEmpty() && chance.nextInt(3) == 0) {
            late.remove(chance.nextInt(late.size())).run();
        }
        if (chance.nextInt(8) == 0) {
            if (writer.isOnline()) {
                writer.isCutOff();
            } else {
                writer.comesBack();
            }
        }
        if (chance.nextInt(60) == 0) {
            writers.forEach(Writer::isCutOff);
            room.reopens();
        }
    }

    private void calms() {
        while (!late.isEmpty()) {
            late.remove(chance.nextInt(late.size())).run();
        }
        writers.forEach(writer -> writer.sendsBy(writer::deliver));
        for (var writer : writers) {
            if (writer.isOnline()) {
                writer.isCutOff();
            }
            writer.comesBack();
        }
        for (var round = 0; round < ROUNDS && writers.stream().anyMatch(Writer::hasUnsaved); round++) {
            writers.forEach(Writer::hears);
            writers.forEach(Writer::sendsAgain);
        }
    }

    /// Three to five, by the seed.
    static int writers(long seed) {
        return 3 + (int) Math.floorMod(seed, 3L);
    }
}
