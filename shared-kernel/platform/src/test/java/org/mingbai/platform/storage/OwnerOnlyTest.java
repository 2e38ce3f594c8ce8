package org.mingbai.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {

    @TempDir
    Path folder;

    @Test
    void what_is_made_from_now_on_is_for_its_owner_alone() throws IOException {
        OwnerOnly.fromNowOn();

        assertThat(rights(Files.createDirectories(folder.resolve("a/b")))).isEqualTo("rwx------");
        assertThat(rights(folder.resolve("a"))).isEqualTo("rwx------");
        assertThat(rights(Files.writeString(folder.resolve("a/file"), "text"))).isEqualTo("rw-------");
    }

    @Test
    void what_others_could_read_is_corrected_and_told() throws IOException {
        var deep = Files.createDirectories(folder.resolve("log/deep"));
        var file = Files.writeString(deep.resolve("000001.sst"), "text");
        Files.setPosixFilePermissions(deep, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        assertThat(OwnerOnly.correct(folder)).isGreaterThanOrEqualTo(2);

        assertThat(rights(deep)).isEqualTo("rwx------");
        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(OwnerOnly.correct(folder)).isZero();
        assertThat(OwnerOnly.correct(folder.resolve("none"))).isZero();
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
