package app.beatwright.room;

import app.beatwright.account.AccountId;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Channel;
import app.beatwright.outline.Command;
import app.beatwright.outline.Kind;
import app.beatwright.outline.NodeId;
import app.beatwright.outline.Place;
import app.beatwright.outline.Seedling;
import app.beatwright.text.ChangeSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Some at one outline, each in a beat of their own, who type a line, delete it, and type again: as many changes as a
/// test likes, in an outline that does not grow.
public final class ManyHands {

    private static final int HANDS = 20;

    /// Letters before the line is deleted.
    private static final int LINE = 60;

    private final Rooms rooms;
    private final AccountId who;
    private final OutlineId outline;
    private final List<NodeId> beats =
            Stream.generate(NodeId::random).limit(HANDS).toList();
    private int written;

    public ManyHands(Rooms rooms, AccountId who, OutlineId outline) {
        this.rooms = rooms;
        this.who = who;
        this.outline = outline;
        var seedlings = beats.stream().map(id -> Seedling.of(id, Kind.BEAT)).toList();
        rooms.submit(who, outline, new Command.Insert(seedlings, Place.atEndOf(NodeId.STORY)));
    }

    public void write(int changes) throws Exception {
        write(changes, _ -> {});
    }

    /// So many, by all at once.
    ///
    /// @param saved hears of every change that was called saved
    public void write(int changes, LongConsumer saved) throws Exception {
        var each = changes / HANDS;
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = beats.stream().map(beat -> writing(beat, each, saved)).toList();
            for (var done : desks.invokeAll(writing)) {
                done.get();
            }
        }
        written += each;
    }

    private Callable<NodeId> writing(NodeId beat, int count, LongConsumer saved) {
        return () -> {
            IntStream.range(written, written + count).forEach(rev -> saved.accept(saved(beat, rev)));
            return beat;
        };
    }

    private long saved(NodeId beat, int rev) {
        var command = new Command.Write(beat, Channel.PROSE, rev, List.of(change(rev % (LINE + 1))));
        return switch (rooms.submit(who, outline, command)) {
            case Verdict.Done(long seq) -> seq;
            case Verdict.Nothing _, Verdict.Refused _ -> throw new AssertionError("Not written: " + command);
        };
    }

    private static ChangeSet change(int place) {
        return place < LINE ? ChangeSet.replace(place, place, place, "x") : ChangeSet.replace(LINE, 0, LINE, "");
    }
}
