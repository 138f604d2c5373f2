package app.beatwright.ui.editor;

import static java.util.stream.Collectors.toSet;

import app.beatwright.account.Accounts;
import app.beatwright.account.SignedIn;
import app.beatwright.exchange.FileName;
import app.beatwright.exchange.Memo;
import app.beatwright.exchange.MemoDocx;
import app.beatwright.exchange.MemoPdf;
import app.beatwright.journal.OutlineId;
import app.beatwright.review.Comment;
import app.beatwright.review.RoundId;
import app.beatwright.room.NotFound;
import app.beatwright.room.Rooms;
import app.beatwright.room.Rounds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What leaves a round of notes as a file: the memo that answers it, and the outline as it was when the notes were
/// given.
/// Asked as whoever is signed in, so that the address passed on to somebody else gives them nothing.
@RestController
class RoundFile {

    private final Rounds rounds;
    private final Rooms rooms;
    private final Accounts accounts;
    private final Clock clock;

    /// One memo at a time: pages cost a processor seconds, and those who write must not wait for them.
    private final Lock press = new ReentrantLock();

    RoundFile(Rounds rounds, Rooms rooms, Accounts accounts, Clock clock) {
        this.rounds = rounds;
        this.rooms = rooms;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/outline/{outline}/round/{round}/memo/{format}")
    ResponseEntity<byte[]> memo(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable String outline,
            @PathVariable String round,
            @PathVariable String format)
            throws IOException {
        return ifTheirs(outline, round, (of, id) -> {
            var known = MemoFormat.named(format).orElseThrow(IllegalArgumentException::new);
            return file(memo(reader, of, id), known);
        });
    }

    @GetMapping("/outline/{outline}/round/{round}/given/{format}")
    ResponseEntity<byte[]> given(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable String outline,
            @PathVariable String round,
            @PathVariable String format)
            throws IOException {
        return ifTheirs(outline, round, (of, id) -> {
            var known = ExportedFile.Format.named(format).orElseThrow(IllegalArgumentException::new);
            return ExportedFile.file(rounds.given(reader.id(), of, id), known);
        });
    }

    /// What is not theirs, or not at all, is not found.
    private static ResponseEntity<byte[]> ifTheirs(String outline, String round, Writing writing) throws IOException {
        try {
            return writing.write(OutlineId.of(outline), new RoundId(UUID.fromString(round)));
        } catch (NotFound | IllegalArgumentException notForThem) {
            return ResponseEntity.notFound().build();
        }
    }

    private interface Writing {
        ResponseEntity<byte[]> write(OutlineId outline, RoundId round) throws IOException;
    }

    private Memo memo(SignedIn reader, OutlineId outline, RoundId id) {
        var round = rounds.find(reader.id(), outline, id);
        var notes = rounds.notes(reader.id(), outline, id);
        var names = accounts.find(notes.stream()
                .flatMap(note -> note.comments().stream())
                .map(Comment::author)
                .collect(toSet()));
        return new RoundMemo(rooms.look(reader.id(), outline), round, names, clock.getZone())
                .of(notes, clock.instant());
    }

    private ResponseEntity<byte[]> file(Memo memo, MemoFormat format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        press.lock();
        try {
            format.write(memo, bytes);
        } finally {
            press.unlock();
        }
        return Download.of(
                FileName.of(memo.outline() + " " + memo.round(), format.word()), format.type(), bytes.toByteArray());
    }

    /// What a memo can leave as.
    enum MemoFormat {
        DOCX("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("PDF", "application/pdf");

        private final String title;
        private final String type;

        MemoFormat(String title, String type) {
            this.title = title;
            this.type = type;
        }

        static Optional<MemoFormat> named(String word) {
            return Arrays.stream(values())
                    .filter(format -> format.word().equals(word))
                    .findFirst();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String title() {
            return title;
        }

        MediaType type() {
            return MediaType.parseMediaType(type);
        }

        void write(Memo memo, ByteArrayOutputStream out) throws IOException {
            switch (this) {
                case DOCX -> MemoDocx.write(memo, out);
                case PDF -> MemoPdf.write(memo, out);
            }
        }
    }
}
