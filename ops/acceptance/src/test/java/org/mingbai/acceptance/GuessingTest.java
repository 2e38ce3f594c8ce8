package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.kernel.value.TicketNumber;

/** Guesses from many places at many things: who guesses is slowed, who knows is not. Each test comes from places of its own. */
class GuessingTest {
    private static Mingbai mingbai;

    @BeforeAll
    static void start(@TempDir Path data) {
        mingbai = Mingbai.start(data, "--mingbai.proxied-clients=true");
    }

    @AfterAll
    static void stop() {
        mingbai.close();
    }

    @Test
    void a_stranger_locks_nobody_out() {
        assertThat(guesses("handler", "192.0.2.1", 8)).contains(429).startsWith(401, 401, 401, 401, 401);

        var slowed = claim("handler", "mingbai", "192.0.2.1").expect(429);
        assertThat(claim("handler", "mingbai", "192.0.2.2").status()).isEqualTo(200);
        assertThat(slowed.problem()).isEqualTo("too-many-guesses");
        assertThat(slowed.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(slowed.text("detail")).contains("秒");
    }

    @Test
    void one_password_tried_at_sixty_accounts_is_slowed_and_the_neighbour_is_not() {
        claim("leader", "mingbai", "192.0.2.10").expect(200);
        var answers = new ArrayList<Integer>();
        for (int i = 0; i < 60; i++) {
            answers.add(claim("account-" + i, "123456", "192.0.2.10").status());
        }

        assertThat(answers.stream().filter(status -> status == 401).count()).isLessThanOrEqualTo(25);
        assertThat(claim("leader", "mingbai", "192.0.2.10").status()).as("who signed in there before").isEqualTo(200);
        assertThat(claim("dispatcher", "mingbai", "192.0.2.11").status()).as("who comes from elsewhere").isEqualTo(200);
    }

    @Test
    void an_account_that_there_is_and_one_that_there_is_not_look_the_same() {
        var known = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            known.add(told(claim("discipline", "wrong", "192.0.2.20")));
            unknown.add(told(claim("nobody-of-that-name", "wrong", "192.0.2.21")));
        }
        assertThat(unknown).isEqualTo(known);
    }

    @Test
    void a_stranger_keeps_no_citizen_from_their_own_ticket_and_no_number_betrays_itself() {
        var opened = mingbai.as("operator").post("/api/calls", Tickets.call()).expect(201);
        var real = new ArrayList<String>();
        var none = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            real.add(told(status(opened.text("ticket"), "AAAAAAA" + i, "192.0.2.30")));
            none.add(told(status(TicketNumber.of(2026, 99_999_998).value(), "AAAAAAA" + i, "192.0.2.31")));
        }

        assertThat(none).isEqualTo(real);
        assertThat(status(opened.text("ticket"), opened.text("queryCode"), "192.0.2.30").expect(429).header("Retry-After")).isNotEmpty();
        assertThat(status(opened.text("ticket"), opened.text("queryCode"), "192.0.2.32").status()).isEqualTo(200);
        assertThat(claim("admin", "mingbai", "192.0.2.30").status()).as("codes and passwords are counted apart").isEqualTo(200);
    }

    @Test
    void all_addresses_of_one_ipv6_network_are_one_place() {
        var answers = new ArrayList<Integer>();
        for (int i = 1; i <= 8; i++) {
            answers.add(claim("supervisor", "wrong", "2001:db8:7:7::" + i).status());
        }
        assertThat(answers).contains(429);
        assertThat(claim("supervisor", "mingbai", "2001:db8:7:8::1").status()).isEqualTo(200);
    }

    @Test
    void guesses_leave_a_trace_without_a_name() {
        guesses("a-name-that-nobody-has", "192.0.2.40", 7);

        var figures = figures();
        assertThat(figures).containsPattern("mingbai_guesses_total\\{kind=\"password\",outcome=\"wrong\"} [1-9]")
                .containsPattern("mingbai_guesses_total\\{kind=\"password\",outcome=\"delayed\"} [1-9]")
                .containsPattern("mingbai_problems_total\\{problem=\"too-many-guesses\",status=\"429\"} [1-9]")
                .doesNotContain("a-name-that-nobody-has");
    }

    private static String figures() {
        var admin = mingbai.as("admin");
        return admin.send(admin.request("/actuator/prometheus").setHeader("Accept", "text/plain")).expect(200).http().body();
    }

    private static List<Integer> guesses(String account, String from, int times) {
        var answers = new ArrayList<Integer>();
        for (int i = 0; i < times; i++) {
            answers.add(claim(account, "wrong-" + i, from).status());
        }
        return answers;
    }

    private static String told(Api.Answer answer) {
        var headers = new TreeSet<>(answer.http().headers().map().keySet());
        // said with every hundredth answer on one connection
        headers.remove("connection");
        return answer.status() + " " + answer.http().body() + headers;
    }

    private static Api.Answer claim(String account, String password, String from) {
        return mingbai.anonymously().send(from("/api/units", from).header("Authorization", "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8))));
    }

    private static Api.Answer status(String ticket, String code, String from) {
        return mingbai.anonymously().send(from("/public/tickets/" + ticket + "?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8), from));
    }

    private static HttpRequest.Builder from(String path, String address) {
        return mingbai.anonymously().request(path).header("X-Forwarded-For", address);
    }
}
