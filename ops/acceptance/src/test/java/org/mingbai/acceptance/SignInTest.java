package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Signing in and out as a browser does it: by a form, and with nothing that a server would have to remember. */
class SignInTest {
    private final FormClient browser = new FormClient(Running.shared().address());

    @Test
    void who_signs_in_reads_pages_and_sends_commands_without_a_session_on_the_server() {
        assertThat(browser.get("/tickets?stage=open").headers().firstValue("Location")).hasValue("/sign-in");

        var entered = browser.signIn("operator", "mingbai");

        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(location(entered)).contains("/tickets?stage=open");
        assertThat(browser.get("/tickets").statusCode()).isEqualTo(200);
        assertThat(browser.command("/api/calls", Tickets.call()).statusCode()).isEqualTo(201);
        assertThat(browser.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void a_page_that_was_open_still_sends_after_other_requests() {
        browser.signIn("operator", "mingbai");
        browser.get("/tickets");
        var token = browser.cookie("XSRF-TOKEN");
        browser.get("/tickets");

        assertThat(token).isPresent().isEqualTo(browser.cookie("XSRF-TOKEN"));
    }

    @Test
    void without_the_token_of_the_page_nothing_is_accepted() {
        browser.signIn("operator", "mingbai");

        assertThat(browser.form("/api/calls", "", Map.of("line", "complaint")).statusCode()).isEqualTo(403);
    }

    @Test
    void signing_out_ends_it() {
        browser.signIn("operator", "mingbai");

        var left = browser.form("/sign-out", browser.get("/tickets").body(), Map.of());

        assertThat(location(left)).endsWith("/sign-in?out");
        assertThat(browser.get("/tickets").statusCode()).isEqualTo(302);
    }

    @Test
    void a_wrong_password_leads_back_to_the_form_with_the_account_in_it_and_in_no_address() {
        var refused = browser.signIn("leader-elsewhere", "wrong");

        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(location(refused)).isEqualTo("/sign-in?refused");
        assertThat(browser.get(location(refused)).body()).contains("账号或密码不对", "value=\"leader-elsewhere\"");
        assertThat(browser.get("/sign-in").body()).doesNotContain("账号或密码不对", "value=\"leader-elsewhere\"");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
