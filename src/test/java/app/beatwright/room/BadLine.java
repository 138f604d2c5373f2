package app.beatwright.room;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A line between tabs and a server that is as bad as lines are. What happens to it happens to the connections that
/// are open then; those made later are well again.
public final class BadLine implements AutoCloseable {

    /// Small, so that whoever does not read is soon felt at the other end.
    private static final int BUFFER = 4 * 1024;

    private static final long TICK_NANOS = 20_000_000;

    private final ServerSocket door;
    private volatile int server;
    private volatile boolean shut;
    private final List<Connected> connected = new CopyOnWriteArrayList<>();

    public BadLine(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /// Both ends are told.
    public void cut() {
        connected.forEach(Connected::cut);
        connected.clear();
    }

    /// As [#cut], and nobody gets through until it is opened.
    public void shut() {
        shut = true;
        cut();
    }

    public void open() {
        shut = false;
    }

    /// Connections that are made from now on end at another server.
    public void leadsTo(int other) {
        server = other;
    }

    CompletableFuture<Void> cutWithin(int millis) {
        return CompletableFuture.runAsync(this::cut, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
    }

    /// Nothing passes any more, and nobody is told.
    public void stall() {
        connected.forEach(each -> each.bytesPerTick = 0);
    }

    void slow(int bytesPerSecond) {
        var bytes = Math.max(1, Math.toIntExact(bytesPerSecond * TICK_NANOS / 1_000_000_000));
        connected.forEach(each -> each.bytesPerTick = bytes);
    }

    /// No byte arrives at the server as it was sent.
    void garble() {
        connected.forEach(each -> each.noise = 0x55);
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private void accept() {
        try {
            while (true) {
                meet(door.accept());
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private void meet(Socket client) {
        if (shut) {
            Connected.reset(client);
            return;
        }
        try {
            connected.add(new Connected(client, called()));
        } catch (IOException nobodyThere) {
            Connected.reset(client);
        }
    }

    private Socket called() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(BUFFER);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server));
        return socket;
    }

    private static final class Connected {

        private final Socket client;
        private final Socket server;
        private volatile int bytesPerTick = BUFFER;
        private volatile int noise;

        Connected(Socket client, Socket server) {
            this.client = client;
            this.server = server;
            Thread.ofVirtual().start(() -> carry(client, server));
            Thread.ofVirtual().start(() -> carry(server, client));
        }

        private void carry(Socket from, Socket to) {
            try (from;
                    to) {
                var bytes = new byte[BUFFER];
                for (var read = next(from, bytes); read >= 0; read = next(from, bytes)) {
                    disturb(bytes, to.equals(server) ? noise : 0);
                    to.getOutputStream().write(bytes, 0, read);
                }
            } catch (IOException cut) {
                // the other direction ends as well, since both sockets are closed now
            }
        }

        private static void disturb(byte[] bytes, int noise) {
            for (var i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (bytes[i] ^ noise);
            }
        }

        private int next(Socket from, byte[] bytes) throws IOException {
            while (bytesPerTick == 0 && !from.isClosed()) {
                LockSupport.parkNanos(TICK_NANOS);
            }
            if (bytesPerTick < BUFFER) {
                LockSupport.parkNanos(TICK_NANOS);
            }
            return from.getInputStream().read(bytes, 0, Math.max(1, bytesPerTick));
        }

        void cut() {
            reset(client);
            reset(server);
        }

        static void reset(Socket socket) {
            try (socket) {
                socket.setSoLinger(true, 0);
            } catch (IOException closedAlready) {
                // as good as cut
            }
        }
    }
}
