package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What browsers, other users of the machine and other sites are told and kept from. */
class BehindTlsTest {
    private static Mingbai mingbai;
    private static Path data;

    @BeforeAll
    static void start(@TempDir Path parent) throws IOException {
        data = Files.createDirectory(parent.resolve("data"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        var former = Files.writeString(data.resolve("from-an-older-version"), "text");
        Files.setPosixFilePermissions(former, PosixFilePermissions.fromString("rw-r--r--"));
        mingbai = Mingbai.start(data);
    }

    @AfterAll
    static void stop() {
        mingbai.close();
    }

    @Test
    void a_proxy_of_ours_that_was_reached_by_tls_makes_everything_secure() {
        var page = signInPage(mingbai, "https");

        assertThat(page.headers().firstValue("Strict-Transport-Security")).hasValueSatisfying(header -> assertThat(header).contains("max-age="));
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("; Secure"));
        var open = signInPage(mingbai, "http");
        assertThat(open.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(open.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).doesNotContainIgnoringCase("; Secure"));
    }

    @Test
    void who_is_no_proxy_of_ours_may_say_what_they_like(@TempDir Path other) {
        try (var distrustful = Mingbai.start(other, "--mingbai.trusted-proxies=10.0.0.1")) {
            assertThat(signInPage(distrustful, "https").headers().firstValue("Strict-Transport-Security")).isEmpty();
            var answers = new ArrayList<Integer>();
            for (int i = 0; i < 8; i++) {
                answers.add(distrustful.anonymously().send(distrustful.anonymously().request("/api/units").header("X-Forwarded-For", "192.0.2." + i)
                        .header("Authorization", "Basic bm9ib2R5Ondyb25n")).status());
            }
            assertThat(answers).as("another address in the header is no other place").contains(429);
        }
    }

    @Test
    void the_policy_for_content_leaves_no_way_round_itself() {
        var policy = signInPage(mingbai, "http").headers().firstValue("Content-Security-Policy").orElse("");

        assertThat(policy.split("; ")).contains("base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "script-src 'self'");
    }

    @Test
    void the_token_of_one_session_is_none_in_another() {
        var mine = signedIn("operator");
        var theirs = signedIn("operator");
        assertThat(mine.command("/api/calls", Tickets.call()).statusCode()).isEqualTo(201);

        theirs.plant("XSRF-TOKEN", mine.cookie("XSRF-TOKEN").orElseThrow());
        assertThat(theirs.command("/api/calls", Tickets.call()).statusCode()).isEqualTo(403);
        assertThat(theirs.form("/sign-out", mine.get("/tickets").body(), Map.of()).statusCode()).isEqualTo(403);
        assertThat(mine.command("/api/calls", Tickets.call()).statusCode()).isEqualTo(201);
    }

    @Test
    void what_was_planted_before_a_sign_in_is_worth_nothing_after_it() {
        var browser = new FormClient(mingbai.address());
        browser.get("/sign-in");
        var planted = browser.cookie("XSRF-TOKEN").orElseThrow();
        browser.signIn("operator", "mingbai");

        assertThat(browser.cookie("XSRF-TOKEN")).isPresent().isNotEqualTo(Optional.of(planted));
        browser.plant("XSRF-TOKEN", planted);
        assertThat(browser.command("/api/calls", Tickets.call()).statusCode()).isEqualTo(403);
    }

    @Test
    void nobody_else_on_the_machine_reads_what_lies_on_disk() throws IOException {
        mingbai.as("operator").post("/api/calls", Tickets.call()).expect(201);

        try (var files = Files.walk(data)) {
            assertThat(files).isNotEmpty().allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .as(path.toString()).isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void refusals_exports_and_identities_leave_a_countable_trace() {
        var ticket = mingbai.as("operator").post("/api/calls", Tickets.call()).expect(201).text("ticket");
        mingbai.as("operator").post("/api/tickets/" + ticket + "/identity-openings", Api.body("reason", "核实")).expect(200);
        mingbai.as("leader").get("/tickets/export.xlsx").expect(200);
        mingbai.as("operator").get("/api/log/commits").expect(403);

        var admin = mingbai.as("admin");
        var figures = admin.send(admin.request("/actuator/prometheus").setHeader("Accept", "text/plain")).expect(200).http().body();
        for (var one : List.of("mingbai_taken_away_total\\{what=\"identity\"} 1", "mingbai_taken_away_total\\{what=\"export\"} 1",
                "mingbai_problems_total\\{problem=\"role-not-allowed\",status=\"403\"} [1-9]")) {
            assertThat(figures).containsPattern(one);
        }
    }

    private static FormClient signedIn(String account) {
        var browser = new FormClient(mingbai.address());
        browser.signIn(account, "mingbai");
        browser.get("/tickets");
        return browser;
    }

    private static HttpResponse<String> signInPage(Mingbai system, String proto) {
        return system.anonymously().send(system.anonymously().request("/sign-in").header("X-Forwarded-Proto", proto)).http();
    }
}
