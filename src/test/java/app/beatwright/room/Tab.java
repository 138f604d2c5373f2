package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.journal.BranchId;
import app.beatwright.journal.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// One browser tab's socket, spoken by hand: says frames, hears frames, and waits for what it expects.
public final class Tab implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder pieces = new StringBuilder();
    private final WebSocket socket;

    private Tab(HttpClient client, URI uri, String header, String key, String origin) throws Exception {
        this.socket = client.newWebSocketBuilder()
                .header(header, key)
                .header("Origin", origin)
                .buildAsync(uri, new Ear())
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    static Tab open(int port, Account account) throws Exception {
        return open(port, account, "http://localhost:" + port);
    }

    /// Throws the refusal of the handshake as [java.net.http.WebSocketHandshakeException].
    static Tab open(int port, Account account, String origin) throws Exception {
        return open(port, basic(account), origin);
    }

    private static String basic(Account account) {
        var credentials = account.email() + ":" + Installation.PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    static Tab open(int port, String authorization, String origin) throws Exception {
        return open(port, "Authorization", authorization, origin);
    }

    /// Signed in as whoever has these cookies.
    static Tab openWith(int port, String cookies) throws Exception {
        return open(port, "Cookie", cookies, "http://localhost:" + port);
    }

    /// At another door than `/sync`.
    public static Tab at(String path, int port, Account account) throws Exception {
        return open(path, port, "Authorization", basic(account), "http://localhost:" + port);
    }

    /// A page of another origin.
    public static Tab from(String origin, String path, int port, Account account) throws Exception {
        return open(path, port, "Authorization", basic(account), origin);
    }

    private static Tab open(int port, String header, String key, String origin) throws Exception {
        return open("/sync", port, header, key, origin);
    }

    private static Tab open(String path, int port, String header, String key, String origin) throws Exception {
        try {
            return new Tab(
                    HttpClient.newHttpClient(), URI.create("ws://localhost:" + port + path), header, key, origin);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    public Tab says(String frame) {
        socket.sendText(frame, true).join();
        return this;
    }

    /// As browsers send long frames; a server that hangs up in the middle is not an error here.
    void saysInPieces(String frame) {
        var piece = 10_000;
        try {
            for (var from = 0; from < frame.length(); from += piece) {
                var to = Math.min(frame.length(), from + piece);
                socket.sendText(frame.substring(from, to), to == frame.length()).join();
            }
        } catch (CompletionException hungUp) {
            assertThat(hungUp).hasRootCauseInstanceOf(IOException.class);
        }
    }

    public void floods(String frame, int times) {
        try {
            for (var i = 0; i < times; i++) {
                socket.sendText(frame, true).join();
            }
        } catch (CompletionException hungUp) {
            assertThat(hungUp).hasRootCauseInstanceOf(IOException.class);
        }
    }

    Tab hello(BranchId branch, String client, long since) {
        return says("""
                {"t":"hello","v":1,"branch":"%s","client":"%s","since":%d}""".formatted(branch, client, since));
    }

    /// The next frame of this kind; those before it are passed over.
    public JsonNode hears(String kind) throws InterruptedException {
        return hears(frame -> frame.path("t").asString("").equals(kind), kind);
    }

    public JsonNode hears(Predicate<JsonNode> expected, String what) throws InterruptedException {
        var frame = next(expected);
        if (frame.isMissingNode()) {
            throw new AssertionError("Nothing more was heard, waiting for %s; hung up on: %s"
                    .formatted(what, closed.isDone() ? String.valueOf(closed.getNow(0)) : "no"));
        }
        return frame;
    }

    /// The next frame that is this; a missing one if none comes any more.
    JsonNode next(Predicate<JsonNode> expected) throws InterruptedException {
        while (true) {
            var frame = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null || frame.isMissingNode() || expected.test(frame)) {
                return frame == null ? MissingNode.getInstance() : frame;
            }
        }
    }

    /// Waits for the server to hang up, and says with which code.
    public int isHungUpOn() throws Exception {
        return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void hangsUp() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Ear implements WebSocket.Listener {

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            pieces.append(data);
            if (last) {
                heard.add(Wire.JSON.readTree(pieces.toString()));
                pieces.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            heard.add(MissingNode.getInstance());
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            closed.completeExceptionally(failure);
            heard.add(MissingNode.getInstance());
        }
    }
}
