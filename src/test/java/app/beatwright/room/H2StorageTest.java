package app.beatwright.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.beatwright.account.Account;
import app.beatwright.account.Accounts;
import app.beatwright.account.SignUp;
import app.beatwright.journal.OutlineId;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class H2StorageTest extends StorageTest {

    @TempDir
    static Path directory;

    private static Installation installation;

    @BeforeAll
    static void open() {
        installation = Installation.in(directory);
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Override
    Installation installation() {
        return installation;
    }

    @Test
    void a_commit_returns_after_it_was_forced_to_disk() {
        var before = installation.disk().getDetails().get("forced");

        installation.signUp("Forced");

        assertThat(installation.disk().getDetails().get("forced")).isNotEqualTo(before);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void what_was_written_is_there_after_a_planned_stop_of_which_nobody_complains(
            @TempDir Path elsewhere, CapturedOutput log) {
        OutlineId outline;
        Account ada;
        try (var first = Installation.in(elsewhere)) {
            ada = first.signUp("Ada");
            outline = first.get(Library.class).create(ada.id(), "La Balance");
        }

        assertThat(log.toString()).doesNotContain("marked as broken");
        try (var second = Installation.in(elsewhere)) {
            assertThat(second.get(Library.class).open(ada.id(), outline).title())
                    .isEqualTo("La Balance");
        }
    }

    @Test
    void of_two_who_found_an_installation_at_once_one_is_asked_to_sign_in(@TempDir Path elsewhere) {
        try (var fresh = Installation.in(elsewhere)) {
            var accounts = fresh.get(Accounts.class);

            var both = Stream.of("Ada", "Bo")
                    .map(name -> CompletableFuture.supplyAsync(
                            () -> accounts.createFirst(name, name + "@example.org", Installation.PASSWORD)))
                    .toList();

            assertThat(both.stream().map(CompletableFuture::join))
                    .hasAtLeastOneElementOfType(SignUp.Welcome.class)
                    .hasAtLeastOneElementOfType(SignUp.Refused.class);
        }
    }
}
