package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, and however slowly: the others are answered meanwhile, by a process with half a gigabyte of heap. */
class RefusingServiceTest {
    private static final int HONEST = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, Object> ANSWERED = Api.body("line", "policy", "outcome", "answered", "subject", "退休", "text", "何时可退休",
            "answer", "按规定", "district", "130100", "caller", Api.body("disclosure", "anonymous"));

    private static ChildMingbai mingbai;

    private Siege siege;

    @BeforeAll
    static void start(@TempDir Path parent) throws Exception {
        mingbai = ChildMingbai.start(parent.resolve("data"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        mingbai.close();
    }

    @AfterEach
    void lift() {
        siege.close();
    }

    /** @param message what each connection sends: its head and body at once, then whatever follows, a byte a second */
    record Attack(String name, int connections, String head, int body, boolean slowly) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> attacks() {
        var form = "Content-Type: application/x-www-form-urlencoded\r\n";
        var file = "Content-Type: multipart/form-data; boundary=b\r\n";
        var json = "Content-Type: application/json\r\n";
        var operator = Siege.basic("operator");
        var dispatcher = Siege.basic("dispatcher");
        return Stream.of(
                new Attack("files before a sign-in", 20, post("/sign-in", file, 32 << 20), 32 << 20, false),
                new Attack("files to an upload before a sign-in", 20, post("/api/imports", file, 32 << 20), 32 << 20, false),
                new Attack("files to a public page", 20, post("/public", file, 32 << 20), 32 << 20, false),
                new Attack("files to a page that there is not", 20, post("/no-such-page", "Accept: text/html\r\n" + file, 32 << 20), 32 << 20, false),
                new Attack("uploads by one account", 20, post("/api/imports", dispatcher + file, 32 << 20), 32 << 20, false),
                new Attack("uploads by who may not", 20, post("/api/imports", operator + file, 32 << 20), 32 << 20, false),
                new Attack("a large form", 20, post("/sign-in", form, 32 << 20), 32 << 20, false),
                new Attack("a form without a length", 20, "POST /sign-in HTTP/1.1\r\nHost: x\r\n" + form + "Transfer-Encoding: chunked\r\n\r\n2000000\r\n", 32 << 20, false),
                new Attack("slow forms", 200, post("/sign-in", form, 60_000), 0, true),
                new Attack("slow bodies to the API", 200, post("/api/calls", json, 60_000), 0, true),
                new Attack("slow bodies of one account", 200, post("/api/calls", operator + json, 60_000), 0, true),
                new Attack("slow uploads of one account", 200, post("/api/imports", dispatcher + file, 32 << 20), 0, true),
                new Attack("slow headers", 500, "GET /public HTTP/1.1\r\nHost: x\r\nX-Slow: ", 0, true),
                new Attack("more slow headers than connections", 2_500, "GET /public HTTP/1.1\r\nHost: x\r\nX-Slow: ", 0, true),
                new Attack("waiting on a public page", 64, get("/public/tickets/HB-2026-00000001-1?code=x&min-position=99999999", ""), 0, false),
                new Attack("waiting by one account", 200, get("/api/tickets?min-position=99999999", operator), 0, false),
                new Attack("listening by one account", 300, get("/live", operator), 0, false),
                new Attack("passwords of nobody", 60, get("/api/units", Siege.basic("nobody")), 0, false));
    }

    private static String post(String path, String headers, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\n" + headers + "Content-Length: " + length + "\r\n\r\n";
    }

    private static String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n";
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void an_honest_call_is_answered_meanwhile(Attack attack) throws Exception {
        siege = Siege.of(mingbai.port(), attack.connections(), attack.head(), attack.body(), attack.slowly());

        siege.awaitBegun();
        for (int i = 0; i < HONEST; i++) {
            long before = siege.rounds();
            honest("leader").get("/api/tickets?size=1").expect(200);
            honest(null).get("/public").expect(200);
            if (!attack.head().contains(Siege.basic("operator"))) {
                honest("operator").post("/api/calls", ANSWERED).expect(201);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            assertThat(siege.goesOn(before)).as("the siege goes on").isTrue();
        }
        assertThat(siege.rounds()).as("all of them came through, or as many as there are connections").isGreaterThanOrEqualTo(Math.min(attack.connections(), 1_000));
        assertThat(attack.slowly() || siege.answers() > 0).as("what is not held open was answered").isTrue();
        assertThat(mingbai.isAlive()).isTrue();
        assertThat(mingbai.output()).doesNotContain("OutOfMemoryError");
    }

    /** On a connection of its own, as patient as a browser is; whoever gets no answer fails. */
    private static Api honest(@Nullable String account) {
        return mingbai.as(account).over(HttpClient.newBuilder().connectTimeout(PATIENCE).build()).within(PATIENCE);
    }

    @Test
    void a_body_that_comes_a_byte_a_second_is_given_up() throws Exception {
        siege = Siege.of(mingbai.port(), 1, post("/sign-in", "Content-Type: application/x-www-form-urlencoded\r\n", 60_000), 0, true);

        assertThat(siege.firstAnswer()).startsWith("HTTP/1.1 408");
    }

    @Test
    void headers_that_do_not_end_are_given_up() throws Exception {
        siege = Siege.of(mingbai.port(), 1, "GET /public HTTP/1.1\r\nHost: x\r\nX-Slow: ", 0, true);

        assertThat(siege.firstAnswer()).doesNotContain(" 200 ");
    }

    @Test
    void who_is_not_signed_in_is_told_at_once_that_a_position_is_not_there() throws Exception {
        siege = Siege.of(mingbai.port(), 1, get("/public/tickets/HB-2026-00000001-1?code=x&min-position=99999999", "Connection: close\r\n"), 0, false);

        assertThat(siege.firstAnswer()).startsWith("HTTP/1.1 ").contains(" 503", "Retry-After");
    }
}
