package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no request at all is refused as everything is: by a problem for programs, by a short page for people, and never as a failure. */
class BrokenRequestTest {
    private final Mingbai mingbai = Running.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/api/tickets?q=\"late\"", "/api/tickets?q=<b>", "/api/tickets?q=%zz", "/api/tickets?q=%", "/api/tickets/%zz", "/api/tickets?q=caf\u00E9", "/api/\u7968",
        "/api/tickets?q=a b", "/api/%00", "/api/tickets/..%2f..%2fetc", "/api//tickets", "/api/tickets;a=b", "/api/tickets\\x", "api/tickets", "http://[::1/api/tickets", "/api/tickets?q={x}|^`"})
    void a_target_that_is_none(String target) {
        isProblem(Raw.send(mingbai.address(), "GET", target, List.of(Raw.basic("leader"), "Accept: application/json"), null));
        isPage(Raw.send(mingbai.address(), "GET", target.replace("/api/", "/"), List.of("Accept: text/html"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: a b", "Host: x:y", "Host: [::1", "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: nonsense", "No colon",
        " folded: x", "X\u0000Y: 1", "Expect: 300-nothing", "Cookie: a=\"b", "Accept-Language: ;;;q=x"})
    void headers_that_are_none(String header) {
        var answer = Raw.send(mingbai.address(), "GET", "/api/tickets", List.of(Raw.basic("leader"), "Accept: application/json", header), null);

        if (answer.status() != 200) {
            isProblem(answer);
        }
    }

    /** The container has given up the connection by then, and answers with the status alone. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: -1", "Content-Length: 1, 2"})
    void a_length_that_is_none(String header) {
        var answer = Raw.send(mingbai.address(), "GET", "/api/tickets", List.of(Raw.basic("leader"), header), null);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("Tomcat", "org.apache", "<html", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BREW", "get", "TRACE", "CONNECT", "G\u00CBT", "OPTIONS"})
    void methods_that_there_are_not(String method) {
        var answer = Raw.send(mingbai.address(), method, "/api/tickets", List.of(Raw.basic("leader"), "Accept: application/json"), null);

        if (answer.status() != 200) {
            isProblem(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {70_000, 300_000})
    void more_than_anybody_asks(int letters) {
        isProblem(Raw.send(mingbai.address(), "GET", "/api/tickets?q=" + "x".repeat(letters), List.of(Raw.basic("leader")), null));
        isProblem(Raw.send(mingbai.address(), "GET", "/api/tickets", List.of(Raw.basic("leader"), "X-Long: " + "x".repeat(letters)), null));
    }

    private static void isProblem(Raw.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.text()).contains("application/problem+json").contains("/problems/").doesNotContain("Tomcat", "org.apache", "<html", "Exception");
    }

    private static void isPage(Raw.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(300, 499);
        assertThat(answer.text()).doesNotContain("Tomcat", "org.apache", "Exception", "HTTP Status");
    }
}
