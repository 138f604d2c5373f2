package app.beatwright.room;

import app.beatwright.account.SignedIn;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/// Answers 401 to whoever knocks at a socket without being signed in.
public final class SignedInOnly implements HandshakeInterceptor {

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var isSignedIn = SignedIn.behind(request.getPrincipal()).isPresent();
        if (!isSignedIn) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
        }
        return isSignedIn;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
