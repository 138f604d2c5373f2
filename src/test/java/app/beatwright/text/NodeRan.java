package app.beatwright.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;

/// What the build had Node make before the tests. The build says so with a system property; without it (an editor's
/// own test runner, or the profile `browser` switched off) these tests are skipped and say why. With it, what is
/// missing is a failure.
final class NodeRan {

    private static final String VECTORS = "beatwright.vectors";

    private NodeRan() {}

    static Path vectors() {
        var file = System.getProperty(VECTORS, "");
        if (file.isEmpty()) {
            skipLoudly();
        }
        assertThat(Path.of(file)).exists();
        return Path.of(file);
    }

    private static void skipLoudly() {
        var why = "NOT COMPARED WITH THE REAL EDITOR: this build did not run Node. ./mvnw verify does; or run "
                + "`node src/test/node/vectors.mjs target/vectors/changes.jsonl` and name the file with -D" + VECTORS;
        System.getLogger(NodeRan.class.getName()).log(System.Logger.Level.WARNING, why);
        abort(why);
    }
}
