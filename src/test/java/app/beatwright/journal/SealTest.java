package app.beatwright.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beatwright.account.Accounts;
import app.beatwright.room.Installation;
import app.beatwright.room.Library;
import app.beatwright.room.Listed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// The file of a stopped installation, as it is found at the next start.
class SealTest {

    private static final int STARTS = 3;

    @TempDir
    Path directory;

    @BeforeEach
    void stopped() {
        try (var installation = Installation.in(directory)) {
            installation.get(Library.class).create(installation.signUp("Ada").id(), "La Balance");
        }
    }

    private static List<String> titles(Installation installation) {
        var ada = installation.get(Accounts.class).byEmail("ada@example.org").orElseThrow();
        return installation.get(Library.class).of(ada.id()).stream()
                .map(Listed::title)
                .toList();
    }

    private Path file() {
        return directory.resolve("beatwright.mv.db");
    }

    private Path seal() {
        return directory.resolve("beatwright.seal");
    }

    @Test
    void a_second_one_in_the_same_directory_is_told_so() {
        var refusal = new SQLException("Database may be already in use", "90020", 90020);

        assertThat(new InUse().analyze(new IllegalStateException(refusal)))
                .extracting(FailureAnalysis::getDescription)
                .isEqualTo("Another Beatwright is using this data directory.");
    }

    @Test
    void a_seal_lies_beside_the_file_as_long_as_nobody_writes_to_it() {
        assertThat(seal()).exists();

        try (var again = Installation.in(directory)) {
            assertThat(seal()).doesNotExist();
            assertThat(titles(again)).containsExactly("La Balance");
        }

        assertThat(seal()).exists();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_file_that_nobody_has_touched_is_found_as_it_was(CapturedOutput said) {
        for (var i = 0; i < STARTS; i++) {
            try (var again = Installation.in(directory)) {
                assertThat(titles(again)).containsExactly("La Balance");
            }
        }

        assertThat(said).doesNotContain("is not as it was when Beatwright was stopped");
    }

    @Test
    void a_file_that_is_an_older_one_is_refused_as_a_whole_and_stays_as_it_is() throws IOException {
        var older = Files.readAllBytes(file());
        try (var again = Installation.in(directory)) {
            again.signUp("Bo");
        }

        Files.write(file(), older);

        assertThatThrownBy(() -> Installation.in(directory)).hasRootCauseInstanceOf(UnreadableFile.class);
        assertThat(file()).hasBinaryContent(older);
        assertThat(seal()).exists();
    }

    @Test
    void a_file_that_is_gone_is_not_begun_anew() throws IOException {
        Files.delete(file());

        assertThatThrownBy(() -> Installation.in(directory)).hasRootCauseInstanceOf(UnreadableFile.class);
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_killed_installation_has_no_seal_and_starts() throws IOException {
        Files.delete(seal());

        try (var again = Installation.in(directory)) {
            assertThat(titles(again)).containsExactly("La Balance");
        }
    }

    @Test
    void a_file_that_cannot_be_opened_ends_the_process_with_a_sentence_and_no_page_of_traces() throws IOException {
        var elsewhere = Files.createDirectories(directory.resolve("elsewhere/data"));
        Files.writeString(elsewhere.resolve("beatwright.mv.db"), "This is no database. ".repeat(1_000));

        try (var process =
                new app.beatwright.Installation(Installation.class.getName(), directory.resolve("elsewhere"))) {
            assertThatThrownBy(process::start)
                    .hasMessageContaining("is damaged and cannot be opened.")
                    .hasMessageContaining("Nothing was overwritten.")
                    .message()
                    .doesNotContain("\tat ");
            assertThat(process.exitCode()).isNotZero();
        }
        assertThat(elsewhere.resolve("beatwright.mv.db")).content().startsWith("This is no database.");
    }
}
