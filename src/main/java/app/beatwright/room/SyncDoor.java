package app.beatwright.room;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/// Where `/sync` is, and who may knock: people who are signed in, from pages of this origin. Spring refuses other
/// origins with 403 by itself.
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SyncDoor implements WebSocketConfigurer {

    static final String PATH = "/sync";

    private final SyncSocket socket;

    SyncDoor(SyncSocket socket) {
        this.socket = socket;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, PATH).setHandshakeHandler(new Handshake()).addInterceptors(new SignedInOnly());
    }

    /// Without compression: a keystroke is smaller than what compressing it costs in time, and every open tab
    /// would hold a dictionary of a quarter megabyte.
    private static final class Handshake extends DefaultHandshakeHandler {

        @Override
        protected List<WebSocketExtension> filterRequestedExtensions(
                ServerHttpRequest request, List<WebSocketExtension> requested, List<WebSocketExtension> supported) {
            return List.of();
        }
    }
}
