package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nothing that anybody sends is a failure of the system: every place of every operation and page, with values from where others fell. */
class HostileInputTest {
    private static final Duration AT_MOST = Duration.ofSeconds(Integer.getInteger("mingbai.fuzz.seconds", 60));
    private static final String EVERYBODY = "everybody";

    @Test
    void nothing_that_is_sent_makes_the_system_fail(@TempDir Path data) throws Exception {
        try (var mingbai = Mingbai.start(data, accounts())) {
            var everybody = mingbai.as(EVERYBODY);
            everybody.post("/api/supervisors", body("name", "监督员", "category", "retiree", "districts", List.of("130000"), "from", "2026-01-01", "until", "2036-01-01",
                    "account", EVERYBODY)).expect(201);
            var ticket = everybody.post("/api/calls", Tickets.call()).expect(201).text("ticket");
            var fuzz = new Fuzz(mingbai.address(), List.of(Raw.basic(EVERYBODY)), usual(ticket))
                    .described(mingbai.anonymously().get("/v3/api-docs").expect(200).body());
            pages(mingbai).forEach(fuzz::page);

            var outcome = fuzz.run(AT_MOST);

            assertThat(outcome.failures()).as("%d requests in %d places", outcome.sent(), outcome.places()).isEmpty();
            assertThat(outcome.sent()).as("the places were tried").isGreaterThanOrEqualTo(outcome.places() / 2);
            assertThat(outcome.statuses().getOrDefault(401, 0) + outcome.statuses().getOrDefault(403, 0)).as("few were turned away before anything was read")
                    .isLessThan(outcome.sent() / 4);
            everybody.get("/actuator/health").expect(200);
        }
    }

    /** All accounts of the tests, and one that may everything: what it is told is what was made of its input. */
    private static String[] accounts() {
        var everybody = Stream.of("id=" + EVERYBODY, "display-name=" + EVERYBODY, "password-hash={noop}mingbai", "roles=" + String.join(",", Running.ROLES),
                "jurisdictions=130000", "person=person-everybody").map(property -> "--mingbai.security.accounts[" + 2 * Running.ROLES.size() + "]." + property);
        return Stream.concat(Stream.of(Running.accounts()), everybody).toArray(String[]::new);
    }

    private static Map<String, Object> usual(String ticket) {
        return Map.ofEntries(Map.entry("number", ticket), Map.entry("ticket", ticket), Map.entry("unit", Tickets.UNIT), Map.entry("code", "130100"), Map.entry("post", Tickets.POST),
                Map.entry("id", Tickets.POST), Map.entry("year", 2026), Map.entry("name", "张三"), Map.entry("outcome", "ticket"), Map.entry("district", "130100"),
                Map.entry("advance", "PT1S"), Map.entry("districts", List.of("130100")), Map.entry("card", "bureau-hotline"), Map.entry("phone", "13900002222"), Map.entry("disclosure", "named"));
    }

    /** The addresses of pages with the names of what they are asked; live news take no questions and have no end. */
    private static Map<String, TreeSet<String>> pages(Mingbai mingbai) {
        var pages = new TreeMap<String, TreeSet<String>>();
        mingbai.beans(RequestMappingHandlerMapping.class).forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) ->
                info.getPatternValues().stream().filter(path -> !path.equals("/live") && !path.startsWith("/api/") && !path.startsWith("/v3/") && !path.startsWith("/actuator"))
                        .forEach(path -> pages.computeIfAbsent(path, _ -> new TreeSet<>()).addAll(parameters(method)))));
        return pages;
    }

    private static List<String> parameters(HandlerMethod method) {
        var names = new DefaultParameterNameDiscoverer();
        return Stream.of(method.getMethodParameters()).flatMap(parameter -> {
            parameter.initParameterNameDiscovery(names);
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null) {
                return Stream.of(asked.name().isEmpty() ? asked.value().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.value() : asked.name());
            }
            var parts = parameter.getParameterType().getRecordComponents();
            return parts == null ? Stream.of() : Stream.of(parts).map(part -> part.getName());
        }).toList();
    }

    /** A server with three faults, each in a place of its own kind. */
    @Test
    void an_endpoint_that_fails_is_found() throws IOException, InterruptedException {
        var broken = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        broken.createContext("/", exchange -> {
            var sent = new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            boolean fails = exchange.getRequestHeaders().values().stream().anyMatch(values -> values.getFirst().chars().anyMatch(letter -> letter > 0x7F))
                    || String.valueOf(exchange.getRequestURI().getRawQuery()).startsWith("year=-999999999") || sent.contains("\\ud800");
            exchange.sendResponseHeaders(fails ? 500 : 200, -1);
            exchange.close();
        });
        broken.start();
        try {
            var description = Api.JSON.readTree("""
                    {"paths":{"/api/things":{"get":{"parameters":[{"in":"query","name":"year"}]},
                     "post":{"requestBody":{"content":{"application/json":{"schema":{"properties":{"text":{"type":"string"}}}}}}}}}}""");
            var outcome = new Fuzz("http://127.0.0.1:" + broken.getAddress().getPort(), List.of(), Map.of()).described(description).run(Duration.ofSeconds(20));

            assertThat(outcome.failures()).anyMatch(failure -> failure.startsWith("GET /api/things?year <- -999999999"))
                    .anyMatch(failure -> failure.contains(" <- é编号")).anyMatch(failure -> failure.startsWith("POST /api/things text"));
        } finally {
            broken.stop(0);
        }
    }
}
