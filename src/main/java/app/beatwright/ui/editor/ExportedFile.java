package app.beatwright.ui.editor;

import app.beatwright.account.SignedIn;
import app.beatwright.exchange.FileName;
import app.beatwright.exchange.Fountain;
import app.beatwright.exchange.Markdown;
import app.beatwright.journal.OutlineId;
import app.beatwright.outline.Outline;
import app.beatwright.room.NotFound;
import app.beatwright.room.Rooms;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// An outline as a file, for everybody who may read it. A plain download: it asks the room anew each time, and an
/// address passed on to somebody else gives them nothing.
@RestController
class ExportedFile {

    private final Rooms rooms;

    ExportedFile(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/outline/{outline}/export/{format}")
    ResponseEntity<byte[]> export(
            @AuthenticationPrincipal SignedIn reader, @PathVariable String outline, @PathVariable String format) {
        return Format.named(format)
                .flatMap(known -> find(reader, outline).map(found -> file(found, known)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Outline> find(SignedIn reader, String outline) {
        try {
            return Optional.of(rooms.look(reader.id(), OutlineId.of(outline)));
        } catch (NotFound | IllegalArgumentException notForThem) {
            return Optional.empty();
        }
    }

    static ResponseEntity<byte[]> file(Outline outline, Format format) {
        return Download.of(
                FileName.of(outline.story().title(), format.extension()),
                new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
                format.write(outline).getBytes(StandardCharsets.UTF_8));
    }

    /// What an outline can leave as.
    enum Format {
        FOUNTAIN("Fountain", "fountain"),
        MARKDOWN("Markdown", "md");

        private final String title;
        private final String extension;

        Format(String title, String extension) {
            this.title = title;
            this.extension = extension;
        }

        static Optional<Format> named(String word) {
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

        String extension() {
            return extension;
        }

        String write(Outline outline) {
            return switch (this) {
                case FOUNTAIN -> Fountain.write(outline);
                case MARKDOWN -> Markdown.write(outline);
            };
        }
    }
}
