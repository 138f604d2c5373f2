package app.beatwright.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What is on a [FragileDisk] if the power goes now. What was forced is there. Of what was written since, any part may
/// be: whole writes, or some sectors of one. A file that took another's place may have done so or not.
final class Remains {

    /// What a disk writes as a whole or not at all, in bytes.
    private static final int SECTOR = 512;

    private final Map<String, Contents> files = new HashMap<>();
    private Map<String, Contents> beforeTheMove = Map.of();
    private long promised;

    void hear(Deed deed) {
        switch (deed) {
            case Deed.Wrote(String file, int _, ByteBuffer _) ->
                contents(file).unforced.add(deed);
            case Deed.Shortened(String file, int _) -> contents(file).unforced.add(deed);
            case Deed.Forced(String file) -> contents(file).force();
            case Deed.Moved(String file, String to) -> move(file, to);
            case Deed.Deleted(String file) -> files.remove(file);
            case Deed.Promised(long seq) -> promised = Math.max(promised, seq);
        }
    }

    private Contents contents(String file) {
        return files.computeIfAbsent(file, _ -> new Contents());
    }

    private void move(String file, String to) {
        beforeTheMove = Map.copyOf(files);
        files.put(to, contents(file));
        files.remove(file);
    }

    /// The last change that somebody was told is saved.
    long promised() {
        return promised;
    }

    /// How likely each unforced write is to be there: not at all, certainly, or half.
    enum Luck {
        NONE,
        ALL,
        SOME;

        boolean isWith(Random random) {
            return this == ALL || (this == SOME && random.nextBoolean());
        }
    }

    Map<String, byte[]> afterPowerCut(Luck luck, Random random) {
        var names = !beforeTheMove.isEmpty() && random.nextBoolean() ? beforeTheMove : files;
        var left = new HashMap<String, byte[]>();
        names.forEach((file, contents) -> left.put(file, contents.afterPowerCut(luck, random)));
        return left;
    }

    /// One file, whatever its name is: what of it was forced, and what was done to it since.
    private static final class Contents {

        private final List<Deed> unforced = new ArrayList<>();
        private byte[] bytes;
        private int length;

        Contents() {
            this(new byte[SECTOR], 0);
        }

        private Contents(byte[] bytes, int length) {
            this.bytes = bytes;
            this.length = length;
        }

        void force() {
            unforced.forEach(this::happen);
            unforced.clear();
        }

        byte[] afterPowerCut(Luck luck, Random random) {
            var left = new Contents(bytes.clone(), length);
            for (var deed : unforced) {
                if (luck.isWith(random)) {
                    left.happen(luck == Luck.SOME ? torn(deed, random) : deed);
                }
            }
            return Arrays.copyOf(left.bytes, left.length);
        }

        /// Now and then only the beginning of a write has come to the disk.
        private static Deed torn(Deed deed, Random random) {
            if (deed instanceof Deed.Wrote(String file, int at, ByteBuffer written) && random.nextBoolean()) {
                var sectors = random.nextInt(written.limit() / SECTOR + 1);
                return new Deed.Wrote(file, at, written.slice(0, sectors * SECTOR));
            }
            return deed;
        }

        private void happen(Deed deed) {
            if (deed instanceof Deed.Wrote(String _, int at, ByteBuffer written)) {
                write(at, written.duplicate());
            } else if (deed instanceof Deed.Shortened(String _, int shorter) && shorter < length) {
                Arrays.fill(bytes, shorter, length, (byte) 0);
                length = shorter;
            }
        }

        private void write(int at, ByteBuffer written) {
            var end = at + written.remaining();
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
            }
            written.get(bytes, at, written.remaining());
            length = Math.max(length, end);
        }
    }
}
