package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.outline.Command;
import app.beatwright.outline.Field;
import app.beatwright.outline.Kind;
import app.beatwright.outline.Node;
import app.beatwright.outline.NodeId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

    @TempDir
    Path directory;

    @Test
    void a_new_outline_can_be_written_in_at_once() {
        try (var installation = Installation.in(directory)) {
            var ada = installation.signUp("Ada").id();
            var outline = installation.get(Library.class).create(ada, "");

            var beat = installation.get(Rooms.class).look(ada, outline).beats().getFirst();
            var verdict = installation
                    .get(Rooms.class)
                    .submit(ada, outline, new Command.SetField(beat.id(), Field.TITLE, "Opening image"));

            assertThat(verdict).isEqualTo(new Verdict.Done(2));
            assertThat(installation.get(Rooms.class).look(ada, outline).beats())
                    .extracting(Node::title)
                    .containsExactly("Opening image");
            assertThat(installation.get(Library.class).of(ada))
                    .extracting(Listed::title)
                    .containsExactly(Library.UNTITLED);
            assertThat(installation.get(Rooms.class).look(ada, outline).children(NodeId.STORY))
                    .extracting(Node::kind)
                    .containsExactly(Kind.ACT);
        }
    }
}
