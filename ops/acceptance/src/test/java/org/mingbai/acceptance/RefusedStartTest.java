package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the system cannot or must not start it says why in a few lines, and touches nothing. */
class RefusedStartTest {
    private static final String DRAWN = "m0lPqD4b8sQeT1Zr7yVxkJcU2wNfHgA9oE5tKiR6LuY=";

    @Test
    void a_second_process_on_the_same_data_folder_is_refused_and_the_first_goes_on(@TempDir Path data) {
        try (var first = Mingbai.start(data)) {
            var second = ChildProcess.thatEnds(data, Map.of());

            assertRefused(second, "is open in another process", "Stop the other process");
            first.as("operator").post("/api/calls", Tickets.call()).expect(201);
            assertThat(first.as("operator").get("/api/log/verification").expect(200).body().path("ok").asBoolean()).isTrue();
        }
    }

    @Test
    void a_demonstration_is_refused_where_others_could_reach_it(@TempDir Path data) {
        var started = ChildProcess.thatEnds(data, Map.of("SERVER_ADDRESS", "0.0.0.0"));

        assertRefused(started, "listens on a loopback address only", "Unset SERVER_ADDRESS");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_named(@TempDir Path parent) throws IOException {
        var file = Files.writeString(parent.resolve("file"), "no folder");

        assertRefused(ChildProcess.thatEnds(file.resolve("data"), Map.of()), file.toString(), "MINGBAI_DATA");
        assertThat(file).hasContent("no folder");
    }

    @Test
    void a_storage_that_there_is_not_and_a_database_without_an_address_are_named(@TempDir Path data) {
        assertRefused(ChildProcess.thatEnds(data, Map.of("MINGBAI_STORAGE", "cassandra")), "mingbai.storage", "MONGODB");
        assertRefused(ChildProcess.thatEnds(data, Map.of("MINGBAI_STORAGE", "mongodb")), "MINGBAI_MONGODB_URI is not set", "mongodb://host:port/database");
        assertThat(data).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{noop}mingbai", "{MD5}5f4dcc3b5aa765d61d8327deb882cf99", "mingbai", "{bcrypt}$2b$04$xfKPZoO2vO1sVFIji4FyX.2ZEB/feE3pIh/NVzj2.o5p78c0Mj/eS"})
    void a_password_that_is_not_protected_is_refused_outside_the_demonstration(String hash, @TempDir Path data) {
        var started = ChildProcess.thatEnds(data, production(Map.of("MINGBAI_SECURITY_ACCOUNTS_0_PASSWORDHASH", hash, "MINGBAI_MASTER_KEY", DRAWN)));

        assertRefused(started, "the password hash of the account wang", "htpasswd");
        assertThat(started.output()).doesNotContain("5f4dcc3b5aa765d6", "xfKPZoO2vO1s");
    }

    @Test
    void a_key_that_can_be_guessed_is_refused_by_its_name(@TempDir Path data) {
        var zeros = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        assertRefused(ChildProcess.thatEnds(data, production(Map.of("MINGBAI_MASTER_KEY", zeros))), "MINGBAI_MASTER_KEY can be guessed", "openssl rand -base64 32");
        assertRefused(ChildProcess.thatEnds(data, production(Map.of("MINGBAI_MASTER_KEY", DRAWN, "MINGBAI_CHECKPOINT_KEY", zeros))),
                "MINGBAI_CHECKPOINT_KEY can be guessed", "openssl rand -base64 32");
    }

    @Test
    void a_proxy_that_is_no_address_is_refused(@TempDir Path data) {
        assertRefused(ChildProcess.thatEnds(data, Map.of("MINGBAI_TRUSTED_PROXIES", "proxy.example")), "proxy.example", "MINGBAI_TRUSTED_PROXIES");
    }

    private static Map<String, String> production(Map<String, String> more) {
        var all = new HashMap<>(Map.of("SPRING_PROFILES_ACTIVE", "production", "MINGBAI_SECURITY_ACCOUNTS_0_ID", "wang",
                "MINGBAI_SECURITY_ACCOUNTS_0_DISPLAYNAME", "王晓", "MINGBAI_SECURITY_ACCOUNTS_0_ROLES", "OPERATOR",
                "MINGBAI_SECURITY_ACCOUNTS_0_JURISDICTIONS", "130000", "MINGBAI_SECURITY_ACCOUNTS_0_PASSWORDHASH",
                "{bcrypt}$2b$10$xfKPZoO2vO1sVFIji4FyX.2ZEB/feE3pIh/NVzj2.o5p78c0Mj/eS"));
        all.putAll(more);
        return all;
    }

    private static void assertRefused(ChildProcess.Ended ended, String reason, String action) {
        assertThat(ended.status()).as(ended.output()).isEqualTo(1);
        assertThat(ended.output()).contains(reason, action).doesNotContain("\tat ");
    }
}
