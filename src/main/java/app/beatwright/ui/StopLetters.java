package app.beatwright.ui;

import app.beatwright.inbox.Habits;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where the last link of every letter leads. Mail programs post here when their reader presses *unsubscribe* (RFC
/// 8058),
/// with no session and no token but the link's own; a person who follows the link is asked first.
@RestController
class StopLetters {

    static final String PATH = "/mail/stop/";

    private final Habits habits;

    StopLetters(Habits habits) {
        this.habits = habits;
    }

    @GetMapping(PATH + "{token}")
    ResponseEntity<Void> ask(@PathVariable String token) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/no-letters/" + token))
                .build();
    }

    @PostMapping(PATH + "{token}")
    ResponseEntity<Void> stop(@PathVariable String token) {
        return ResponseEntity.status(habits.stop(token) ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND)
                .build();
    }
}
