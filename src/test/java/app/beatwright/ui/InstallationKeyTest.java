package app.beatwright.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The secret below the data directory that keeps people signed in.
class InstallationKeyTest {

    @TempDir
    Path directory;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_its_owner_can_read_it() throws Exception {
        new InstallationKey(directory);

        assertThat(Files.getPosixFilePermissions(directory.resolve("remember-me.key")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void it_is_the_same_after_the_next_start_and_another_elsewhere() throws Exception {
        var key = new InstallationKey(directory).value();

        assertThat(new InstallationKey(directory).value()).isEqualTo(key);
        assertThat(new InstallationKey(directory.resolve("elsewhere")).value()).isNotEqualTo(key);
    }

    @Test
    void half_a_key_is_not_taken() throws Exception {
        Files.writeString(directory.resolve("remember-me.key"), "abc");

        assertThatThrownBy(() -> new InstallationKey(directory)).hasMessageContaining("too short");
    }
}
