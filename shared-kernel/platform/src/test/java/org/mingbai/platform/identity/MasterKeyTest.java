package org.mingbai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

    private static final String DRAWN = "m0lPqD4b8sQeT1Zr7yVxkJcU2wNfHgA9oE5tKiR6LuY=";
    private static final String SECRET = "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0MDA=";

    @TempDir
    Path folder;

    @Test
    void a_generated_key_is_for_its_owner_only_and_the_same_next_time() throws IOException {
        var made = new MasterKeyFile(folder.resolve("keys")).readOrMake();
        var file = folder.resolve("keys/master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(new MasterKeyFile(folder.resolve("keys")).readOrMake()).isEqualTo(made);
        try (var files = Files.list(folder.resolve("keys"))) {
            assertThat(files).as("nothing else is left lying").containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw-rw-", "rwx------"})
    void a_key_that_others_may_use_is_refused(String permissions) throws IOException {
        new MasterKeyFile(folder).readOrMake();
        Files.setPosixFilePermissions(folder.resolve("master.key"), PosixFilePermissions.fromString(permissions));
        assertThatThrownBy(() -> new MasterKeyFile(folder).readOrMake()).isInstanceOf(MasterKeyException.class).hasMessageContaining("chmod 600");
    }

    @Test
    void of_many_makers_at_once_all_get_one_key() {
        assertThat(IntStream.range(0, 16).parallel().mapToObj(_ -> new MasterKeyFile(folder).readOrMake()).distinct()).hasSize(1);
    }

    @Test
    void a_half_written_key_is_refused_without_quoting_it() throws IOException {
        new MasterKeyFile(folder).readOrMake();
        Files.writeString(folder.resolve("master.key"), "c2Vjcm");
        assertThatThrownBy(() -> MasterKey.forDemo(Map.of(), folder)).isInstanceOf(MasterKeyException.class).hasMessageNotContaining("c2Vjcm");
    }

    @Test
    void the_environment_comes_before_the_file() {
        MasterKey.forDemo(Map.of(MasterKey.VARIABLE, DRAWN), folder);
        assertThat(folder.resolve("master.key")).doesNotExist();
        MasterKey.forDemo(Map.of(), folder);
        assertThat(folder.resolve("master.key")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "short", "c2VjcmV0", "!!not-base64!!c2VjcmV0", SECRET + SECRET})
    void a_malformed_key_is_refused_without_quoting_it(String text) {
        assertThatThrownBy(() -> MasterKey.fromEnvironment(Map.of(MasterKey.VARIABLE, text))).isInstanceOf(MasterKeyException.class)
                .satisfies(refused -> assertThat(text.isBlank() || !String.valueOf(refused.getMessage()).contains(text)).isTrue())
                .hasNoCause();
    }

    @Test
    void an_absent_key_is_told_with_the_way_to_make_one() {
        assertThatThrownBy(() -> MasterKey.fromEnvironment(Map.of())).isInstanceOf(MasterKeyException.class)
                .hasMessageContaining(MasterKey.VARIABLE).hasMessageContaining("openssl");
    }

    @Test
    void each_purpose_has_a_key_of_its_own() {
        var derived = Arrays.stream(KeyPurpose.values()).map(Keys.MASTER::derive).map(Arrays::toString).toList();
        assertThat(derived).doesNotHaveDuplicates().doesNotContain(Arrays.toString(Keys.OTHER_MASTER.derive(KeyPurpose.WRAPPING)));
        assertThat(Keys.MASTER).hasToString("MasterKey");
    }
}
