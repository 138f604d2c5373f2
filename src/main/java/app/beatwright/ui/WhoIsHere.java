package app.beatwright.ui;

import app.beatwright.account.Account;
import app.beatwright.ui.part.Reader;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whom the server takes this browser for. A page whose socket is refused cannot see why; it asks here, where nobody
/// has
/// to be signed in, and believes nothing but this answer: a restart, a lost network or a proxy does not give it.
///
/// Coming here is also what a page does that signs in without leaving: [Welcome] knows this place.
@RestController
class WhoIsHere {

    static final String PATH = "/reader";

    private final Reader reader;

    WhoIsHere(Reader reader) {
        this.reader = reader;
    }

    /// `account` is empty where nobody is signed in.
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Somebody who() {
        return reader.find().map(Somebody::of).orElse(Somebody.NOBODY);
    }

    record Somebody(String account, String name) {

        static final Somebody NOBODY = new Somebody("", "");

        static Somebody of(Account account) {
            return new Somebody(account.id().toString(), account.name());
        }
    }
}
