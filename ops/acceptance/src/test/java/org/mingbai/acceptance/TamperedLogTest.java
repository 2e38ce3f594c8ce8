package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.Tag;
import org.springframework.util.FileSystemUtils;

/**
 * Somebody changes what is stored, while the system stands still or runs. Page, API, health and figures say so, all the same, and so do the
 * answers that rest on it.
 */
class TamperedLogTest {

    private static final String SANCTION = "accountability.sanction-decided";
    private static final String POST = "post-130100-jc-1";
    private static final Tag OF_POST = new Tag("fault-of-post", POST);

    @TempDir
    static Path original;
    @TempDir
    Path data;
    private static String faultCase = "";
    private static long signed;
    private static int cases;

    enum Tampering {
        PAYLOAD("damaged", "its content does not have its hash", forger -> forger.exchange(forger.last(SANCTION), "\"warning\"", "\"demerit\"")),
        PAYLOAD_WITH_ITS_HASH("damaged", "does not chain", forger -> forger.rewrite(forger.last(SANCTION), forger.last(SANCTION), "warning", "demerit")),
        CHAIN_TO_THE_END("rewritten", "not those that were signed", forger -> forger.rewrite(forger.last(SANCTION), forger.tail(), "warning", "demerit")),
        COMMIT("damaged", "is missing", forger -> forger.delete(forger.last(SANCTION))),
        ENTRIES("damaged", "is not found by its tag", forger -> forger.deleteEntries(OF_POST, 1)),
        ONE_ENTRY("damaged", "is not found by its tag", forger -> forger.deleteEntries(OF_POST, forger.last("accountability.fault-case-opened"))),
        FORGED_ENTRY("damaged", "no such event stands there", forger -> forger.addEntry(OF_POST, 3, 0, "accountability.fault-case-opened")),
        FORGED_ENTRY_FAR_AHEAD("damaged", "no such event stands there", forger -> forger.addEntry(OF_POST, 1_000_000, 0, SANCTION)),
        END("cut-off", "does not contain the checkpoint", forger -> forger.cutOff(forger.tail() - 1, false)),
        LONG_END("cut-off", "does not contain the checkpoint", forger -> forger.cutOff(forger.tail() - 20, true));

        private final String state;
        private final String reason;
        private final Consumer<Forger> act;

        Tampering(String state, String reason, Consumer<Forger> act) {
            this.state = state;
            this.reason = reason;
            this.act = act;
        }
    }

    /** Each test has a copy of it. */
    @BeforeAll
    static void a_sanction_on_record_and_nobody_ever_asked_for_a_checkpoint() {
        try (var mingbai = Mingbai.start(original)) {
            faultCase = sanction(mingbai);
            new Tickets(mingbai).open();
            signed = mingbai.bean(EventLog.class).tail();
            assertThat(mingbai.as("operator").get("/api/log/verification").expect(200).body().path("ok").asBoolean()).isTrue();
            var history = mingbai.as("discipline").get("/api/fault-history?post=" + POST).expect(200);
            assertThat(history.header("Log-Damage") + history.header("Log-State")).isEmpty();
            cases = history.body().path("entries").size();
        }
    }

    @BeforeEach
    void copy() throws IOException {
        FileSystemUtils.copyRecursively(original, data);
    }

    private Mingbai start(String... more) {
        return Mingbai.start(data, more);
    }

    private static String sanction(Mingbai mingbai) {
        var opened = mingbai.as("discipline").post("/api/fault-cases", body("post", POST, "unit", "130100-jc", "fault", "overdue-handling",
                "facts", "超期三十日")).expect(201).text("id");
        mingbai.as("discipline").post("/api/fault-cases/" + opened + "/finding", body("verified", true, "grounds", "属实")).expect(200);
        mingbai.as("leader").post("/api/fault-cases/" + opened + "/decision",
                body("sanction", "warning", "legalBasis", "政务处分法第八条", "reason", "首次")).expect(200);
        return opened;
    }

    @ParameterizedTest
    @EnumSource
    void what_was_changed_while_it_stood_still_is_told_everywhere_from_the_first_answer_on(Tampering tampering) {
        try (var forger = Forger.at(data.resolve("log"))) {
            assertThat(forger.tail()).isGreaterThanOrEqualTo(signed);
            tampering.act.accept(forger);
        }
        try (var mingbai = start()) {
            allSay(mingbai, tampering);
            restarted(mingbai, tampering);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PAYLOAD", "PAYLOAD_WITH_ITS_HASH", "COMMIT", "ONE_ENTRY", "FORGED_ENTRY"})
    void what_is_changed_while_it_runs_is_found_without_anybody_asking(Tampering tampering) {
        try (var mingbai = start("--mingbai.verification.pause=100ms")) {
            assertThat(health(mingbai)).isEqualTo("UP");
            tampering.act.accept(Forger.in(mingbai));
            Await.until("health says so", () -> !health(mingbai).equals("UP"));
            allSay(mingbai, tampering);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHAIN_TO_THE_END", "END"})
    void a_running_system_knows_what_it_has_verified(Tampering tampering) {
        try (var mingbai = start("--mingbai.verification.pause=100ms")) {
            tampering.act.accept(Forger.in(mingbai));
            Await.until("health says so", () -> health(mingbai).equals("LOG_DAMAGED"));
            assertThat(mingbai.as("operator").get("/api/log/verification").expect(200).body().path("ok").asBoolean()).isFalse();
        }
    }

    /** Rounds are far apart: nobody but the reader can have found it. */
    @Test
    void a_read_that_meets_it_tells_at_once() {
        try (var mingbai = start("--mingbai.verification.pause=1h")) {
            Tampering.PAYLOAD.act.accept(Forger.in(mingbai));
            assertThat(health(mingbai)).isEqualTo("UP");
            var file = mingbai.as("discipline").get("/api/fault-cases/" + faultCase).expect(200);
            assertThat(file.header("Log-Damage")).matches("\\d+");
            assertThat(file.header("Log-State")).startsWith("damaged; position=");
            allSay(mingbai, Tampering.PAYLOAD);
        }
    }

    /** An appeal against what was changed, or was hidden, is not lodged; everything else goes on. */
    @Test
    void nothing_is_decided_on_what_is_damaged() {
        try (var mingbai = start("--mingbai.verification.pause=100ms")) {
            Tampering.PAYLOAD.act.accept(Forger.in(mingbai));
            Await.until("health says so", () -> !health(mingbai).equals("UP"));
        }
        try (var mingbai = start()) {
            var refused = mingbai.as("handler").post("/api/fault-cases/" + faultCase + "/appeal", body("grounds", "请求复核")).expect(503);
            assertThat(refused.problem()).isEqualTo("log-damaged");
            assertThat(mingbai.as("operator").post("/api/calls", Tickets.call()).expect(201).text("ticket")).isNotEmpty();
        }
    }

    @Test
    void what_was_repaired_is_good_again_after_a_whole_round() {
        try (var mingbai = start("--mingbai.verification.pause=100ms")) {
            var forger = Forger.in(mingbai);
            forger.exchange(forger.last(SANCTION), "\"warning\"", "\"demerit\"");
            Await.until("health says so", () -> health(mingbai).equals("LOG_DAMAGED"));
            forger.exchange(forger.last(SANCTION), "\"demerit\"", "\"warning\"");
            Await.until("health says so", () -> health(mingbai).equals("UP"));
            assertThat(mingbai.as("operator").get("/api/log/verification").expect(200).body().path("ok").asBoolean()).isTrue();
            assertThat(figures(mingbai)).contains("mingbai_log_damages_found_total 1.0", "mingbai_log_bad 0.0");
        }
    }

    private void allSay(Mingbai mingbai, Tampering tampering) {
        var proof = mingbai.as("operator").get("/api/log/verification").expect(200).body();
        assertThat(proof.path("ok").asBoolean()).isFalse();
        assertThat(proof.path("state").asString()).isEqualTo(tampering.state);
        assertThat(proof.path("reason").asString()).contains(tampering.reason);
        assertThat(proof.path("firstBad").asLong()).isPositive();
        assertThat(mingbai.as("admin").get("/api/log/verification?full=true").expect(200).body().path("state").asString()).isEqualTo(tampering.state);
        assertThat(health(mingbai)).isEqualTo("LOG_" + tampering.state.toUpperCase().replace('-', '_'));
        assertThat(figures(mingbai)).contains("mingbai_log_bad 1.0", "mingbai_checkpoint_refused 1.0");
        assertThat(mingbai.anonymously().get("/public/checkpoint").status()).isIn(409, 503);
        assertThat(page(mingbai, "discipline", "/log")).contains("已停止签署", "日志告警");
        assertThat(page(mingbai, "operator", "/intake")).contains("日志告警");
        assertThat(page(mingbai, "admin", "/organisation")).contains("日志告警");
        assertThat(mingbai.as("leader").get("/api/tickets").expect(200).header("Log-State")).startsWith(tampering.state);
        mingbai.as("operator").post("/api/calls", body("line", "policy", "caller", body("disclosure", "anonymous"), "subject", "咨询", "text", "咨询政策",
                "outcome", "answered", "answer", "已答复")).expect(201);
    }

    /** The fault history of the post rests on it, in each case. */
    private void restarted(Mingbai mingbai, Tampering tampering) {
        var history = mingbai.as("discipline").get("/api/fault-history?post=" + POST);
        if (tampering == Tampering.COMMIT) {
            assertThat(history.expect(503).problem()).isEqualTo("log-damaged");
            return;
        }
        assertThat(history.expect(200).header("Log-Damage")).isNotEmpty();
        var reader = mingbai.as("discipline");
        assertThat(reader.send(reader.request("/fault-history?post=" + POST).setHeader("Accept", "text/html")).http().body()).contains("本页内容存疑");
        if (tampering == Tampering.FORGED_ENTRY) {
            assertThat(history.body().path("entries").size()).as("a forged entry leads nowhere").isEqualTo(cases);
        }
    }

    private static String health(Mingbai mingbai) {
        return mingbai.anonymously().get("/actuator/health").text("status");
    }

    private static String page(Mingbai mingbai, String account, String path) {
        var reader = mingbai.as(account);
        return reader.send(reader.request(path).setHeader("Accept", "text/html")).expect(200).http().body();
    }

    private static String figures(Mingbai mingbai) {
        var watcher = mingbai.as("admin");
        return watcher.send(watcher.request("/actuator/prometheus").setHeader("Accept", "text/plain")).expect(200).http().body();
    }
}
