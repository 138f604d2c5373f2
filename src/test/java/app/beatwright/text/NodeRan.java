package app.beatwright.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/// What the build had Node make before the tests. The build says so with a system property; without it (an editor's
/// own test runner, or the profile `browser` switched off) these tests are skipped and say why. With it, what is
/// missing is a failure.
final class NodeRan {

    private static final String VECTORS = "beatwright.vectors";

    private NodeRan() {}

    static Path vectors() {
        var file = System.getProperty(VECTORS, "");
        assumeTrue(
                !file.isEmpty(),
                "NOT COMPARED WITH THE REAL EDITOR: this build did not run Node. ./mvnw verify does, and so does "
                        + "`node src/test/node/vectors.mjs target/vectors/changes.jsonl` with -D" + VECTORS
                        + "=target/vectors/changes.jsonl");
        assertThat(Path.of(file)).exists();
        return Path.of(file);
    }
}
