package app.beatwright.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A disk for H2 that notes, in order, whatever is done to it, so that [Remains] can say what would be left if the
/// power had gone at any of these moments. `fragile:memFS:/…` is a file on it. There is one in a process, since H2
/// makes objects of this class by itself.
public final class FragileDisk extends FilePathWrapper {

    private static final List<Deed> DEEDS = new ArrayList<>();

    static void insert() {
        FilePath.register(new FragileDisk());
        synchronized (DEEDS) {
            DEEDS.clear();
        }
    }

    static void note(Deed deed) {
        synchronized (DEEDS) {
            DEEDS.add(deed);
        }
    }

    static List<Deed> deeds() {
        synchronized (DEEDS) {
            return List.copyOf(DEEDS);
        }
    }

    @Override
    public String getScheme() {
        return "fragile";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Head(unwrap().toString(), super.open(mode));
    }

    @Override
    public OutputStream newOutputStream(boolean append) throws IOException {
        return newFileChannelOutputStream(open("rw"), append);
    }

    @Override
    public void moveTo(FilePath target, boolean atomicReplace) {
        note(new Deed.Moved(unwrap().toString(), target.unwrap().toString()));
        super.moveTo(target, atomicReplace);
    }

    @Override
    public void delete() {
        note(new Deed.Deleted(unwrap().toString()));
        super.delete();
    }

    /// Reads and writes one file of the disk.
    private static final class Head extends FileBaseDefault {

        private final String file;
        private final FileChannel track;

        Head(String file, FileChannel track) {
            this.file = file;
            this.track = track;
        }

        @Override
        public synchronized int read(ByteBuffer into, long at) throws IOException {
            return track.read(into, at);
        }

        @Override
        public synchronized int write(ByteBuffer from, long at) throws IOException {
            var bytes =
                    ByteBuffer.allocate(from.remaining()).put(from.duplicate()).flip();
            note(new Deed.Wrote(file, Math.toIntExact(at), bytes));
            return track.write(from, at);
        }

        @Override
        protected synchronized void implTruncate(long length) throws IOException {
            note(new Deed.Shortened(file, Math.toIntExact(length)));
            track.truncate(length);
        }

        /// From here on what was written before is safe: noted first, so that nothing written meanwhile counts.
        @Override
        public void force(boolean metaData) throws IOException {
            note(new Deed.Forced(file));
            track.force(metaData);
        }

        @Override
        public long size() throws IOException {
            return track.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return track.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            track.close();
        }
    }
}
