package app.beatwright.inbox;

import app.beatwright.room.SignedInOnly;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/// Where `/bell` is, and who may knock.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class BellDoor implements WebSocketConfigurer {

    static final String PATH = "/bell";

    private final BellSocket socket;

    BellDoor(BellSocket socket) {
        this.socket = socket;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, PATH).addInterceptors(new SignedInOnly());
    }
}
